using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>Everything that a site is built from. No other class reads a site.</summary>
/// <param name="Content">The Markdown files below <c>content/</c>, by path.</param>
/// <param name="Settings"><c>content/site.yaml</c>; null if there is none.</param>
/// <param name="Media">The files below <c>content/media/</c>: their real paths, by path below <c>content/</c>.</param>
/// <param name="Archive">The texts of sources in <c>content/archive/</c>, which are never published.</param>
/// <param name="Lockfile"><c>content/quotes.lock.yaml</c>; null if there is none.</param>
/// <param name="Others">The paths of the other files below <c>content/</c>, which are ignored.</param>
/// <param name="Theme">The templates and assets.</param>
/// <param name="Diagnostics">Problems with encoding, links and special files.</param>
public sealed record SiteFolder(
    IReadOnlyList<SourceFile> Content,
    SourceFile? Settings,
    IReadOnlyDictionary<string, string> Media,
    IReadOnlyList<ArchiveFile> Archive,
    SourceFile? Lockfile,
    IReadOnlyList<string> Others,
    ThemeFiles Theme,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary><c>content/archive.lock.yaml</c>; null if there is none.</summary>
    public SourceFile? ArchiveLock { get; init; }

    /// <summary>
    /// The settings in other languages, <c>content/site.de.yaml</c>, and the words of the interface,
    /// <c>content/i18n/de.yaml</c>, by path.
    /// </summary>
    public IReadOnlyList<SourceFile> LanguageFiles { get; init; } = [];

    /// <summary>The files below <c>static/</c>: their real paths, by path below it.</summary>
    public IReadOnlyDictionary<string, string> Static { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The bytes to publish of media files that were read to their end, because browsers could run them: pictures in
    /// SVG. By path below <c>content/</c>; the other media files are copied.
    /// </summary>
    internal IReadOnlyDictionary<string, byte[]> ExaminedMedia { get; private init; } =
        new Dictionary<string, byte[]>();

    /// <summary>
    /// Pictures, videos, sound and documents beside texts, outside of <c>content/media/</c>: their real paths, by path
    /// below <c>content/</c>. Those that a text shows are published.
    /// </summary>
    internal IReadOnlyDictionary<string, string> Attachments { get; private init; } =
        new Dictionary<string, string>();

    /// <summary>How many pixels pictures have, by path below <c>content/</c>.</summary>
    internal IReadOnlyDictionary<string, (long Width, long Height)> PictureSizes { get; private init; } =
        new Dictionary<string, (long Width, long Height)>();

    /// <summary>What was found in attachments, by path below <c>content/</c>.</summary>
    private IReadOnlyDictionary<string, ExaminedMedia> ExaminedAttachments { get; init; } =
        new Dictionary<string, ExaminedMedia>();

    /// <summary>Returns the site with the attachments that texts show among its media.</summary>
    internal SiteFolder WithAttachments(IReadOnlyList<string> shown)
    {
        if (shown.Count == 0)
        {
            return this;
        }

        var media = new SortedDictionary<string, string>(
            Media.ToDictionary(m => m.Key, m => m.Value), StringComparer.Ordinal);
        var examined = new Dictionary<string, byte[]>(ExaminedMedia, StringComparer.Ordinal);
        foreach (var path in shown)
        {
            media[path] = Attachments[path];
            if (ExaminedAttachments[path].Content is { } content)
            {
                examined[path] = content;
            }
        }

        return this with { Media = media, ExaminedMedia = examined };
    }

    /// <summary>The problems of attachments that texts show: they must be safe like all media.</summary>
    internal IEnumerable<Diagnostic> ProblemsOf(IEnumerable<string> shown) =>
        shown.SelectMany(path => ExaminedAttachments[path].Diagnostics);

    /// <summary>The links that lead out of the site or to private files; no command uses a site that has one.</summary>
    internal IReadOnlyList<Diagnostic> PrivateLinks => [.. Diagnostics.Where(d => d.Rule == Rules.LinkPrivate)];

    /// <summary>Reads a site.</summary>
    /// <param name="root">The folder that contains <c>content/</c> and <c>templates/</c>.</param>
    /// <param name="jobs">How many files are read in parallel.</param>
    /// <param name="cache">The files that were read before; null to read all.</param>
    /// <exception cref="IOException">There is no site in the folder, or a file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to read a file or folder is missing.</exception>
    public static SiteFolder Read(string root, int jobs, FileCache? cache = null)
    {
        RequireContent(root);
        var (diagnostics, themeDiagnostics) = (new List<Diagnostic>(), new List<Diagnostic>());
        var tree = new SiteTree(root, jobs, diagnostics);
        // The theme is small: it is read while the content is listed.
        var (files, theme) = ParallelLoop.RunBoth(jobs,
            () => tree.List("content", "media").ToLookup(f => ContentRoles.Of(f.Path)),
            () => ThemeFolder.Read(root, cache, themeDiagnostics));
        var content = Decode([.. files[ContentRole.Content]], "content/", jobs, cache, diagnostics);
        var settings = Decode([.. files[ContentRole.Settings]], "content/", 1, cache, diagnostics).SingleOrDefault();
        var languageFiles = Decode([.. files[ContentRole.Language]], "content/", 1, cache, diagnostics);
        var media = ByName(files[ContentRole.Media]);
        var (examined, examinedAttachments) = (Examine(media), new Dictionary<string, ExaminedMedia>());
        var contentFolder = RealPath.Of(Path.Combine(root, "content"));
        // A file behind a link may be private: only media/ is protected from that.
        var attachments = ByName(files[ContentRole.Other].Where(f => MediaName.KindOf(f.Path) != MediaKind.None
            && f.FullPath == Path.Combine(contentFolder, f.Path.Replace('/', Path.DirectorySeparatorChar))));
        if (attachments.Count > 0)
        {
            examinedAttachments = Examine(attachments);
        }

        diagnostics.AddRange(examined.Values.SelectMany(e => e.Diagnostics));
        var statics = new SortedDictionary<string, string>(
            tree.ListStatic("static").ToDictionary(f => f.Path, f => f.FullPath), StringComparer.Ordinal);
        tree.WarnOfLetterCase("static");
        tree.WarnOfLetterCase(ThemeFolder.Name);
        var archive = ArchiveFolder.Read(tree, jobs, cache);
        var lockfile = DecodeLock(ContentRole.Lockfile).SingleOrDefault();
        var archiveLock = DecodeLock(ContentRole.ArchiveLock).SingleOrDefault();
        return new(
            content, settings, media, archive, lockfile,
            [
                .. files[ContentRole.Other].Select(f => f.Path)
                    .Where(p => !attachments.ContainsKey(CanonicalForm.Of(p))),
            ],
            theme,
            [.. diagnostics, .. themeDiagnostics])
        {
            ArchiveLock = archiveLock,
            LanguageFiles = languageFiles,
            ExaminedMedia = examined.Where(e => e.Value.Content is not null)
                .ToDictionary(e => e.Key, e => e.Value.Content!, StringComparer.Ordinal),
            Attachments = attachments,
            ExaminedAttachments = examinedAttachments,
            PictureSizes = examined.Concat(examinedAttachments).Where(e => e.Value.Size is not null)
                .ToDictionary(e => e.Key, e => e.Value.Size!.Value, StringComparer.Ordinal),
            Static = statics,
        };

        Dictionary<string, ExaminedMedia> Examine(IReadOnlyDictionary<string, string> found) =>
            SiteFolder.Examine(found, jobs, cache);

        SourceFile[] DecodeLock(ContentRole role) =>
            Decode([.. files[role]], "content/", 1, cache, diagnostics, Limits.Lockfile);
    }

    /// <summary>The files by their names in one encoding: macOS and other systems differ in that of accents.</summary>
    private static SortedDictionary<string, string> ByName(IEnumerable<SiteTreeFile> files)
    {
        var byName = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            byName.TryAdd(CanonicalForm.Of(file.Path), file.FullPath);
        }

        return byName;
    }

    /// <summary>Refuses a folder that is not a site.</summary>
    /// <exception cref="IOException">It has no folder <c>content</c>.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to read it is missing.</exception>
    internal static void RequireContent(string root)
    {
        var content = Path.Combine(root, "content");
        try
        {
            if (!File.GetAttributes(content).HasFlag(FileAttributes.Directory))
            {
                throw new IOException($"'{content}' is a file, not a folder");
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DirectoryNotFoundException(
                $"'{root}' is not a site: it has no folder 'content'; {NearbySites.Suggest(root)}");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnauthorizedAccessException(
                $"the folder '{root}' may not be read: ask its owner for permission");
        }
    }

    private static Dictionary<string, ExaminedMedia> Examine(
        IReadOnlyDictionary<string, string> media, int jobs, FileCache? cache)
    {
        KeyValuePair<string, string>[] files = [.. media];
        var examined = new ExaminedMedia[files.Length];
        ParallelLoop.Run(files.Length, jobs, i =>
        {
            var (path, real) = ("content/" + files[i].Key, files[i].Value);
            examined[i] = cache is null ? Files.ExaminedMedia.Of(path, real) : cache.Examine(path, real);
        });
        return files.Zip(examined).ToDictionary(f => f.First.Key, f => f.Second, StringComparer.Ordinal);
    }

    internal static SourceFile[] Decode(
        IReadOnlyList<SiteTreeFile> found,
        string folder,
        int jobs,
        FileCache? cache,
        List<Diagnostic> diagnostics,
        int limit = Limits.TextFile)
    {
        var files = new SourceFile[found.Count];
        var invalid = new int[found.Count];
        ParallelLoop.Run(found.Count, jobs, i =>
            files[i] = ReadText(cache, folder + found[i].Path, found[i].FullPath, limit, out invalid[i]));
        for (var i = 0; i < files.Length; i++)
        {
            if (invalid[i] >= 0)
            {
                diagnostics.Add(NotText(files[i], invalid[i]));
                continue;
            }

            foreach (var (offset, character) in files[i].ControlCharacters)
            {
                var (message, help) = ControlCharacters.Explain(character);
                diagnostics.Add(new(Rules.ControlCharacter, files[i], new(offset, 1), message, help));
            }
        }

        return files;
    }

    /// <summary>Reads the text of a file, through the cache if there is one.</summary>
    /// <param name="cache">The cache, or null.</param>
    /// <param name="path">The path below the site folder.</param>
    /// <param name="fullPath">The real path.</param>
    /// <param name="limit">The maximum number of bytes.</param>
    /// <param name="invalidAt">See <see cref="SourceFile.Decode"/>; 0 if the file is too large.</param>
    internal static SourceFile ReadText(
        FileCache? cache, string path, string fullPath, int limit, out int invalidAt)
    {
        if (cache is not null)
        {
            return cache.ReadText(path, fullPath, limit, out invalidAt);
        }

        invalidAt = 0;
        return RealFile.ReadAllBytes(fullPath, limit, out _) is { } bytes
            ? SourceFile.DecodeKept(path, bytes, out invalidAt) : SourceFile.TooLarge(path, limit);
    }

    /// <summary>The diagnostic of a file that is not read as text.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where it is no text.</param>
    internal static Diagnostic NotText(SourceFile file, int offset) =>
        file.ExceededLimit is { } limit ? TooLarge(file.Path, limit)
        : file.IsBinary ? new(
            Rules.EncodingInvalid, file, new(offset, 1),
            $"the file is no text: it has more than {Limits.ControlCharacters} control characters",
            "restore it: a power cut or another program damaged it")
        : new(
            Rules.EncodingInvalid, file, new(offset, 1), "the file is not UTF-8 here",
            "save it with the encoding UTF-8");

    /// <summary>The diagnostic of a file that is too large to be read.</summary>
    /// <param name="path">Its path below the site folder.</param>
    /// <param name="limit">The maximum number of bytes.</param>
    internal static Diagnostic TooLarge(string path, int limit) => new(
        Rules.FileTooLarge, SourceFile.Missing(path), default,
        $"the file has more than {Limits.Size(limit)} and is not read",
        "split it, or move what is not text into content/media");
}
