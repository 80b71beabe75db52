using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>
/// Reports words of a quotation that are in quotation marks of their own as a whole: every page adds its own around
/// them.
/// </summary>
internal static class WordsInMarks
{
    private static readonly (char Open, char Close)[] Marks =
        [('“', '”'), ('"', '"'), ('„', '“'), ('„', '”'), ('«', '»'), ('»', '«'), ('‘', '’'), ('「', '」'), ('『', '』')];

    /// <summary>Reports the first mark of such words.</summary>
    /// <param name="text">The words as written, without comments.</param>
    /// <param name="mapSpan">Maps an offset and a length in the text to a span of the file.</param>
    /// <param name="report">Receives the warning.</param>
    public static void Check(
        string text, Func<int, int, SourceSpan> mapSpan, Action<Rule, SourceSpan, string, string?> report)
    {
        var words = text.AsSpan().Trim();
        foreach (var (open, close) in Marks)
        {
            if (words.Length > 2 && words[0] == open && words[^1] == close && IsWhole(words[1..^1], open, close))
            {
                report(
                    Rules.WordsInMarks,
                    mapSpan(text.IndexOf(open), 1),
                    "the words are in quotation marks of their own, and would be shown in two pairs",
                    $"remove the first '{open}' and the last '{close}', or write '{ReferenceTo(open)}' for the first if"
                        + " the source has them");
                return;
            }
        }
    }

    /// <summary>
    /// Returns whether the marks around the words belong together: “Yes,” he said, “no” begins and ends with others.
    /// </summary>
    private static bool IsWhole(ReadOnlySpan<char> words, char open, char close)
    {
        // An apostrophe looks like a closing mark.
        if (open == close || open == '‘')
        {
            return !words.Contains(close);
        }

        var depth = 1;
        foreach (var c in words)
        {
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static string ReferenceTo(char mark) => mark switch
    {
        '"' => "&quot;",
        '“' => "&ldquo;",
        '„' => "&bdquo;",
        '«' => "&laquo;",
        '»' => "&raquo;",
        '‘' => "&lsquo;",
        '「' => "&#x300C;",
        _ => "&#x300E;",
    };
}
