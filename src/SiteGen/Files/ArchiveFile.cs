using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>A file of <c>content/archive/</c>: a capture of a source.</summary>
/// <param name="Path">The path below the site folder.</param>
/// <param name="Format">The format, by the extension of the name.</param>
/// <param name="Content">The bytes; empty if the format is unknown.</param>
public sealed record ArchiveFile(string Path, ArchiveFormat Format, ReadOnlyMemory<byte> Content)
{
    /// <summary>The name of the capture: that of the file without its extension.</summary>
    public string Name { get; } =
        CanonicalForm.Of(System.IO.Path.GetFileNameWithoutExtension(Path));

    /// <summary>The real path; null if it is not a file on the disk.</summary>
    internal string? FullPath { get; init; }

    /// <summary>Whether it has more than <see cref="Limits.Capture"/> bytes, and is not read.</summary>
    internal bool IsTooLarge { get; init; }
}
