namespace SiteGen.Markup;

/// <summary>Limits on Markdown: for some constructs the parser needs quadratic time.</summary>
internal static class MarkdownLimits
{
    /// <summary>The maximum length of a text, in characters.</summary>
    private const int MaximumLength = 4 * 1024 * 1024;

    /// <summary>
    /// The maximum number of unclosed marks of one kind. For each, the parser searches the rest of the text.
    /// </summary>
    private const int MaximumUnclosed = 500;

    private static readonly (string Open, string Close)[] Marks = [("[", "]"), ("](", ")"), ("<", ">"), ("![", "]")];

    /// <summary>Returns where a text exceeds a limit, and the message; null if it does not.</summary>
    public static (int Offset, string Message)? FindExcess(string text)
    {
        if (text.Length > MaximumLength)
        {
            return (MaximumLength, "the text is longer than 4 MiB");
        }

        foreach (var (open, close) in Marks)
        {
            if (FindUnclosed(text, open, close) is { } offset)
            {
                return (offset, $"there are more than {MaximumUnclosed} unclosed '{open}' here");
            }
        }

        return null;
    }

    private static int? FindUnclosed(string text, string open, string close)
    {
        // Almost no text contains this many marks.
        if (text.AsSpan().Count(open[0]) <= MaximumUnclosed)
        {
            return null;
        }

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

            if (depth > MaximumUnclosed)
            {
                return i;
            }
        }

        return null;
    }
}
