namespace SiteGen.Quotations;

/// <summary>Link labels in quotation marks, which claim to be the speaker's own words.</summary>
public static class QuotedLabel
{
    /// <summary>
    /// Returns the words of a label that is entirely in quotation marks, or null for any other label.
    /// </summary>
    public static string? WordsIn(string label)
    {
        var text = label.Trim();
        if (text.Length < 3)
        {
            return null;
        }

        var isQuoted = (text[0], text[^1]) is ('"', '"') or ('“', '”') or ('„', '“' or '”') or ('«', '»') or ('»', '«')
            or ('‘', '’') or ('‚', '‘' or '’') or ('\'', '\'');
        return isQuoted && text[1..^1].Trim() is { Length: > 0 } words ? words : null;
    }

    /// <summary>
    /// Returns whether a quotation contains some words at a level that counts as verified: exactly, apart from
    /// typography, or with marked omissions, and not inside longer words.
    /// </summary>
    internal static bool IsIn(string words, SearchableText quotation) =>
        PassageSearch.Find(quotation, WordsPattern.Of(words)) is not null;
}
