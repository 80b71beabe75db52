using System.Text;

namespace SiteGen.Files;

/// <summary>The git repository that contains a site. It is only read.</summary>
internal sealed class GitRepository
{
    /// <summary>The problem where git is not installed.</summary>
    public const string NoProgram = "there is no program 'git' on PATH";

    /// <summary>The problem of a site that no repository contains.</summary>
    public const string NoRepository = "the site is not in a git repository";

    /// <summary>What begins the line of a commit: no path and no entry begins with it.</summary>
    private const char CommitMark = '\u0001';

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly GitProgram _git;
    private readonly string _site;

    private GitRepository(GitProgram git, string site) => (_git, _site) = (git, site);

    /// <summary>Opens the repository of a site.</summary>
    /// <param name="site">The folder of the site.</param>
    /// <param name="problem">Why there is none.</param>
    /// <returns>The repository; null if there is none, or no program to read it.</returns>
    public static GitRepository? Open(string site, out string problem)
    {
        problem = "";
        if (GitProgram.Find() is not { } git)
        {
            problem = NoProgram;
            return null;
        }

        if (!Directory.Exists(site))
        {
            problem = $"there is no folder '{site}'";
            return null;
        }

        var folder = RealPath.Of(site);
        var found = git.Run(folder, "rev-parse", "--git-dir");
        problem = found.IsOk ? "" : found.Reason.StartsWith("fatal: not a git repository", StringComparison.Ordinal)
            ? NoRepository : $"git cannot read the repository: {found.Reason}";
        return found.IsOk ? new(git, folder) : null;
    }

    /// <summary>
    /// Whether it has all commits; a shallow clone, as build servers make them, has only the last ones.
    /// </summary>
    public bool IsWhole => _git.Run(_site, "rev-parse", "--is-shallow-repository") is { IsOk: true, Line: "false" };

    /// <summary>Returns the hash of the commit that a revision names; null if it names none.</summary>
    public string? Resolve(string revision)
    {
        // No name of a revision begins so; and what git may take for an option never gets to it.
        if (revision.Length == 0 || revision[0] == '-' || revision.Any(char.IsControl))
        {
            return null;
        }

        var found = _git.Run(
            _site, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        return found is { IsOk: true, Line: var line } && IsHash(line) ? line : null;
    }

    /// <summary>
    /// Lists the files below <c>content/</c> of the site in a commit. Symbolic links and submodules are left out, and
    /// names that are not UTF-8.
    /// </summary>
    /// <param name="commit">The hash of the commit.</param>
    /// <returns>The paths below <c>content/</c> in ordinal order, and the hashes of the contents.</returns>
    /// <exception cref="IOException">The commit cannot be read.</exception>
    public IReadOnlyList<(string Path, string Hash)> ListContent(string commit)
    {
        var listed = Require(_git.Run(_site, "ls-tree", "-r", "-z", commit, "--", "content/"));
        var files = new List<(string Path, string Hash)>();
        foreach (var entry in Split(listed))
        {
            // "100644 blob HASH\tcontent/quotes/x.md"
            if (entry?.IndexOf('\t') is > 0 and var tab && entry[..tab].Split(' ') is [var mode, "blob", var hash]
                && IsFile(mode) && BelowContent(entry[(tab + 1)..]) is { } path)
            {
                files.Add((path, hash));
            }
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    /// <summary>
    /// Returns the commits that changed files below <c>content/</c>, newest first: the last one and its first parents,
    /// each compared with its own first parent. A merge has what it brought into its branch.
    /// </summary>
    /// <exception cref="IOException">The history cannot be read.</exception>
    public IReadOnlyList<GitCommit> ReadHistory()
    {
        if (Resolve("HEAD") is not { } head)
        {
            return [];
        }

        var listed = Require(_git.Run(
            _site, "log", "-z", "--raw", "--no-abbrev", "--no-renames", "--first-parent", "-m", "--root", "--relative",
            "--no-ext-diff", "--no-textconv", "--no-decorate", "--no-notes", "--no-mailmap", "--no-color",
            "-O/dev/null", "--format=%x01%cI", head, "--", "content"));
        var commits = new List<GitCommit>();
        string? entry = null;
        foreach (var token in Split(listed))
        {
            if (token is [CommitMark, ..])
            {
                // "\u00012024-05-06T07:08:09+02:00": the day where the commit was made.
                commits.Add(new(token.Length > 10 ? token[1..11] : ""));
            }
            else if (entry is not null)
            {
                Add(commits, entry, token);
                entry = null;
            }
            else if (token?.TrimStart('\n') is [':', ..] line)
            {
                entry = line;
            }
        }

        return commits;
    }

    /// <summary>Opens what reads the contents of files.</summary>
    /// <exception cref="IOException">git cannot be started.</exception>
    public GitObjects OpenObjects() => new(_git.Start(_site, "cat-file", "--batch"));

    /// <summary>Adds a file that a commit changed: <c>:100644 100644 HASH HASH M</c>.</summary>
    private static void Add(List<GitCommit> commits, string entry, string? written)
    {
        if (commits is [.., var commit] && entry.Split(' ') is [var modeBefore, var mode, var before, var after, _]
            && written is not null && BelowContent(written) is { } path)
        {
            var (was, isNow) = (IsFile(modeBefore[1..]), IsFile(mode));
            if (was || isNow)
            {
                commit.Files.Add(new(path, was ? before : null, isNow ? after : null));
            }
        }
    }

    /// <summary>Whether the mode is that of a file, not of a symbolic link or a submodule.</summary>
    private static bool IsFile(string mode) => mode.StartsWith("100", StringComparison.Ordinal);

    private static string? BelowContent(string path) =>
        path.StartsWith("content/", StringComparison.Ordinal) ? path["content/".Length..] : null;

    private static bool IsHash(string text) =>
        text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);

    private byte[] Require(GitResult result) => result.IsOk ? result.Output
        : throw new IOException($"git cannot read the repository of '{_site}': {result.Reason}");

    /// <summary>Splits output at its NUL characters; null stands for what is not UTF-8.</summary>
    private static IEnumerable<string?> Split(byte[] output)
    {
        for (var start = 0; start < output.Length;)
        {
            var length = output.AsSpan(start).IndexOf((byte)0);
            length = length < 0 ? output.Length - start : length;
            yield return Decode(output.AsSpan(start, length));
            start += length + 1;
        }
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

/// <summary>A commit, and the files below <c>content/</c> that it changed.</summary>
/// <param name="Day">The day on which it was committed, where it was: <c>2024-05-06</c>.</param>
internal sealed record GitCommit(string Day)
{
    /// <summary>The files.</summary>
    public List<GitChange> Files { get; } = [];
}

/// <summary>A file that a commit changed.</summary>
/// <param name="Path">Its path below <c>content/</c>.</param>
/// <param name="Before">The hash of its content before; null if it is new.</param>
/// <param name="After">The hash of its content after; null if it is gone.</param>
internal sealed record GitChange(string Path, string? Before, string? After);
