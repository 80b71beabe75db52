namespace SiteGen.Dates;

/// <summary>The ASCII letters.</summary>
internal static class Letters
{
    /// <summary>How many letters the text starts with.</summary>
    public static int CountAtStart(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiLetter(text[count]))
        {
            count++;
        }

        return count;
    }
}
