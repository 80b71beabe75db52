namespace SiteGen.Text;

/// <summary>Shortens texts for lists and titles.</summary>
public static class Excerpt
{
    /// <summary>Returns the start of a text, cut between words where possible.</summary>
    /// <param name="text">The text. Line breaks become spaces.</param>
    /// <param name="length">The maximum length of the result, not counting the ellipsis.</param>
    public static string Shorten(string text, int length)
    {
        // Two spaces become one, so no more of the text than this can be in the result.
        var isCut = text.Length > (2 * length) + 2;
        if (isCut || text.Contains('\n', StringComparison.Ordinal) || text.Contains("  ", StringComparison.Ordinal))
        {
            text = (isCut ? text[..((2 * length) + 2)] : text)
                .Replace('\n', ' ').Replace("  ", " ", StringComparison.Ordinal);
        }

        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length);
        if (end < length / 2)
        {
            end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        }

        return string.Concat(text.AsSpan(0, end).TrimEnd(" ,;:.-–—"), "…");
    }
}
