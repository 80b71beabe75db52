using System.Diagnostics;
using System.Globalization;
using SiteGen.Tests.Cli;

namespace SiteGen.Tests.Faults;

/// <summary>
/// Runs a command that writes to a disk with too little room, and again when there is enough. The disk is a tmpfs,
/// which only the command and its shell see.
/// </summary>
internal static class SmallDisk
{
    /// <summary>The size of a block of a tmpfs, in bytes.</summary>
    public const int Block = 4096;

    private const int CannotMount = 77;

    /// <summary>Copies a folder to a disk, runs the command twice, and copies what is there after each run.</summary>
    private const string Script =
        """
        keep() { mkdir -p "$2" && cp -R "$1/." "$2/"; }
        keep "$2" "$3.before"
        mount -t tmpfs -o "$5" tmpfs "$1" || exit 77
        keep "$3.before" "$1" || exit 78
        folder=$1 after=$3 healed=$4
        shift 5
        dotnet "$@"
        status=$?
        keep "$folder" "$after"
        mount -o remount,size=1g,nr_inodes=100000 "$folder" || exit 77
        dotnet "$@" >/dev/null 2>&1
        echo $? >"$healed.status"
        keep "$folder" "$healed"
        exit $status
        """;

    /// <summary>Skips the test where a process may not mount a disk of its own.</summary>
    public static void Require()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has disks that a process mounts for itself.");
        Assert.SkipUnless(SiteGenProcess.IsOnPath("unshare"), "There is no 'unshare' to mount a disk with.");
        using var folder = new TemporaryFolder();
        var mount = Start("mount -t tmpfs -o size=64k tmpfs \"$1\"", folder.Path);
        Assert.SkipUnless(SiteGenProcess.Run(mount).ExitStatus == 0, "This system does not let a process mount a "
            + "disk.");
    }

    /// <summary>Runs a command on a small disk and again on a large one.</summary>
    /// <param name="folder">The folder that the disk is mounted over.</param>
    /// <param name="before">The folder whose files the disk has at first.</param>
    /// <param name="blocks">The number of blocks of the small disk; null for enough.</param>
    /// <param name="inodes">The number of files and folders that it can have; null for enough.</param>
    /// <param name="command">The command.</param>
    public static SmallDiskRun Run(
        string folder, string before, long? blocks, long? inodes, params IEnumerable<string> command)
    {
        using var results = new TemporaryFolder();
        var (after, healed) = (Path.Combine(results.Path, "after"), Path.Combine(results.Path, "healed"));
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"size={(blocks is null ? 1L << 30 : blocks * Block)},nr_inodes={inodes ?? 100_000}");
        var run = SiteGenProcess.Run(Start(
            Script, [folder, before, after, healed, options, SiteGenProcess.Program, .. command]));
        Assert.NotEqual(CannotMount, run.ExitStatus);
        Assert.True(Directory.Exists(healed), run.Errors);
        return new(
            run,
            FolderSnapshot.Contents(after),
            File.ReadAllText(healed + ".status").Trim(),
            FolderSnapshot.Contents(healed));
    }

    /// <summary>The blocks that the files of a folder fill, each at least one.</summary>
    public static long BlocksOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Sum(f => (new FileInfo(f).Length + Block - 1) / Block);

    /// <summary>The number of files and folders in a folder, with itself.</summary>
    public static long InodesOf(string folder) =>
        Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Count() + 1;

    private static ProcessStartInfo Start(string script, params IEnumerable<string> arguments) =>
        new("unshare", ["-rm", "sh", "-c", script, "sh", .. arguments]) { WorkingDirectory = Path.GetTempPath() };
}

/// <summary>What a command did on a small disk, and then on a large one.</summary>
/// <param name="Run">The run on the small disk.</param>
/// <param name="After">The files after it.</param>
/// <param name="Healed">The exit status on the large disk.</param>
/// <param name="AfterHealing">The files after that.</param>
internal sealed record SmallDiskRun(CommandRun Run, string[] After, string Healed, string[] AfterHealing);
