using System.Globalization;
using System.IO.Enumeration;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>A file of the site.</summary>
/// <param name="Path">Its path below the listed folder, with forward slashes.</param>
/// <param name="FullPath">Its real path.</param>
internal readonly record struct SiteTreeFile(string Path, string FullPath);

/// <summary>
/// Finds the files of a site. Only ordinary files are listed: reading a pipe could wait forever. Symbolic links are
/// followed inside the site, but not in circles and not to private files; one that leaves the site is an error. Names
/// that begin with <c>_</c> or <c>.</c> are ignored, except in <c>static/</c>; names with control characters, and names
/// that are not UTF-8, are refused.
/// </summary>
internal sealed class SiteTree
{
    private readonly string _site;
    private readonly string _archive;
    private readonly PublicFiles _public;
    private readonly int _jobs;
    private readonly List<Diagnostic> _diagnostics;

    /// <param name="root">The folder that contains <c>content/</c>.</param>
    /// <param name="jobs">How many files are examined in parallel.</param>
    /// <param name="diagnostics">Receives diagnostics of links and special files that are ignored.</param>
    public SiteTree(string root, int jobs, List<Diagnostic> diagnostics)
    {
        _jobs = jobs;
        _site = RealPath.Of(root);
        _archive = RealPath.Of(Path.Combine(root, "content", "archive"));
        _public = new(_site);
        _diagnostics = diagnostics;
    }

