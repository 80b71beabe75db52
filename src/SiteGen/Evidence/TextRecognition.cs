using SiteGen.Evidence.Pdf;
using SiteGen.Html;

namespace SiteGen.Evidence;

/// <summary>
/// Reads the texts that are searched out of files as they come. What is no part of the words is taken out, and noted,
/// so that the result can say what stood between them.
/// </summary>
internal static class TextRecognition
{
    /// <summary>Reads plain text, which may be captions.</summary>
    public static TextDraft OfPlainText(string file, SourceNature nature)
    {
        if (Captions.Are(file))
        {
            return OfCaptions(file);
        }

        var draft = PageEdges.Remove(new TextDraft(file));
        draft = LineNumbers.Remove(draft);
        var words = HtmlEntities.Decode(MarkdownMarks.Remove(ReplyMarks.Remove(draft)));
        return WithoutMarks(words.Text == draft.Text ? words : words with { WithMarks = draft }, nature);
    }

    /// <summary>Reads WebVTT or SubRip.</summary>
    public static TextDraft OfCaptions(string file) =>
        SpeakerLabels.Remove(HtmlEntities.Decode(Captions.Read(new TextDraft(file))));

    /// <summary>Reads the text that was extracted from Markdown.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offsets">The offset in the file of each of its characters.</param>
    /// <param name="nature">What times in it mean.</param>
    public static TextDraft OfMarkdown(string text, int[] offsets, SourceNature nature) =>
        WithoutMarks(new TextDraft(text, OffsetMap.Of(offsets), []), nature);

    /// <summary>Reads the text that was extracted from an HTML page.</summary>
    public static TextDraft OfPage(HtmlContent page, SourceNature nature)
    {
        TextMark[] marks =
        [
            .. page.FootnoteMarks.Select(o => new TextMark(MarkKind.FootnoteMark, o)),
            .. page.Readings.Select(o => new TextMark(MarkKind.Reading, o)),
            .. page.Paragraphs.Select(o => new TextMark(MarkKind.Paragraph, o)),
        ];
        var draft = new TextDraft(page.Text, OffsetMap.Identity, [.. marks.OrderBy(m => m.Offset)]);
        // The file has tags, so positions are those in the text.
        var words = WithoutMarks(FootnoteMarks.RemoveRaised(draft, page.Raised), nature);
        return words with { Offsets = OffsetMap.Identity, WithMarks = words.Text == draft.Text ? null : draft };
    }

    /// <summary>Reads the text that was extracted from a PDF.</summary>
    public static TextDraft OfPdf(PdfContent content, SourceNature nature)
    {
        // What the file says of its page numbers is better than what is printed at the foot of its pages.
        var isLabelled = content.Marks.Any(m => m.Kind == MarkKind.PageLabel);
        var draft = PageEdges.Remove(new TextDraft(content.Text, OffsetMap.Identity, content.Marks), !isLabelled);
        return WithoutMarks(LineNumbers.Remove(draft), nature) with { Offsets = OffsetMap.Identity };
    }

    /// <summary>Takes out what all formats may have between the words.</summary>
    private static TextDraft WithoutMarks(TextDraft draft, SourceNature nature)
    {
        var words = FootnoteMarks.Remove(SpeakerLabels.Remove(TimeMarks.Remove(draft, nature)));
        return words with { WithMarks = words.Text == draft.Text ? draft.WithMarks : draft };
    }
}
