using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>A file of <c>content/archive/</c>: the text of a source.</summary>
/// <param name="SourceId">The file name without its extension.</param>
/// <param name="Format">How the text is kept.</param>
/// <param name="File">The file; without text where the format is not known.</param>
public sealed record ArchiveFile(string SourceId, ArchiveFormat Format, SourceFile File);

/// <summary>How an archived text is kept.</summary>
public enum ArchiveFormat
{
    /// <summary>The text as it is.</summary>
    PlainText,

    /// <summary>Markdown, whose marks are not part of the text.</summary>
    Markdown,

    /// <summary>A page, from which the text is extracted.</summary>
    Html,

    /// <summary>Something that cannot be read.</summary>
    Unknown,
}
