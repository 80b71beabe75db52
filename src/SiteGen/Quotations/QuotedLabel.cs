namespace SiteGen.Quotations;

/// <summary>Link labels in quotation marks, which promise that the words are the speaker's.</summary>
public static class QuotedLabel
{
    /// <summary>The words between the quotation marks around a whole label, or null when it has none.</summary>
    public static string? WordsIn(string label)
    {
        var text = label.Trim();
        if (text.Length < 3)
        {
            return null;
        }

        var isQuoted = (text[0], text[^1]) is ('"', '"') or ('“', '”') or ('„', '“' or '”') or ('«', '»') or ('»', '«') or ('‘', '’') or ('‚', '‘' or '’') or ('\'', '\'');
        return isQuoted && text[1..^1].Trim() is { Length: > 0 } words ? words : null;
    }

    /// <summary>
    /// Whether words stand in a quotation as they are, typography apart, and not as part of longer words.
    /// </summary>
    public static bool IsIn(string words, string quotation)
    {
        var (part, whole) = (FoldedText.Fold(words), FoldedText.Fold(quotation));
        if (part.Length == 0)
        {
            return false;
        }

        for (var at = whole.IndexOf(part, StringComparison.Ordinal); at >= 0; at = whole.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            var end = at + part.Length;
            if (!Joins(whole, at) && !Joins(whole, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a place is inside a word or a number: between letters or digits, or at the apostrophe of "can't" and the
    /// comma of "10,000".
    /// </summary>
    private static bool Joins(string text, int at)
    {
        if (at == 0 || at == text.Length)
        {
            return false;
        }

        return (char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at])) || IsInner(text, at) || IsInner(text, at - 1);
    }

    private static bool IsInner(string text, int at) => at > 0 && at + 1 < text.Length && text[at] switch
    {
        '\'' => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
        ',' or '.' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        _ => false,
    };
}
