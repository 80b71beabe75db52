using System.Buffers;
using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>
/// Finds what makes Markdown too large: for some constructs the parser needs quadratic time, or memory that a few bytes
/// multiply.
/// </summary>
internal static class MarkdownLimits
{
    /// <summary>The way out for a text that is too large.</summary>
    public const string Shorten = "shorten it, or spread it over several files";

    private static readonly (string Open, string Close)[] Marks = [("[", "]"), ("](", ")"), ("<", ">"), ("![", "]")];

    /// <summary>The characters with which <see cref="Marks"/> open.</summary>
    private static readonly SearchValues<char> Openings = SearchValues.Create("[]<!");

    /// <summary>Returns where a text exceeds a limit, the message and the way out; null if it does not.</summary>
    public static (int Offset, string Message, string? Help)? FindExcess(string text)
    {
        if (text.Length > Limits.Markdown)
        {
            return (Limits.Markdown, $"the text is longer than {Limits.Size(Limits.Markdown)}", Shorten);
        }

        // Almost no text contains this many marks.
        foreach (var (open, close) in HasManyMarks(text) ? Marks : [])
        {
            if (FindUnclosed(text, open, close) is { } offset)
            {
                return (offset, $"there are more than {Limits.UnclosedMarks} unclosed '{open}' here", null);
            }
        }

        if ((FindDefinition(text, "]:") ?? FindDefinition(text, "^[")) is { } definition)
        {
            return (
                definition,
                Number($"the text has more than {Limits.LinkDefinitions:#,0} link definitions and footnotes"),
                Shorten);
        }

        return FindTable(text) is not { } table ? null
            : (table, Number($"the tables of the text have more than {Limits.TableCells:#,0} cells"), Shorten);
    }

    private static bool HasManyMarks(ReadOnlySpan<char> text)
    {
        for (var count = 0; text.IndexOfAny(Openings) is >= 0 and var at; text = text[(at + 1)..])
        {
            if (++count > Limits.UnclosedMarks)
            {
                return true;
            }
        }

        return false;
    }

    private static int? FindUnclosed(string text, string open, string close)
    {
        var depth = 0;
        for (var i = text.IndexOf(open[0], StringComparison.Ordinal); i >= 0 && i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith(open))
            {
                depth++;
            }
            else if (text[i] == close[0] && depth > 0)
            {
                depth--;
            }

            if (depth > Limits.UnclosedMarks)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The first definition above the limit. What only looks like one counts too.</summary>
    private static int? FindDefinition(string text, string mark)
    {
        if (text.AsSpan().Count(mark) <= Limits.LinkDefinitions)
        {
            return null;
        }

        var offset = -1;
        for (var i = 0; i <= Limits.LinkDefinitions; i++)
        {
            offset = text.IndexOf(mark, offset + 1, StringComparison.Ordinal);
        }

        return offset;
    }

    /// <summary>
    /// The first line with which the tables have too many cells. A table is a paragraph with a line of dashes below its
    /// head; it has as many columns as its longest line.
    /// </summary>
    private static int? FindTable(string text)
    {
        if (!text.Contains('|', StringComparison.Ordinal))
        {
            return null;
        }

        long cells = 0, rows = 0, columns = 0;
        var isTable = false;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var line = text.AsSpan(start, length < 0 ? text.Length - start : length).Trim(" \t\r>");
            if (line.IsEmpty)
            {
                cells += isTable ? rows * columns : 0;
                (rows, columns, isTable) = (0, 0, false);
            }
            else
            {
                rows++;
                columns = Math.Max(columns, line.Count('|') + 1);
                isTable |= line.Contains('-') && !line.ContainsAnyExcept("|-: \t");
            }

            if (isTable && cells + (rows * columns) > Limits.TableCells)
            {
                return start;
            }

            start = length < 0 ? text.Length : start + length + 1;
        }

        return null;
    }

    private static string Number(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
