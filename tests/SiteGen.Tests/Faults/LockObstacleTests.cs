using System.Diagnostics;
using SiteGen.Tests.Building;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Faults;

/// <summary>What else can stand in the place of a lock, and who else can have held it.</summary>
public sealed class LockObstacleTests : IDisposable
{
    private readonly TestSite _site = VerifiedSite.Create(
        ("content/archive/letter.txt", VerifiedSite.Letter), ("victim.txt", "precious"));

    /// <summary>The commands, the locks that they take, and what stands there.</summary>
    public static TheoryData<string, string, string> Obstacles { get; } = new MatrixTheoryData();

    public void Dispose() => _site.Dispose();

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void What_stands_in_its_place_is_said_and_nothing_is_written(string command, string path, string obstacle)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system has no named pipes.");
        var full = Path.Combine(_site.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        Put(full, obstacle);
        var before = FolderSnapshot.Paths(_site.Root);

        var run = SiteGenProcess.Run(command, _site.Root);

        Assert.Equal(2, run.ExitStatus);
        Assert.Matches($"^sitegen: [^\n]*{Path.GetFileName(path)}' is {obstacle}[^\n]*; remove it\n$", run.Errors);
        Assert.Equal(before, FolderSnapshot.Paths(_site.Root));
        Assert.Equal("precious", File.ReadAllText(Path.Combine(_site.Root, "victim.txt")));
    }

    [Theory]
    [InlineData("build", "output/.sitegen-lock")]
    [InlineData("verify", "content/.lock")]
    public void A_lock_that_may_not_be_written_is_taken(string command, string path)
    {
        _site.Write(path, "");
        var full = Path.Combine(_site.Root, path);
        var locked = Locked.AgainstWriting(full);

        var run = SiteGenProcess.Run(command, _site.Root);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.False(File.Exists(full));
        File.WriteAllText(full, "");
        locked.Dispose();
    }

    [Theory]
    [InlineData("build", "output/.sitegen-lock")]
    [InlineData("verify", "content/.lock")]
    public void A_lock_that_a_killed_process_held_holds_up_nobody(string command, string path)
    {
        Assert.SkipUnless(SiteGenProcess.IsOnPath("flock"), "There is no 'flock' to hold a lock with.");
        _site.Write(path, "left");
        var start = new ProcessStartInfo(
            "flock", ["--no-fork", Path.Combine(_site.Root, path), "sh", "-c", "echo held; exec sleep 60"])
        {
            RedirectStandardOutput = true,
        };
        using (var holder = Process.Start(start)!)
        {
            Assert.Equal("held", holder.StandardOutput.ReadLine());
            holder.Kill();
            holder.WaitForExit();
        }

        var run = SiteGenProcess.Run(command, _site.Root);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.False(File.Exists(Path.Combine(_site.Root, path)));
    }

    private void Put(string path, string obstacle)
    {
        switch (obstacle)
        {
            case "a folder":
                Directory.CreateDirectory(path);
                break;
            case "a symbolic link":
                File.CreateSymbolicLink(path, Path.Combine(_site.Root, "victim.txt"));
                break;
            default:
                using (var process = Process.Start("mkfifo", [path]))
                {
                    process.WaitForExit();
                }

                break;
        }
    }

    private sealed class MatrixTheoryData : TheoryData<string, string, string>
    {
        public MatrixTheoryData()
        {
            foreach (var obstacle in (string[])["a folder", "a symbolic link", "no ordinary file"])
            {
                Add("build", "output/.sitegen-lock", obstacle);
                Add("verify", "content/.lock", obstacle);
            }
        }
    }
}
