using SiteGen.Evidence.Fetching;
using SiteGen.Files;

namespace SiteGen.Building;

/// <summary>Which formats captures have, by what their bytes are.</summary>
internal static class CaptureFormats
{
    /// <summary>Returns the format and the extension of a media type that can be read.</summary>
    public static (ArchiveFormat Format, string Extension) Of(string mediaType) => mediaType switch
    {
        MediaType.Html => (ArchiveFormat.Html, ".html"),
        MediaType.Pdf => (ArchiveFormat.Pdf, ".pdf"),
        MediaType.WebVtt => (ArchiveFormat.Captions, ".vtt"),
        MediaType.SubRip => (ArchiveFormat.Captions, ".srt"),
        MediaType.Mail => (ArchiveFormat.Mail, ".eml"),
        MediaType.SavedPage => (ArchiveFormat.WebArchive, ".mht"),
        MediaType.Markdown => (ArchiveFormat.Markdown, ".md"),
        _ => (ArchiveFormat.PlainText, ".txt"),
    };

    /// <summary>
    /// Compares the bytes of a file with the format that its name says; returns the media type, or why they do not fit
    /// and what helps.
    /// </summary>
    public static (string? MediaType, CaptureResult.Refused? Refused) Check(
        ReadOnlyMemory<byte> content, ArchiveFormat format, string name)
    {
        if (content.IsEmpty)
        {
            return (null, new("it is empty", "save it again"));
        }

        string type;
        try
        {
            var head = content.Span[..Math.Min(content.Length, MediaType.HeadSize)];
            type = MediaType.Of(head, format == ArchiveFormat.Pdf ? MediaType.Pdf : null, name, "it");
        }
        catch (FetchException refused)
        {
            return (null, new(refused.Message, "save what is quoted in a format that can be read, such as .txt"));
        }

        var (found, usual) = Of(type);
        var isPlain = type is MediaType.PlainText or MediaType.Markdown;
        var fits = found == format || format switch
        {
            // A part of a page, a message or a set of captions may begin in any way.
            ArchiveFormat.Html or ArchiveFormat.Captions => isPlain,
            ArchiveFormat.Markdown or ArchiveFormat.PlainText => isPlain,
            ArchiveFormat.Mail => type == MediaType.SavedPage,
            ArchiveFormat.WebArchive => type == MediaType.Mail,
            _ => false,
        };
        return fits ? (isPlain ? TypeOf(format) : type, null)
            : (null, new($"its bytes are {NameOf(found)}", $"rename it to '{Path.ChangeExtension(name, usual)}'"));
    }

    private static string NameOf(ArchiveFormat format) => format switch
    {
        ArchiveFormat.Html => "a page",
        ArchiveFormat.WebArchive => "a page that was saved as one file",
        ArchiveFormat.Pdf => "a PDF",
        ArchiveFormat.Captions => "captions",
        ArchiveFormat.Mail => "a mail message",
        _ => "plain text",
    };

    private static string TypeOf(ArchiveFormat format) => format switch
    {
        ArchiveFormat.Html => MediaType.Html,
        ArchiveFormat.Markdown => MediaType.Markdown,
        ArchiveFormat.Captions => MediaType.SubRip,
        _ => MediaType.PlainText,
    };
}
