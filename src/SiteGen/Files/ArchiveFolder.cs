using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>Reads <c>content/archive/</c>, the captures of sources, which are private.</summary>
public static class ArchiveFolder
{
    /// <summary>The path below the site folder.</summary>
    public const string Folder = "content/archive";

    /// <summary>Reads all files; none if the folder does not exist.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to read a file is missing.</exception>
    internal static IReadOnlyList<ArchiveFile> Read(SiteTree tree, int jobs, FileCache? cache)
    {
        var found = tree.List(Folder)
            .Where(f => !Path.GetFileName(f.Path).Equals("README.md", StringComparison.OrdinalIgnoreCase)).ToArray();
        var files = new ArchiveFile[found.Length];
        ParallelLoop.Run(found.Length, jobs, i =>
        {
            var isTooLarge = new FileInfo(found[i].FullPath).Length > Limits.Capture;
            var format = isTooLarge ? ArchiveFormat.Unknown : ArchiveFormats.Of(Path.GetExtension(found[i].Path));
            ReadOnlyMemory<byte> content = format == ArchiveFormat.Unknown ? default
                : cache is null ? RealFile.ReadAllBytes(found[i].FullPath) : cache.ReadBytes(found[i].FullPath);
            files[i] = new($"{Folder}/{found[i].Path}", format, content)
            {
                FullPath = found[i].FullPath,
                IsTooLarge = isTooLarge,
            };
        });
        return files;
    }

    /// <summary>Returns the names, without extensions, of all files in a format that can be read.</summary>
    internal static IEnumerable<string> ListNames(string site) => new SiteTree(site, 1, []).List(Folder)
        .Where(f => ArchiveFormats.Of(Path.GetExtension(f.Path)) != ArchiveFormat.Unknown)
        .Select(f => CanonicalForm.Of(Path.GetFileNameWithoutExtension(f.Path)));

    /// <summary>Reads the files whose names begin with the id of a source, in order.</summary>
    internal static IReadOnlyList<ArchiveFile> FilesBeginningWith(string site, string sourceId) =>
    [
        .. new SiteTree(site, 1, []).List(Folder)
            .Where(f => CanonicalForm.Of(Path.GetFileName(f.Path)).StartsWith(sourceId, StringComparison.Ordinal))
            .Select(f => (File: f, Format: ArchiveFormats.Of(Path.GetExtension(f.Path))))
            .Where(f => f.Format != ArchiveFormat.Unknown)
            .Select(f => new ArchiveFile(
                $"{Folder}/{f.File.Path}", f.Format, RealFile.ReadAllBytes(f.File.FullPath)))
            .OrderBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.Format),
    ];

    /// <summary>Writes a file that does not exist yet, in one step.</summary>
    /// <param name="site">The folder that contains <c>content/</c>.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="record">The lock of the archive that records it; null if it does already.</param>
    /// <returns>Its path below the site folder.</returns>
    internal static string Write(string site, string name, ReadOnlyMemory<byte> content, OutputFile? record)
    {
        var path = $"{Folder}/{name}";
        WrittenFile.WriteTogether(site, [new(path, content)], record is null ? [] : [record]);
        return path;
    }

    /// <summary>Removes what a process left that was killed while it wrote.</summary>
    /// <exception cref="IOException">The folder is not one of the site.</exception>
    internal static void RemoveParts(string site)
    {
        var folder = Path.GetDirectoryName(WrittenFile.Check(site, $"{Folder}/{PartFile.Prefix}"))!;
        foreach (var part in Directory.Exists(folder) ? Directory.GetFiles(folder, PartFile.Prefix + "*") : [])
        {
            File.Delete(part);
        }
    }
}
