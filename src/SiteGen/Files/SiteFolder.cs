using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>
/// Everything that a site is built from, read at once. This is the only place where a site is read.
/// </summary>
/// <param name="Content">The Markdown files below <c>content/</c>, by path.</param>
/// <param name="Settings"><c>content/site.yaml</c>; null when there is none.</param>
/// <param name="Media">The files below <c>content/media/</c>: path below <c>content/</c>, and full path.</param>
/// <param name="Archive">The texts of sources in <c>content/archive/</c>, which are never published.</param>
/// <param name="Lockfile"><c>content/quotes.lock.yaml</c>; null when there is none.</param>
/// <param name="Theme">The templates and assets.</param>
/// <param name="Diagnostics">Files that could not be decoded.</param>
public sealed record SiteFolder(
    IReadOnlyList<SourceFile> Content,
    SourceFile? Settings,
    IReadOnlyDictionary<string, string> Media,
    IReadOnlyList<ArchiveFile> Archive,
    SourceFile? Lockfile,
    ThemeFiles Theme,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Reads a site.</summary>
    /// <param name="root">The folder that holds <c>content/</c> and <c>templates/</c>.</param>
    /// <param name="jobs">How many files are read at a time.</param>
    /// <exception cref="DirectoryNotFoundException">The folder has no <c>content/</c>.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static SiteFolder Read(string root, int jobs)
    {
        var contentFolder = Path.Combine(root, "content");
        if (!Directory.Exists(contentFolder))
        {
            throw new DirectoryNotFoundException($"'{root}' is not a site: it has no folder 'content'");
        }

        var markdown = new List<string>();
        var media = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Collect(contentFolder, "", markdown, media);
        markdown.Sort(StringComparer.Ordinal);

        var diagnostics = new List<Diagnostic>();
        var content = Decode(markdown, path => Path.Combine(contentFolder, path), path => "content/" + path, jobs, diagnostics);
        var settings = ReadIfThere(contentFolder, "site.yaml", diagnostics);
        var archive = ArchiveFolder.Read(contentFolder, jobs, diagnostics);
        var lockfile = ReadIfThere(contentFolder, "quotes.lock.yaml", diagnostics);
        return new(content, settings, media, archive, lockfile, ReadTheme(root, diagnostics), diagnostics);
    }

    private static void Collect(string folder, string relative, List<string> markdown, SortedDictionary<string, string> media)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry.Name[0] is '_' or '.')
            {
                continue;
            }

            var path = relative + entry.Name;
            if (entry is DirectoryInfo)
            {
                // The texts of sources are other people's: they are not part of the site.
                if (path != "archive")
                {
                    Collect(entry.FullName, path + "/", markdown, media);
                }
            }
            else if (path.StartsWith("media/", StringComparison.Ordinal))
            {
                media.Add(path, entry.FullName);
            }
            else if (entry.Name.EndsWith(".md", StringComparison.Ordinal))
            {
                markdown.Add(path);
            }
        }
    }

    private static SourceFile? ReadIfThere(string contentFolder, string name, List<Diagnostic> diagnostics)
    {
        var path = Path.Combine(contentFolder, name);
        return File.Exists(path) ? Decode([name], _ => path, _ => "content/" + name, 1, diagnostics)[0] : null;
    }

    private static SourceFile[] Decode(
        IReadOnlyList<string> paths, Func<string, string> fullPath, Func<string, string> sitePath, int jobs, List<Diagnostic> diagnostics)
    {
        var files = new SourceFile[paths.Count];
        var invalid = new int[paths.Count];
        ParallelLoop.Run(paths.Count, jobs, i =>
            files[i] = SourceFile.Decode(sitePath(paths[i]), File.ReadAllBytes(fullPath(paths[i])), out invalid[i]));
        for (var i = 0; i < files.Length; i++)
        {
            if (invalid[i] >= 0)
            {
                diagnostics.Add(new(Rules.EncodingInvalid, files[i], new(invalid[i], 1), "the file is not UTF-8 here", "save it with the encoding UTF-8"));
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

    /// <summary>
    /// The site's own templates and assets, with those of the built-in theme for what it lacks. A site with a layout of its
    /// own has its own look: it gets no assets that it did not ask for.
    /// </summary>
    private static ThemeFiles ReadTheme(string root, List<Diagnostic> diagnostics)
    {
        var builtIn = BuiltInTheme.Read();
        var folder = Path.Combine(root, "templates");
        if (!Directory.Exists(folder))
        {
            return builtIn;
        }

        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(s => s[0] is '_' or '.')).Order(StringComparer.Ordinal).ToArray();
        var templates = Decode([.. paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal) && !IsAsset(p))],
            path => Path.Combine(folder, path), path => "templates/" + path, 1, diagnostics);
        var assets = paths.Where(IsAsset).Select(p => new ThemeAsset(p["assets/".Length..], File.ReadAllBytes(Path.Combine(folder, p)))).ToArray();
        var own = templates.Select(t => t.Path).ToHashSet(StringComparer.Ordinal);
        return new([.. templates, .. builtIn.Templates.Where(t => !own.Contains(t.Path))], own.Contains("templates/layout.html") ? assets : Overlay(assets, builtIn.Assets));
    }

    private static ThemeAsset[] Overlay(ThemeAsset[] own, IReadOnlyList<ThemeAsset> builtIn) =>
        [.. own, .. builtIn.Where(b => !own.Any(o => o.Name == b.Name))];

    private static bool IsAsset(string path) => path.StartsWith("assets/", StringComparison.Ordinal);
}
