using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Evidence.Fetching;
using SiteGen.Evidence.Mail;
using SiteGen.Evidence.Pdf;
using SiteGen.Files;
using SiteGen.Html;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Extracts the text of a file of <c>content/archive/</c>, by its format.</summary>
internal static class TextExtractor
{
    /// <summary>A page of this many characters is parsed at once, however its elements are nested.</summary>
    private const int SmallPage = 16 * 1024;

    /// <summary>
    /// Returns the name and version of the extractor of a format. The version is raised when the extractor changes, so
    /// that a text that differs only because of that is looked up again.
    /// </summary>
    public static string NameOf(ArchiveFormat format) => format switch
    {
        ArchiveFormat.Markdown => "markdown 2",
        ArchiveFormat.Html => "html 1",
        ArchiveFormat.WebArchive => "mht 1",
        ArchiveFormat.Captions => "captions 1",
        ArchiveFormat.Pdf => "pdf 1",
        ArchiveFormat.Mail => "mail 1",
        _ => "text 1",
    };

    /// <summary>Extracts the text.</summary>
    public static ExtractedText Extract(ArchiveFile file, FileUse use) => file.Format switch
    {
        ArchiveFormat.Pdf => OfPdf(file, use),
        ArchiveFormat.Mail or ArchiveFormat.WebArchive => OfMime(file, use),
        _ => OfText(file, use),
    };

    private static ExtractedText OfText(ArchiveFile file, FileUse use)
    {
        var source = SourceFile.Decode(file.Path, Utf8Of(file, use).Span, out var invalidAt);
        if (invalidAt >= 0)
        {
            return new(null, SiteFolder.NotText(source, invalidAt));
        }

        var text = WithSeparators(source);
        if (file.Format == ArchiveFormat.Html && IsTooDeep(text))
        {
            return Unreadable(file, "its elements are nested too deep", "save the text of the page as .txt");
        }

        var draft = file.Format switch
        {
            ArchiveFormat.Html => TextRecognition.OfPage(HtmlText.Extract(text), use.Nature),
            ArchiveFormat.Markdown => OfMarkdown(text, use.Nature),
            ArchiveFormat.Captions => TextRecognition.OfCaptions(text),
            _ => TextRecognition.OfPlainText(text, use.Nature),
        };
        return new(TextOf(file, draft, file.Format == ArchiveFormat.Html ? draft.Text : text, ContentHash.Of(text)));
    }

    /// <summary>
    /// Returns the text as UTF-8. Pages, and what a server sent, are decoded as browsers do; a file that an editor
    /// saved must be UTF-8, unless its first bytes mark another encoding.
    /// </summary>
    private static ReadOnlyMemory<byte> Utf8Of(ArchiveFile file, FileUse use)
    {
        var isPage = file.Format == ArchiveFormat.Html;
        var (type, named) = MediaType.Split(use.MediaType);
        return isPage || named is not null || CharacterSet.OfByteOrderMark(file.Content.Span) is not null
            ? Encoding.UTF8.GetBytes(CharacterSet.Decode(
                file.Content.Span, named, isPage ? MediaType.Html : type ?? MediaType.PlainText).Text)
            : file.Content;
    }

    private static ExtractedText OfMime(ArchiveFile file, FileUse use)
    {
        var isPage = file.Format == ArchiveFormat.WebArchive;
        if (MimeText.Read(file.Content) is not { } content || (isPage && content.Html is null))
        {
            return isPage
                ? Unreadable(file, "this is no page that was saved as one file", "save the page as .html")
                : Unreadable(file, "this is no mail message with text", "save the message again, or its text as .txt");
        }

        if (content.Html is { } html && IsTooDeep(html))
        {
            return Unreadable(file, "its elements are nested too deep", "save its text as .txt");
        }

        // The plain text of a mail has its quoting marks; its page has them as indents.
        var draft = !isPage && content.Plain is { } plain
            ? TextRecognition.OfPlainText($"{content.Subject}\n\n{plain}".TrimStart('\n'), use.Nature)
                with
            { Offsets = OffsetMap.Identity }
            : TextRecognition.OfPage(HtmlText.Extract(content.Html!), use.Nature);
        return new(TextOf(file, draft, draft.Text, ContentHash.Of(file.Content.Span)));
    }

    private static ExtractedText OfPdf(ArchiveFile file, FileUse use)
    {
        var content = PdfText.Extract(file.Content);
        if (content.Problem is { } problem)
        {
            return Unreadable(file, problem, content.Help!);
        }

        var draft = TextRecognition.OfPdf(content, use.Nature);
        return new(TextOf(file, draft, draft.Text, ContentHash.Of(file.Content.Span)))
        {
            EmptyPages = content.EmptyPages,
        };
    }

    /// <summary>Whether a page would take too long to parse. Small ones cannot.</summary>
    private static bool IsTooDeep(string html) => html.Length > SmallPage && Nesting.IsTooDeep(html);

    private static ExtractedText Unreadable(ArchiveFile file, string problem, string help) =>
        new(null, new(Rules.ArchiveFileUnreadable, SourceFile.Missing(file.Path), default, problem, help));

    private static ArchivedText TextOf(ArchiveFile file, TextDraft draft, string positions, string fileHash) =>
        new(file.Name, draft, positions)
        {
            FileHash = fileHash,
            BytesHash = ContentHash.Of(file.Content.Span),
            Extractor = NameOf(file.Format),
            IsPaged = file.Format == ArchiveFormat.Pdf,
        };

    private static TextDraft OfMarkdown(string text, SourceNature nature)
    {
        var (words, offsets) = MarkdownText.Extract(text);
        return TextRecognition.OfMarkdown(words, offsets, nature);
    }

    /// <summary>
    /// The text of a file with its form feeds, vertical tabs and next lines (NEL), which separate pages and lines.
    /// Other control characters remain replaced.
    /// </summary>
    private static string WithSeparators(SourceFile file)
    {
        if (!file.ControlCharacters.Any(c => c.Character is '\f' or '\v' or '\u0085'))
        {
            return file.Text;
        }

        var text = file.Text.ToCharArray();
        foreach (var (offset, character) in file.ControlCharacters)
        {
            text[offset] = character is '\f' or '\v' or '\u0085' ? character : text[offset];
        }

        return new(text);
    }
}
