using System.IO.Enumeration;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>A file of the site.</summary>
/// <param name="Path">Below the folder that was listed, with forward slashes.</param>
/// <param name="FullPath">Where its bytes are, behind all symbolic links.</param>
internal readonly record struct SiteTreeFile(string Path, string FullPath);

/// <summary>
/// Finds the files of a site. Only ordinary files are ever opened: a pipe would be waited for without end. Symbolic links
/// are followed, but not in circles, and not to what the site keeps to itself. What begins with <c>_</c> or <c>.</c> is
/// not there.
/// </summary>
internal sealed class SiteTree
{
    private readonly string _site;
    private readonly string _archive;
    private readonly int _jobs;
    private readonly List<Diagnostic> _diagnostics;

    /// <param name="root">The folder that holds <c>content/</c>.</param>
    /// <param name="jobs">How many files are looked at at a time.</param>
    /// <param name="diagnostics">Where links and special files are reported that are left out.</param>
    public SiteTree(string root, int jobs, List<Diagnostic> diagnostics)
    {
        _jobs = jobs;
        _site = RealPath.Of(root);
        _archive = RealPath.Of(Path.Combine(root, "content", "archive"));
        _diagnostics = diagnostics;
    }

    /// <summary>Lists the files below a folder of the site, in ordinal order; none where the folder is not there.</summary>
    /// <param name="folder">The folder: <c>content</c>, <c>content/archive</c> or <c>templates</c>.</param>
    /// <param name="published">
    /// The folders below it whose files are published, so that links may not leave the site; none where nothing is
    /// published, and links to private files are as good as others.
    /// </param>
    public IReadOnlyList<SiteTreeFile> List(string folder, params string[] published)
    {
        var files = new List<SiteTreeFile>();
        var real = RealPath.Of(Path.Combine(_site, folder));
        if (!Directory.Exists(real))
        {
            return files;
        }

        new Walk(this, folder, published, files).Into(real, "", [real]);
        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    /// <summary>What stands in a folder. Its names are there at once; what the disk knows of thousands of files is asked for by all threads.</summary>
    private FileSystemInfo[] Entries(string folder)
    {
        FileSystemInfo[] entries =
        [
            .. new FileSystemEnumerable<FileSystemInfo>(
                folder, static (ref FileSystemEntry e) => e.IsDirectory ? new DirectoryInfo(e.ToFullPath()) : new FileInfo(e.ToFullPath()),
                new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }),
        ];
        ParallelLoop.Run(entries.Length, _jobs, i => entries[i].Refresh());
        return entries;
    }

    /// <summary>Whether what lies there may be seen by everybody.</summary>
    private bool IsPublic(string real) => RealPath.IsInside(real, _site)
        && !Path.GetRelativePath(_site, real).Split(Path.DirectorySeparatorChar).Any(s => s[0] is '_' or '.');

    /// <summary>One listing.</summary>
    private sealed class Walk(SiteTree tree, string name, string[] published, List<SiteTreeFile> files)
    {
        /// <param name="folder">The real path of the folder.</param>
        /// <param name="relative">Its path below the folder that is listed: empty, or with a slash at its end.</param>
        /// <param name="way">The real paths of the folders on the way to it, and its own.</param>
        public void Into(string folder, string relative, IReadOnlyList<string> way)
        {
            foreach (var entry in tree.Entries(folder))
            {
                var path = relative + entry.Name;
                // The texts of sources are other people's: they are not part of the site.
                if (entry.Name[0] is '_' or '.' || entry.FullName == tree._archive)
                {
                    continue;
                }

                var found = entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is { } target ? Follow(entry, target, path, way) : entry;
                if (found is DirectoryInfo)
                {
                    Into(found.FullName, path + "/", [.. way, found.FullName]);
                }
                else if (found is FileInfo file)
                {
                    Add(file, path);
                }
            }
        }

        private void Add(FileInfo file, string path)
        {
            if (FileKind.IsOrdinary(file))
            {
                files.Add(new(path, file.FullName));
            }
            else
            {
                LeaveOut(path, "is not an ordinary file and is ignored", "put a file in its place, or begin its name with '_'");
            }
        }

        /// <summary>What a symbolic link leads to, by its real path; null when it is not followed.</summary>
        private FileSystemInfo? Follow(FileSystemInfo link, string target, string path, IReadOnlyList<string> way)
        {
            // A folder of private texts that is itself a link is still that folder.
            if (name == "content" && path == "archive")
            {
                return null;
            }

            if (!TryResolve(link, out var real) || !Path.Exists(real))
            {
                return LeaveOut(path, "is a symbolic link to nothing and is ignored", "correct or remove it");
            }

            var isFolder = Directory.Exists(real);
            if (isFolder && way.Any(folder => RealPath.IsInside(folder, real)))
            {
                return LeaveOut(path, "is a symbolic link to a folder that it stands in, and is not followed", "remove it");
            }

            var isPublished = published.Any(p => path == p || path.StartsWith(p + "/", StringComparison.Ordinal));
            if (published.Length > 0 && (RealPath.IsInside(real, tree._archive) || (isPublished && !tree.IsPublic(real))))
            {
                tree._diagnostics.Add(new(Rules.LinkPrivate, SourceFile.Missing($"{name}/{path}"), default,
                    $"'{name}/{path}' is a symbolic link to '{target}', which is not for the public", "copy what may be published to where the link is"));
                return null;
            }

            return isFolder ? new DirectoryInfo(real) : new FileInfo(real);
        }

        private static bool TryResolve(FileSystemInfo link, out string real)
        {
            try
            {
                real = RealPath.Of(link.FullName);
                return true;
            }
            catch (IOException)
            {
                // Links in a circle lead nowhere.
                real = "";
                return false;
            }
        }

        private FileSystemInfo? LeaveOut(string path, string problem, string help)
        {
            tree._diagnostics.Add(new(Rules.EntryLeftOut, SourceFile.Missing($"{name}/{path}"), default, $"'{name}/{path}' {problem}", help));
            return null;
        }
    }
}
