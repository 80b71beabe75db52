using System.Diagnostics;
using System.Text;
using SiteGen.Tests.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli.Archive;

/// <summary>
/// A small site whose archive is filled by the command, as editors do it. Its files are in a folder beside it.
/// </summary>
internal sealed class ArchiveSite : IDisposable
{
    private readonly string _files = Directory.CreateTempSubdirectory("sitegen-files-").FullName;

    public ArchiveSite(params (string Path, string Text)[] more) => Site = VerifiedSite.Create(
        [("content/sources/paper.md", "---\ntitle: A paper\ntype: article\n---\n"), .. more]);

    public TestSite Site { get; }

    /// <summary>The day on which commands run.</summary>
    public DateTime Now { get; set; } = new(2026, 11, 28, 12, 31, 5, DateTimeKind.Utc);

    /// <summary>The names of the files in <c>content/archive/</c>.</summary>
    public IReadOnlyList<string> Captures => !Directory.Exists(Path.Combine(Site.Root, "content/archive")) ? [] :
    [
        .. Directory.EnumerateFiles(Path.Combine(Site.Root, "content/archive")).Select(f => Path.GetFileName(f)!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of <c>archive.lock.yaml</c>; empty if there is none.</summary>
    public string Lock => File.Exists(LockPath) ? File.ReadAllText(LockPath) : "";

    private string LockPath => Path.Combine(Site.Root, "content/archive.lock.yaml");

    /// <summary>The bytes of a capture.</summary>
    public byte[] Capture(string name) => File.ReadAllBytes(Path.Combine(Site.Root, "content/archive", name));

    /// <summary>Writes a file that is not in the site; returns its path.</summary>
    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(_files, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <inheritdoc cref="Write(string, byte[])"/>
    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    /// <summary>Adds a file, which must not be refused; returns what is printed.</summary>
    public string Add(string source, string file, params IEnumerable<string> options)
    {
        var run = Run(["archive", "add", source, file, .. options]);
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        return run.Output;
    }

    /// <summary>Adds a file that must be refused and leave nothing; returns what is printed.</summary>
    public string Refuse(string source, string file, int status = 1)
    {
        var (captures, before) = (Captures, Lock);
        var run = Run("archive", "add", source, file);
        Assert.Equal((status, ""), (run.ExitStatus, run.Output));
        Assert.Equal(captures, Captures);
        Assert.Equal(before, Lock);
        return run.Errors.Replace(_files + "/", "", StringComparison.Ordinal);
    }

    /// <summary>Runs a command in the site.</summary>
    public CommandRun Run(params IEnumerable<string> arguments) => SiteGenProcess.Run(Start([.. arguments]));

    /// <summary>Verifies the quotations; returns a line for each, without the counts.</summary>
    public string Verify() =>
        string.Concat(Run("verify").Output.Split('\n').TakeWhile(l => l.Contains(" letter") || l.Contains(" paper"))
            .Select(l => l + "\n"));

    /// <summary>Returns how a command is started.</summary>
    public ProcessStartInfo Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [SiteGenProcess.Program, .. arguments])
        {
            WorkingDirectory = Site.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SOURCE_DATE_EPOCH"] =
            FormattableString.Invariant($"{(long)(Now - DateTime.UnixEpoch).TotalSeconds}");
        return start;
    }

    public void Dispose()
    {
        Site.Dispose();
        Directory.Delete(_files, recursive: true);
    }
}
