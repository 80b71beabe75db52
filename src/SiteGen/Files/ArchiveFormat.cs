namespace SiteGen.Files;

/// <summary>
/// The format of a file in <c>content/archive/</c>. Of several files with one name the first format counts.
/// </summary>
public enum ArchiveFormat
{
    /// <summary>Plain text.</summary>
    PlainText,

    /// <summary>Markdown, whose markup is not part of the text.</summary>
    Markdown,

    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>A page with all that belongs to it in one file (RFC 2557).</summary>
    WebArchive,

    /// <summary>Captions with times: WebVTT or SubRip.</summary>
    Captions,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A mail message (RFC 5322).</summary>
    Mail,

    /// <summary>A format that cannot be read.</summary>
    Unknown,
}
