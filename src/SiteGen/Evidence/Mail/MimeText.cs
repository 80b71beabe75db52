using System.Text;
using MimeKit;
using SiteGen.Evidence.Fetching;

namespace SiteGen.Evidence.Mail;

/// <summary>
/// Reads the words of a mail message (RFC 5322), or of a page that a browser saved as one file in the same format (RFC
/// 2557). Attachments are not read.
/// </summary>
internal static class MimeText
{
    /// <summary>The deepest nesting of parts that is read.</summary>
    private const int MaximumDepth = 32;

    /// <summary>Without it, the library reads subjects in the character sets of Windows as Latin-1.</summary>
    static MimeText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the words; null if the file is no message or has no text.</summary>
    public static MimeContent? Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            var options = new ParserOptions { MaxMimeDepth = MaximumDepth };
            using var stream = new MemoryStream(file.ToArray(), writable: false);
            using var message = new MimeParser(options, stream, MimeFormat.Entity).ParseMessage();
            var texts = message.BodyParts.OfType<TextPart>().Where(p => !p.IsAttachment).ToArray();
            // The root of a page is the first; a mail has the same words as plain text and as a page.
            var page = texts.FirstOrDefault(p => p.IsHtml);
            var plain = texts.FirstOrDefault(p => p.IsPlain);
            return message.Headers.Count == 0 || (page ?? plain) is null ? null
                : new(message.Subject, TextOf(plain), TextOf(page));
        }
        // A library that reads messages from anywhere may fail in any way.
        catch (Exception exception) when (exception is not (OutOfMemoryException or StackOverflowException))
        {
            return null;
        }
    }

    /// <summary>
    /// Decodes a part as browsers do: what calls itself Latin-1 has the quotation marks of windows-1252.
    /// </summary>
    private static string? TextOf(TextPart? part)
    {
        if (part is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        var type = part.IsHtml ? MediaType.Html : MediaType.PlainText;
        return CharacterSet.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), part.ContentType.Charset, type).Text;
    }
}
