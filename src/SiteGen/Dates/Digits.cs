namespace SiteGen.Dates;

/// <summary>Reads ASCII digits, the only ones in EDTF.</summary>
internal static class Digits
{
    /// <summary>Reads a number; returns false if the text has any character that is not a digit.</summary>
    /// <param name="text">At most nine characters.</param>
    /// <param name="number">The number; 0 if the text is empty.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return true;
    }
}
