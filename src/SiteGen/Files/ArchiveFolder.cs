using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>Reads <c>content/archive/</c>, the private texts of sources.</summary>
internal static class ArchiveFolder
{
    /// <summary>Reads all of it; empty where there is none.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static IReadOnlyList<ArchiveFile> Read(SiteTree tree, int jobs, FileCache? cache, List<Diagnostic> diagnostics)
    {
        var found = tree.List("content/archive")
            .Where(f => !Path.GetFileName(f.Path).Equals("README.md", StringComparison.OrdinalIgnoreCase)).ToArray();
        var files = new ArchiveFile[found.Length];
        var invalid = new int[found.Length];
        ParallelLoop.Run(found.Length, jobs, i =>
        {
            var (sitePath, format) = ("content/archive/" + found[i].Path, FormatOf(Path.GetExtension(found[i].Path)));
            invalid[i] = -1;
            var file = format == ArchiveFormat.Unknown ? SourceFile.Missing(sitePath)
                : SiteFolder.ReadText(cache, sitePath, found[i].FullPath, out invalid[i]);
            files[i] = new(Path.GetFileNameWithoutExtension(found[i].Path), format, file);
        });
        for (var i = 0; i < files.Length; i++)
        {
            if (invalid[i] >= 0)
            {
                diagnostics.Add(new(Rules.EncodingInvalid, files[i].File, new(invalid[i], 1), "the file is not UTF-8 here", "save it with the encoding UTF-8"));
            }
        }

        return files;
    }

    private static ArchiveFormat FormatOf(string extension) => extension.ToLowerInvariant() switch
    {
        ".txt" => ArchiveFormat.PlainText,
        ".md" => ArchiveFormat.Markdown,
        ".html" or ".htm" => ArchiveFormat.Html,
        _ => ArchiveFormat.Unknown,
    };
}
