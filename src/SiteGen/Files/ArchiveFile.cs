using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>A file of <c>content/archive/</c>: the archived text of a source.</summary>
/// <param name="SourceId">The file name without its extension.</param>
/// <param name="Format">The format of the file.</param>
/// <param name="File">The file; it has no text if the format is unknown.</param>
public sealed record ArchiveFile(string SourceId, ArchiveFormat Format, SourceFile File);

/// <summary>The format of an archived text.</summary>
public enum ArchiveFormat
{
    /// <summary>Plain text.</summary>
    PlainText,

    /// <summary>Markdown, whose markup is not part of the text.</summary>
    Markdown,

    /// <summary>An HTML page, from which the text is extracted.</summary>
    Html,

    /// <summary>Captions with times: WebVTT or SubRip.</summary>
    Captions,

    /// <summary>A format that cannot be read.</summary>
    Unknown,
}
