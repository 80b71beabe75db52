namespace SiteGen.Quotations;

/// <summary>Link labels in quotation marks, which promise that the words are the speaker's.</summary>
public static class QuotedLabel
{
    /// <summary>The words between the quotation marks around a whole label, or null when it has none.</summary>
    public static string? WordsIn(string label)
    {
        var text = label.Trim();
        return text.Length > 2 && text[0] is '"' or '“' or '„' or '«' && text[^1] is '"' or '”' or '“' or '»' ? text[1..^1].Trim() : null;
    }

    /// <summary>
    /// Whether words stand in a quotation as they are, typography apart, and not as part of longer words.
    /// </summary>
    public static bool IsIn(string words, string quotation)
    {
        var (part, whole) = (FoldedText.Fold(words), FoldedText.Fold(quotation));
        for (var at = whole.IndexOf(part, StringComparison.Ordinal); at >= 0; at = whole.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            var end = at + part.Length;
            if ((at == 0 || !Joins(whole[at - 1], part[0])) && (end == whole.Length || !Joins(part[^1], whole[end])))
            {
                return true;
            }
        }

        return false;

        static bool Joins(char before, char after) => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
    }
}
