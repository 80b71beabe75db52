namespace SiteGen.Text;

/// <summary>The beginnings of texts, for lists and titles.</summary>
public static class Excerpt
{
    /// <summary>The beginning of a text, cut at a word.</summary>
    /// <param name="text">The text; line breaks become spaces.</param>
    /// <param name="length">The longest result, without the ellipsis.</param>
    public static string Shorten(string text, int length)
    {
        // Two blanks become one: so much of the text decides over all of the result.
        text = text.Length > (2 * length) + 2 ? text[..((2 * length) + 2)] : text;
        text = text.Replace('\n', ' ').Replace("  ", " ", StringComparison.Ordinal);
        if (text.Length <= length)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', length);
        return text[..(cut < length / 2 ? length - (char.IsHighSurrogate(text[length - 1]) ? 1 : 0) : cut)].TrimEnd(' ', ',', ';', ':', '.', '-', '–', '—') + "…";
    }
}
