using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>Reads <c>content/archive/</c>, the archived texts of sources, which are private.</summary>
internal static class ArchiveFolder
{
    /// <summary>Reads all files; none if the folder does not exist.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to read a file is missing.</exception>
    public static IReadOnlyList<ArchiveFile> Read(
        SiteTree tree, int jobs, FileCache? cache, List<Diagnostic> diagnostics)
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
                diagnostics.Add(SiteFolder.NotUtf8(files[i].File, invalid[i]));
            }
        }

        return files;
    }

    private static ArchiveFormat FormatOf(string extension) => extension.ToLowerInvariant() switch
    {
        ".txt" => ArchiveFormat.PlainText,
        ".md" => ArchiveFormat.Markdown,
        ".html" or ".htm" => ArchiveFormat.Html,
        ".vtt" or ".srt" => ArchiveFormat.Captions,
        _ => ArchiveFormat.Unknown,
    };
}
