using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>
/// A wikilink, <c>[[target#fragment|label]]</c>, or an embed, with a <c>!</c> before it. Fragment and label are null if
/// they are missing, and empty if nothing follows their <c>#</c> or <c>|</c>, which is a mistake.
/// </summary>
internal sealed class WikiLink : LeafInline
{
    public required string Target { get; init; }
    public string? Fragment { get; init; }
    public string? Label { get; init; }
    public bool IsEmbed { get; init; }

    /// <summary>Whether it names a file, such as a picture, and no entity.</summary>
    public bool IsFile => MediaName.KindOf(Target) != MediaKind.None;
}

/// <summary>
/// Parses wikilinks. It runs before the parsers of links and tables, so that the bar before a label does not start a
/// table column.
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

        var targetEnd = bar < 0 ? close : bar;
        if (bar > 0 && inner[bar - 1] == '\\')
        {
            // In tables the bar is escaped.
            targetEnd--;
        }

        var target = inner[..targetEnd].Trim();
        if (target.Contains('['))
        {
            return false;
        }

        var label = bar < 0 ? null : CleanLabel(inner[(bar + 1)..close]);
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
            Span = new(
                processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }

    /// <summary>
    /// Returns the length of a label, or -1 if it is not closed. It may contain pairs of brackets, since <c>[…]</c>
    /// marks an omission in a quotation.
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

    /// <summary>
    /// Returns the text of a label, which may span several lines, and whose bars are escaped in tables.
    /// </summary>
    private static string CleanLabel(ReadOnlySpan<char> text) =>
        WhiteSpace.Collapse(text.ToString()).Replace("\\|", "|", StringComparison.Ordinal);
}
