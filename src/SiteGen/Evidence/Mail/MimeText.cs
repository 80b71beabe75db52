using MimeKit;

namespace SiteGen.Evidence.Mail;

/// <summary>
/// Reads the words of a mail message (RFC 5322), or of a page that a browser saved as one file in the same format (RFC
/// 2557). Attachments are not read.
/// </summary>
internal static class MimeText
{
    /// <summary>The deepest nesting of parts that is read.</summary>
    private const int MaximumDepth = 32;

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
                : new(message.Subject, plain?.Text, page?.Text);
        }
        // A library that reads messages from anywhere may fail in any way.
        catch (Exception exception) when (exception is not (OutOfMemoryException or StackOverflowException))
        {
            return null;
        }
    }
}
