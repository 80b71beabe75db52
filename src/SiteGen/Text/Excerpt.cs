namespace SiteGen.Text;

/// <summary>The beginnings of texts, for lists and titles.</summary>
public static class Excerpt
{
    /// <summary>The beginning of a text, cut at a word.</summary>
    /// <param name="text">The text; line breaks become spaces.</param>
    /// <param name="length">The longest result, without the ellipsis.</param>
    public static string Shorten(string text, int length)
    {
        text = text.Replace('\n', ' ').Replace("  ", " ", StringComparison.Ordinal);
        if (text.Length <= length)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', length);
        return text[..(cut < length / 2 ? length - (char.IsHighSurrogate(text[length - 1]) ? 1 : 0) : cut)].TrimEnd(' ', ',', ';', ':', '.', '-', '–', '—') + "…";
    }
}
