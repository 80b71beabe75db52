using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>Reads <c>content/archive/</c>, the captures of sources, which are private.</summary>
internal static class ArchiveFolder
{
    /// <summary>The path below the site folder.</summary>
    public const string Folder = "content/archive";

    /// <summary>Reads all files; none if the folder does not exist.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to read a file is missing.</exception>
    public static IReadOnlyList<ArchiveFile> Read(SiteTree tree, int jobs, FileCache? cache)
    {
        var found = tree.List(Folder)
            .Where(f => !Path.GetFileName(f.Path).Equals("README.md", StringComparison.OrdinalIgnoreCase)).ToArray();
        var files = new ArchiveFile[found.Length];
        ParallelLoop.Run(found.Length, jobs, i =>
        {
            var format = ArchiveFormats.Of(Path.GetExtension(found[i].Path));
            ReadOnlyMemory<byte> content = format == ArchiveFormat.Unknown ? default
                : cache is null ? DiskFile.ReadAllBytes(found[i].FullPath) : cache.ReadBytes(found[i].FullPath);
            files[i] = new($"{Folder}/{found[i].Path}", format, content);
        });
        return files;
    }
}
