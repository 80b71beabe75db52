namespace SiteGen.Files;

/// <summary>The extensions of <see cref="ArchiveFormat"/>.</summary>
public static class ArchiveFormats
{
    /// <summary>The extensions that are read, with their points.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        [".txt", ".md", ".html", ".htm", ".mht", ".mhtml", ".vtt", ".srt", ".pdf", ".eml"];

    /// <summary>Returns the format with an extension.</summary>
    /// <param name="extension">The extension with its point, in upper or lower case.</param>
    public static ArchiveFormat Of(string extension) => extension.ToLowerInvariant() switch
    {
        ".txt" => ArchiveFormat.PlainText,
        ".md" => ArchiveFormat.Markdown,
        ".html" or ".htm" => ArchiveFormat.Html,
        ".mht" or ".mhtml" => ArchiveFormat.WebArchive,
        ".vtt" or ".srt" => ArchiveFormat.Captions,
        ".pdf" => ArchiveFormat.Pdf,
        ".eml" => ArchiveFormat.Mail,
        _ => ArchiveFormat.Unknown,
    };
}
