using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup.Syntax;

/// <summary>
/// Parses marks of footnotes, <c>[^1]</c>, and links. Without it, <c>[^1][^2]</c> and <c>[sic][^1]</c> are links with a
/// label, of which only the second part is left.
/// </summary>
internal sealed class NoteMarkParser : LinkInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == '[' && slice.PeekChar() == '^')
        {
            return MatchMark(processor, ref slice) || base.Match(processor, ref slice);
        }

        // The bracket before a mark is text.
        if (slice.CurrentChar == ']' && slice.PeekChar() == '[' && slice.PeekChar(2) == '^'
            && FindNote(processor, slice, slice.Start + 1, out _) is not null)
        {
            for (Inline? inline = processor.Inline; inline is not null; inline = inline.Parent)
            {
                if (inline is LinkDelimiterInline { IsActive: true } open)
                {
                    open.IsActive = false;
                    break;
                }
            }
        }

        return base.Match(processor, ref slice);
    }

    private static bool MatchMark(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        if (FindNote(processor, slice, start, out var end) is not { CreateLinkInline: { } create } note
            || create(processor, note, null) is not { } mark)
        {
            return false;
        }

        mark.Span = new(
            processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end));
        (mark.Line, mark.Column) = (line, column);
        // A mark is a link, and no link contains another.
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsImage: false } open)
            {
                open.IsActive = false;
            }
        }

        processor.Inline = mark;
        slice.Start = end + 1;
        return true;
    }

    /// <summary>Returns the note of the mark that begins at an offset; null if there is none.</summary>
    private static LinkReferenceDefinition? FindNote(
        InlineProcessor processor, StringSlice slice, int start, out int end)
    {
        end = slice.Text.IndexOf(']', start, slice.End + 1 - start);
        return end > start + 2
            && processor.Document.TryGetLinkReferenceDefinition(slice.Text[(start + 1)..end], out var definition)
            && definition is FootnoteLinkReferenceDefinition ? definition : null;
    }
}
