using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>
/// The folder <c>templates/</c>: what a site changes of the built-in theme. Each file in it replaces the built-in file
/// with its path; the built-in theme supplies all others.
/// </summary>
public static class ThemeFolder
{
    /// <summary>The name of the folder.</summary>
    public const string Name = "templates";

    /// <summary>The path of the record of ejected files, below the site folder.</summary>
    public const string LockPath = Name + "/theme.lock.yaml";

    /// <summary>Reads the theme of a site.</summary>
    /// <param name="root">The folder that contains <c>content/</c>.</param>
    /// <exception cref="IOException">There is no site in the folder, or a file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to read a file or folder is missing.</exception>
    public static (ThemeFiles Theme, IReadOnlyList<Diagnostic> Diagnostics) Read(string root)
    {
        SiteFolder.RequireContent(root);
        var diagnostics = new List<Diagnostic>();
        return (Read(root, cache: null, diagnostics), diagnostics);
    }

    /// <summary>Adds files to the folder, and writes the record of ejected files.</summary>
    /// <param name="root">The folder that contains <c>content/</c>.</param>
    /// <param name="files">The files, with their paths below the site folder.</param>
    /// <param name="record">The record.</param>
    /// <exception cref="IOException">A file exists already, or the disk failed.</exception>
    public static void Add(string root, IReadOnlyList<OutputFile> files, OutputFile record)
    {
        // Nothing is written if one of the files exists.
        foreach (var file in files.Where(f => Path.Exists(Path.Combine(root, f.Path))))
        {
            throw new IOException(
                $"'{file.Path}' exists already and is not changed; 'sitegen theme diff' shows how it differs");
        }

        WrittenFile.WriteTogether(root, files, [record]);
    }

    /// <summary>Reads the theme of a site.</summary>
    internal static ThemeFiles Read(string root, FileCache? cache, List<Diagnostic> diagnostics)
    {
        var builtIn = BuiltInTheme.Read();
        var folder = Path.Combine(root, Name);
        if (!Directory.Exists(folder))
        {
            return File.Exists(folder) ? throw new IOException($"'{folder}' is a file, not a folder") : builtIn;
        }

        // The theme is small: it is read by one thread, while others list the content.
        var found = new SiteTree(root, 1, diagnostics).List(Name, "assets", "styles");
        var templates = Decode(f => f.EndsWith(".html", StringComparison.Ordinal) && !ThemeFiles.IsAsset(f));
        ThemeFile[] files =
        [
            .. found.Where(f => (ThemeFiles.IsAsset(f.Path) || ThemeFiles.IsStyle(f.Path)) && !IsTooLarge(f))
                .Select(f => new ThemeFile(f.Path, cache?.ReadBytes(f.FullPath) ?? RealFile.ReadAllBytes(f.FullPath))),
        ];
        var own = templates.Select(t => t.Path).Concat(files.Select(f => f.Path)).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. templates, .. builtIn.Templates.Where(t => !own.Contains(t.Path))],
            [.. files, .. builtIn.Files.Where(f => !own.Contains(f.Path))])
        {
            Lock = Decode(f => $"{Name}/{f}" == LockPath).SingleOrDefault(),
            Others =
            [
                .. found.Select(f => f.Path).Where(f => $"{Name}/{f}" != LockPath && !ThemeFiles.IsAsset(f)
                    && !ThemeFiles.IsStyle(f) && !f.EndsWith(".html", StringComparison.Ordinal)),
            ],
        };

        bool IsTooLarge(SiteTreeFile file)
        {
            var isTooLarge = new FileInfo(file.FullPath).Length > Limits.Asset;
            if (isTooLarge)
            {
                diagnostics.Add(SiteFolder.TooLarge($"{Name}/{file.Path}", Limits.Asset));
            }

            return isTooLarge;
        }

        SourceFile[] Decode(Func<string, bool> isWanted) =>
            SiteFolder.Decode([.. found.Where(f => isWanted(f.Path))], Name + "/", 1, cache, diagnostics);
    }
}
