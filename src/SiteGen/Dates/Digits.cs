namespace SiteGen.Dates;

/// <summary>The ASCII digits, the only ones that EDTF has.</summary>
internal static class Digits
{
    /// <summary>The number that a text of digits only stands for; false if it has another character.</summary>
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

    /// <summary>How many digits the text starts with.</summary>
    public static int CountAtStart(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
