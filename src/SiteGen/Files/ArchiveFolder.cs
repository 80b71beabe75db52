using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>Reads <c>content/archive/</c>, the private texts of sources.</summary>
internal static class ArchiveFolder
{
    /// <summary>Reads all of it; empty where there is none.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static IReadOnlyList<ArchiveFile> Read(string contentFolder, int jobs, List<Diagnostic> diagnostics)
    {
        var folder = Path.Combine(contentFolder, "archive");
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(s => s[0] is '_' or '.') && !Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).ToArray();
        var files = new ArchiveFile[paths.Length];
        var invalid = new int[paths.Length];
        ParallelLoop.Run(paths.Length, jobs, i =>
        {
            var (sitePath, format) = ("content/archive/" + paths[i], FormatOf(Path.GetExtension(paths[i])));
            invalid[i] = -1;
            var file = format == ArchiveFormat.Unknown ? SourceFile.Missing(sitePath)
                : SourceFile.Decode(sitePath, File.ReadAllBytes(Path.Combine(folder, paths[i])), out invalid[i]);
            files[i] = new(Path.GetFileNameWithoutExtension(paths[i]), format, file);
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