    /// <summary>
    /// Lists the files below a folder of the site, in ordinal order; none if the folder does not exist.
    /// </summary>
    /// <param name="folder">The folder: <c>content</c>, <c>content/archive</c> or <c>templates</c>.</param>
    /// <param name="published">
    /// The folders below it whose files are published unchanged, so links in them must not lead out of the site; empty
    /// if nothing in <paramref name="folder"/> is published, and links may lead to private files.
    /// </param>
    public IReadOnlyList<SiteTreeFile> List(string folder, params string[] published)
    {
        var files = new List<SiteTreeFile>();
        var real = RealPath.Of(Path.Combine(_site, folder));
        if (!Directory.Exists(real))
        {
            return files;
        }

        var walk = new Walk(this, folder, published, files);
        if (!walk.IsRefused(real))
        {
            Run(walk, files, real);
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    /// <summary>
    /// Lists the files below a folder whose files are all published unchanged, in ordinal order: also those whose names
    /// begin with <c>_</c> or <c>.</c>, but neither <c>.git</c> nor what systems and editors leave behind.
    /// </summary>
    /// <param name="folder">The folder: <c>static</c>.</param>
    /// <exception cref="IOException">It is a file.</exception>
    public IReadOnlyList<SiteTreeFile> ListStatic(string folder)
    {
        var files = new List<SiteTreeFile>();
        var entry = new DirectoryInfo(Path.Combine(_site, folder));
        if (entry.LinkTarget is null && File.Exists(entry.FullName))
        {
            throw new IOException($"'{entry.FullName}' is a file, not a folder");
        }

        var walk = new Walk(this, folder, [""], files);
        var found = entry.LinkTarget is { } target ? walk.Follow(entry, target, "", [_site]) : entry;
        if (found is DirectoryInfo { Exists: true })
        {
            // Where content is, hidden names are private.
            var content = RealPath.Of(Path.Combine(_site, "content"));
            walk.StaticFolder = RealPath.IsInside(found.FullName, content) ? null : found.FullName;
            Run(walk, files, found.FullName);
            files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        }

        return files;
    }

    /// <summary>Lists everything below a folder; without folders behind links if there is too much in them.</summary>
    private void Run(Walk walk, List<SiteTreeFile> files, string folder)
    {
        var (fileCount, diagnosticCount) = (files.Count, _diagnostics.Count);
        walk.Enter(folder, "", [folder]);
        if (walk.HasTooMuchBehindLinks)
        {
            // What was found until then depends on the order in which the system lists folders.
            files.RemoveRange(fileCount, files.Count - fileCount);
            _diagnostics.RemoveRange(diagnosticCount, _diagnostics.Count - diagnosticCount);
            walk.FollowsFolders = false;
            walk.Enter(folder, "", [folder]);
            walk.ReportTooMuchBehindLinks();
        }
    }

    /// <summary>Lists a folder. The attributes of its entries, maybe thousands, are read in parallel.</summary>
    private FileSystemInfo[] Entries(string folder)
    {
        FileSystemInfo[] entries =
        [
            .. new FileSystemEnumerable<FileSystemInfo>(
                folder,
                (ref entry) => entry.ToFullPath() is not { Length: > 0 } path
                    // .NET returns nothing for it.
                    ? throw LongPath.Refused(Path.GetRelativePath(_site, folder), "this system allows")
                    : entry.IsDirectory ? new DirectoryInfo(path) : new FileInfo(path),
                new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }),
        ];
        ParallelLoop.Run(entries.Length, _jobs, i => entries[i].Refresh());
        return entries;
    }

    /// <summary>Reports folders that have the name only where letter case is ignored, such as <c>Static</c>.</summary>
    /// <param name="name">The name: <c>static</c> or <c>templates</c>.</param>
    public void WarnOfLetterCase(string name)
    {
        string[] similar =
        [
            .. Directory.EnumerateDirectories(_site).Select(f => Path.GetFileName(f))
                .Where(f => f.Equals(name, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal),
        ];
        // On a disk that ignores letter case, it is the folder.
        if (similar.Contains(name) || !Directory.Exists(Path.Combine(_site, name)))
        {
            _diagnostics.AddRange(similar.Where(f => f != name).Select(f => new Diagnostic(
                Rules.FileMisplaced, SourceFile.Missing(f), default, $"the folder '{f}' is ignored because of its name",
                $"rename it to '{name}'")));
        }
    }

    /// <summary>One listing.</summary>
    private sealed class Walk(SiteTree tree, string name, string[] published, List<SiteTreeFile> files)
    {
        /// <summary>The real path of a folder in which every file is meant to be published; null for none.</summary>
        public string? StaticFolder { private get; set; }

        /// <summary>Whether links to folders are followed.</summary>
        public bool FollowsFolders { private get; set; } = true;

        /// <summary>Whether <see cref="Limits.BehindLinks"/> is exceeded.</summary>
        public bool HasTooMuchBehindLinks => _behindLinks > Limits.BehindLinks;

        /// <summary>How many files and folders were found through links to folders.</summary>
        private int _behindLinks;

        /// <param name="folder">The real path of the folder.</param>
        /// <param name="relative">Its path below the listed folder: empty, or with a slash at its end.</param>
        /// <param name="ancestors">The real paths of its ancestors and itself.</param>
        /// <param name="isBehindLink">Whether a link to a folder led there.</param>
        public void Enter(
            string folder, string relative, IReadOnlyList<string> ancestors, bool isBehindLink = false)
        {
            // A link from elsewhere can make a folder of static/ that of the content.
            var path = relative.TrimEnd('/');
            if (IsPublished(path) && (tree._public.IsSource(folder, out var reason)
                || (path.Length > 0 && tree._public.IsOutput(folder, out reason))))
            {
                Report(Rules.LinkPrivate, path, $"is {reason}", "move the folder elsewhere");
                return;
            }

            foreach (var entry in tree.Entries(folder))
            {
                _behindLinks += isBehindLink ? 1 : 0;
                if (HasTooMuchBehindLinks && FollowsFolders)
                {
                    return;
                }

                path = relative + entry.Name;
                // Archived texts belong to other people: they are not part of the site.
                if (IsIgnored(entry) || entry.FullName == tree._archive || IsRefused(entry, path))
                {
                    continue;
                }

                var found = entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is { } target
                    ? Follow(entry, target, path, ancestors)
                    : entry;
                if (found is DirectoryInfo)
                {
                    ReportFolder(path);
                    var isLink = !ReferenceEquals(found, entry);
                    if (FollowsFolders || !isLink)
                    {
                        Enter(found.FullName, path + "/", [.. ancestors, found.FullName], isBehindLink || isLink);
                    }
                }
                else if (found is FileInfo file)
                {
                    Add(file, path);
                }
            }
        }

        private bool IsIgnored(FileSystemInfo entry) => IsStatic(entry.FullName)
            ? IsGit(entry.Name) || LeftoverFile.Is(entry.Name)
            : entry.Name[0] is '_' or '.';

        private bool IsStatic(string real) => StaticFolder is not null && RealPath.IsInside(real, StaticFolder)
            && !Path.GetRelativePath(StaticFolder, real).Split(Path.DirectorySeparatorChar).SkipLast(1).Any(IsGit);

        private static bool IsGit(string name) => name.Equals(".git", StringComparison.OrdinalIgnoreCase);

        private void Add(FileInfo file, string path)
        {
            if (FileKind.IsOrdinary(file))
            {
                files.Add(new(path, file.FullName));
            }
            else
            {
                Report(
                    Rules.EntrySpecial, path, "is not an ordinary file and is not read",
                    StaticFolder is null ? "replace it by a file, or begin its name with '_'" : "replace it by a file");
            }
        }

        /// <summary>Returns the target of a symbolic link, with its real path; null if it is not followed.</summary>
        public FileSystemInfo? Follow(
            FileSystemInfo link, string target, string path, IReadOnlyList<string> ancestors)
        {
            // The archive stays private if it is a link.
            if (name == "content" && path == "archive")
            {
                return null;
            }

            if (!TryResolve(link, out var real) || (!Path.Exists(real) && !tree._public.IsBuilt(real, out _)))
            {
                return Ignore(path, "is a symbolic link to nothing and is ignored", "correct or remove it");
            }

            var isFolder = Directory.Exists(real);
            if (isFolder && ancestors.Any(folder => RealPath.IsInside(folder, real)))
            {
                return Ignore(path, "is a symbolic link to a folder that contains it and is not followed", "remove it");
            }

            if (WhyPrivate(real, path) is { } reason)
            {
                ReportLink(path, target, reason);
                return null;
            }

            return isFolder ? new DirectoryInfo(real) : new FileInfo(real);
        }

        private bool IsPublished(string path) =>
            published.Any(p => p.Length == 0 || path == p || path.StartsWith(p + "/", StringComparison.Ordinal));

        /// <summary>Whether the folder itself, or one above it, is a link that leaves the site.</summary>
        public bool IsRefused(string real)
        {
            if (!tree._public.IsHidden(real, out var reason))
            {
                return false;
            }

            // What is wrong with all of the content is said once.
            var parent = Path.GetDirectoryName(name) ?? "";
            if (parent.Length == 0 || !tree._public.IsHidden(RealPath.Of(Path.Combine(tree._site, parent)), out _))
            {
                ReportLink("", new DirectoryInfo(Path.Combine(tree._site, name)).LinkTarget ?? real, reason);
            }

            return true;
        }

        private void ReportLink(string path, string target, string reason) => Report(
            Rules.LinkPrivate, path, $"is a symbolic link to '{target}', which is {reason}",
            IsPublished(path) ? "replace the link by a copy of what may be published"
                : "replace the link by a copy: nothing outside the site is read");

        /// <summary>Why a link must not lead to a file; null if it may.</summary>
        private string? WhyPrivate(string real, string path)
        {
            if (name != ArchiveFolder.Folder && RealPath.IsInside(real, tree._archive))
            {
                return PublicFiles.Private;
            }

            return !IsPublished(path) ? tree._public.IsHidden(real, out var hidden) ? hidden : null
                : tree._public.IsSource(real, out var reason) || tree._public.IsBuilt(real, out reason)
                    || (!IsStatic(real) && tree._public.IsPrivate(real, out reason)) ? reason : null;
        }

        /// <summary>Refuses a name that could not be written into a list of files, or would garble one.</summary>
        private bool IsRefused(FileSystemInfo entry, string path)
        {
            // .NET shows a name that is not UTF-8 with other characters, by which nothing can be opened.
            if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal) && !entry.Exists
                && !LeftoverFile.Is(entry.Name))
            {
                Report(Rules.FileNameInvalid, path, "has a name that is not UTF-8", "rename it");
                return true;
            }

            if (!entry.Name.Any(char.IsControl) || LeftoverFile.Is(entry.Name))
            {
                return false;
            }

            Report(Rules.FileNameInvalid, path, "has a control character in its name", "rename it");
            return true;
        }

        /// <summary>Reports a folder that has the name of a file, and does not replace it.</summary>
        private void ReportFolder(string path)
        {
            if (name == "content" && !IsPublished(path) && path.EndsWith(".md", StringComparison.Ordinal))
            {
                Report(
                    Rules.EntrySpecial, path, "is a folder, not a file",
                    "make it a file, or give the folder a name without '.md'");
            }

            if (name == ThemeFolder.Name && BuiltInTheme.Has(path))
            {
                Report(
                    Rules.FileMisplaced, path, "is ignored because it is a folder, not a file",
                    "make it a file to replace the built-in one, or rename the folder");
            }
        }

        /// <summary>
        /// A few links that each lead to a folder with more of them make more paths than could ever be listed.
        /// </summary>
        public void ReportTooMuchBehindLinks() => Report(
            Rules.TooMuchBehindLinks, "",
            string.Create(
                CultureInfo.InvariantCulture,
                $"has symbolic links behind which are more than {Limits.BehindLinks:N0} files and folders"),
            "remove links to folders that have links to folders themselves");

        private static bool TryResolve(FileSystemInfo link, out string real)
        {
            try
            {
                real = RealPath.Of(link.FullName);
                return true;
            }
            catch (IOException)
            {
                // The links form a circle.
                real = "";
                return false;
            }
        }

        private FileSystemInfo? Ignore(string path, string problem, string help)
        {
            Report(Rules.EntryLeftOut, path, problem, help);
            return null;
        }

        private void Report(Rule rule, string path, string problem, string help) => tree._diagnostics.Add(
            new(rule, SourceFile.Missing(PathOf(path)), default, $"'{PathOf(path)}' {problem}", help));

        private string PathOf(string path) => path.Length == 0 ? name : $"{name}/{path}";
    }
}
