using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>The git checkout that contains a site. Only messages depend on it, never the output.</summary>
/// <param name="Folder">The path of the site in the checkout; empty if it is the whole one.</param>
/// <param name="Remotes">
/// Host and path of its remote repositories in lower case, without passwords: <c>github.com/someone/site</c>.
/// </param>
public sealed partial record GitCheckout(string Folder, IReadOnlyList<string> Remotes)
{
    private const string Entry = ".git";

    /// <summary>Finds the checkout of a site; null if there is none, or if it may not be read.</summary>
    public static GitCheckout? Find(string site)
    {
        try
        {
            var folder = new DirectoryInfo(Path.GetFullPath(site));
            for (var root = folder; root is not null; root = root.Parent)
            {
                if (Path.Exists(Path.Combine(root.FullName, Entry)))
                {
                    var path = Path.GetRelativePath(root.FullName, folder.FullName).Replace('\\', '/');
                    return new(path == "." ? "" : path, ReadRemotes(Path.Combine(root.FullName, Entry)));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Without the checkout, or with a path in it that is none, the address in the settings is taken as right.
        }

        return null;
    }

    private static string[] ReadRemotes(string entry)
    {
        // In a submodule or a second worktree, the entry is a file that names the folder.
        var folder = Directory.Exists(entry)
            ? entry
            : Path.Combine(Path.GetDirectoryName(entry)!, Read(entry).Replace("gitdir:", "").Trim());
        var common = Path.Combine(folder, "commondir");
        var config = Path.Combine(folder, File.Exists(common) ? Read(common).Trim() : "", "config");
        return File.Exists(config)
            ? [.. Remote().Matches(Read(config)).Select(m => $"{m.Groups[1]}/{m.Groups[2]}".ToLowerInvariant())]
            : [];
    }

    /// <summary>Reads a file of git. A pipe or a device in its place would be read for ever.</summary>
    private static string Read(string path) =>
        RealFile.ReadAllBytes(RealPath.Of(path), Limits.FrontMatter, out _) is { } bytes
            ? Encoding.UTF8.GetString(bytes) : "";

    /// <summary>The line of a remote, as a URL or as <c>git@host:path</c>.</summary>
    [GeneratedRegex(
        @"^[ \t]*url[ \t]*=[ \t]*(?:\w+://)?(?:[^@/\s]*@)?([^@/:\s]+)(?::\d+(?=/))?[:/]/?(\S+?)(?:\.git)?/?[ \t\r]*$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Remote();
}
