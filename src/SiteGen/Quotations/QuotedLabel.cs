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
    /// Whether words stand in a quotation, at the levels at which quotations are verified: as they are, typography apart,
    /// or with marked omissions, and not as part of longer words.
    /// </summary>
    internal static bool IsIn(string words, SearchableText quotation) => PassageSearch.Find(quotation, WordsPattern.Of(words)) is not null;
}
