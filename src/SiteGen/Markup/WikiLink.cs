using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>
/// <c>[[target#fragment|label]]</c>, and with a <c>!</c> before it an embed. A part that is null is not there; one that is
/// empty has its sign and nothing behind it, which is a mistake.
/// </summary>
internal sealed class WikiLink : LeafInline
{
    public required string Target { get; init; }
    public string? Fragment { get; init; }
    public string? Label { get; init; }
    public bool IsEmbed { get; init; }
}

/// <summary>
/// Parses wikilinks. It runs before the parser of ordinary links, and swallows the bar between target and label
/// before the parser of tables can take it for a column.
/// </summary>
internal sealed class WikiLinkParser : InlineParser
{
    private const int MaximumLength = 2000;

    public WikiLinkParser()
    {
        OpeningCharacters = ['[', '!'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isEmbed = slice.CurrentChar == '!';
        var open = slice.Start + (isEmbed ? 1 : 0);
        var text = slice.Text;
        if (open + 1 > slice.End || text[open] != '[' || text[open + 1] != '[')
        {
            return false;
        }

        var inner = text.AsSpan(open + 2, Math.Min(slice.End + 1 - (open + 2), MaximumLength));
        var (close, bar) = (inner.IndexOf("]]"), inner.IndexOf('|'));
        if (close < 0)
        {
            return false;
        }

        if (bar >= 0 && bar < close)
        {
            var length = LengthOfLabel(inner[(bar + 1)..]);
            if (length < 0)
            {
                return false;
            }

            close = bar + 1 + length;
        }
        else
        {
            bar = -1;
        }

        // In tables the bar is written `\|`.
        var target = inner[..(bar < 0 ? close : bar > 0 && inner[bar - 1] == '\\' ? bar - 1 : bar)].Trim();
        if (target.Contains('['))
        {
            return false;
        }

        var label = bar < 0 ? null : Collapse(inner[(bar + 1)..close]);
        var hash = target.IndexOf('#');
        var fragment = hash < 0 ? null : target[(hash + 1)..].Trim().ToString();
        target = hash < 0 ? target : target[..hash].TrimEnd();

        var end = open + 2 + close + 2;
        processor.Inline = new WikiLink
        {
            Target = target.ToString(),
            Fragment = fragment,
            Label = label,
            IsEmbed = isEmbed,
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }

    /// <summary>
    /// How long a label is; less than zero when it has no end. Brackets may stand in it in pairs: words that were left out
    /// of a quotation are <c>[…]</c>.
    /// </summary>
    private static int LengthOfLabel(ReadOnlySpan<char> text)
    {
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[')
            {
                open++;
            }
            else if (text[i] == ']' && open > 0)
            {
                open--;
            }
            else if (text[i] == ']' && i + 1 < text.Length && text[i + 1] == ']')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A label may be wrapped over lines, and a bar in it is escaped in tables.</summary>
    private static string Collapse(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\\|", "|", StringComparison.Ordinal);
}
