using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>Words that a draft says somebody said: in quotation marks, or in a block quotation.</summary>
/// <param name="Words">The words, without the marks.</param>
/// <param name="Span">Their position in the text, with the marks.</param>
public sealed record DraftPassage(string Words, SourceSpan Span)
{
    /// <summary>The quotation marks that have a form of their own for each end.</summary>
    private static readonly Dictionary<char, string> Closing = new()
    {
        ['“'] = "”",
        ['”'] = "”",
        ['„'] = "“”",
        ['«'] = "»",
        ['»'] = "«",
        ['‹'] = "›",
        ['›'] = "‹",
        ['「'] = "」",
        ['『'] = "』",
        ['｢'] = "｣",
        ['〝'] = "〞〟",
        ['"'] = "\"",
        ['＂'] = "＂",
        ['‘'] = "’'",
        ['‚'] = "‘’",
        ['\''] = "'’",
    };

    /// <summary>
    /// Returns the passages of a text, in order. Those inside others are part of them. A mark that is not closed quotes
    /// up to the end of its paragraph, as where each paragraph of a long quotation begins with one; a single mark does
    /// not, because it may be an apostrophe.
    /// </summary>
    /// <param name="text">The text. An empty line ends a paragraph.</param>
    /// <param name="blocks">The block quotations in it.</param>
    public static IReadOnlyList<DraftPassage> FindAll(string text, IReadOnlyList<(int Start, int End)> blocks)
    {
        var found = new List<DraftPassage>();
        foreach (var (start, end) in Paragraphs(text))
        {
            if (blocks.Any(b => b.Start <= start && end <= b.End) && !IsOpening(text, start, start, end))
            {
                AddBlock(text, start, end, found);
            }
            else
            {
                AddMarked(text, start, end, found);
            }
        }

        return found;
    }

    private static void AddMarked(string text, int start, int end, List<DraftPassage> found)
    {
        for (var at = start; at < end; at++)
        {
            if (!IsOpening(text, at, start, end))
            {
                continue;
            }

            var close = FindClosing(text, at, end);
            if (close < 0 && text[at] is '\'' or '‘' or '‚' or '›' or '»' or '”')
            {
                continue;
            }

            var last = close < 0 ? end : close;
            if (text[(at + 1)..last].Trim() is { Length: > 0 } words)
            {
                found.Add(new(words, SourceSpan.FromBounds(at, close < 0 ? end : close + 1)));
            }

            at = last;
        }
    }

    /// <summary>Adds a paragraph of a block quotation, without the lines that say whose it is.</summary>
    private static void AddBlock(string text, int start, int end, List<DraftPassage> found)
    {
        var last = start;
        foreach (var line in text[start..end].Split('\n'))
        {
            if (last > start && line.TrimStart() is ['—' or '–' or '―', ..] or ['-', '-', ..] or ['~', ..])
            {
                break;
            }

            last += line.Length + 1;
        }

        last = Math.Min(last, end);
        var words = text[start..last].Trim();
        if (words.Length > 0 && words[0] is not ('—' or '–' or '―'))
        {
            found.Add(new(words, SourceSpan.FromBounds(start, start + text[start..last].TrimEnd().Length)));
        }
    }

    /// <summary>Returns whether a quotation begins at an offset, and not an apostrophe or a closing mark.</summary>
    private static bool IsOpening(string text, int at, int start, int end)
    {
        if (!Closing.ContainsKey(text[at]) || at + 1 >= end || char.IsWhiteSpace(text[at + 1]) && text[at] != '«')
        {
            return false;
        }

        return text[at] is not ('"' or '”' or '\'' or '‘' or '‚' or '»' or '›' or '‹')
            || at == start
            || !(char.IsLetterOrDigit(text[at - 1])
                || text[at - 1] is '.' or ',' or '!' or '?' or '…' or ')' or ']' or '’' or '\'' or '“');
    }

    private static int FindClosing(string text, int open, int end)
    {
        var (mark, closing, depth) = (text[open], Closing[text[open]], 0);
        for (var at = open + 1; at < end; at++)
        {
            var c = text[at];
            if (c == mark && !closing.Contains(c, StringComparison.Ordinal))
            {
                depth++;
            }
            else if (closing.Contains(c, StringComparison.Ordinal) && IsClosing(text, at, mark, end))
            {
                if (depth-- == 0)
                {
                    return at;
                }
            }
        }

        // Not all keyboards have the mark that closes.
        return mark is '“' or '„' ? FindStraight(text, open, end) : -1;
    }

    private static int FindStraight(string text, int open, int end)
    {
        for (var at = text.IndexOf('"', open, end - open); at >= 0; at = text.IndexOf('"', at + 1, end - at - 1))
        {
            if (IsClosing(text, at, '"', end))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>An apostrophe, and a straight mark after a space, close nothing.</summary>
    private static bool IsClosing(string text, int at, char open, int end) => open switch
    {
        '\'' or '‘' or '‚' => !char.IsWhiteSpace(text[at - 1])
            && !(at + 1 < end && char.IsLetterOrDigit(text[at + 1])),
        '"' or '„' => !char.IsWhiteSpace(text[at - 1]),
        _ => true,
    };

    /// <summary>Returns the stretches between empty lines.</summary>
    private static IEnumerable<(int Start, int End)> Paragraphs(string text)
    {
        var start = -1;
        var end = 0;
        for (var at = 0; at < text.Length;)
        {
            var next = text.IndexOf('\n', at);
            next = next < 0 ? text.Length : next;
            if (string.IsNullOrWhiteSpace(text[at..next]))
            {
                if (start >= 0)
                {
                    yield return (start, end);
                }

                start = -1;
            }
            else
            {
                start = start < 0 ? at + (next - at - text[at..next].TrimStart().Length) : start;
                end = at + text[at..next].TrimEnd().Length;
            }

            at = next + 1;
        }

        if (start >= 0)
        {
            yield return (start, end);
        }
    }
}
