using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary><c>[[target#fragment|label]]</c>, and with a <c>!</c> before it an embed.</summary>
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
        var close = inner.IndexOf("]]");
        if (close <= 0 || inner[..close].Contains('['))
        {
            return false;
        }

        inner = inner[..close];
        var bar = inner.IndexOf('|');
        // In tables the bar is written `\|`.
        var targetEnd = bar < 0 ? inner.Length : bar > 0 && inner[bar - 1] == '\\' ? bar - 1 : bar;
        var target = inner[..targetEnd].Trim();
        var label = bar < 0 ? null : Collapse(inner[(bar + 1)..]);
        var hash = target.IndexOf('#');
        var fragment = hash < 0 ? null : target[(hash + 1)..].Trim().ToString();
        target = hash < 0 ? target : target[..hash].TrimEnd();
        if (target.IsEmpty && string.IsNullOrEmpty(fragment))
        {
            return false;
        }

        var end = open + 2 + close + 2;
        processor.Inline = new WikiLink
        {
            Target = target.ToString(),
            Fragment = string.IsNullOrEmpty(fragment) ? null : fragment,
            Label = string.IsNullOrEmpty(label) ? null : label,
            IsEmbed = isEmbed,
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }

    /// <summary>A label may be wrapped over lines.</summary>
    private static string Collapse(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
