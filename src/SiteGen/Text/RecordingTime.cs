using System.Globalization;

namespace SiteGen.Text;

/// <summary>Times in recordings, as people write them: <c>12:34</c> and <c>1:02:03</c>.</summary>
public static class RecordingTime
{
    /// <summary>Returns a time in words: <c>12:34</c>, from an hour on <c>1:02:03</c>.</summary>
    /// <param name="seconds">The seconds since the beginning, at least 0.</param>
    public static string Format(int seconds) => seconds < 3600
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");

    /// <summary>Reads a time exactly as <see cref="Format"/> writes it; null for anything else.</summary>
    public static int? Parse(string text) =>
        TryParse(text, out var seconds) && Format(seconds) == text ? seconds : null;

    /// <summary>Reads a time that is the whole text.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int seconds)
    {
        if (Read(text) is { } time && time.Length == text.Length)
        {
            seconds = time.Seconds;
            return true;
        }

        seconds = 0;
        return false;
    }

    /// <summary>
    /// Reads a time at the beginning of a text: two numbers or three, with colons between them. Fractions of a second
    /// are ignored. Null if there is none.
    /// </summary>
    /// <returns>The seconds; the length of what was read; and how many numbers it has.</returns>
    internal static (int Seconds, int Length, int Numbers)? Read(ReadOnlySpan<char> text)
    {
        var (at, seconds, numbers) = (0, 0, 0);
        while (true)
        {
            var digits = DigitsAt(text, at);
            var isValid = numbers == 0 ? digits is >= 1 and <= 3 : digits == 2 && text[at] < '6';
            if (!isValid)
            {
                return null;
            }

            seconds = (seconds * 60) + int.Parse(text.Slice(at, digits), provider: CultureInfo.InvariantCulture);
            at += digits;
            numbers++;
            if (numbers == 3 || at >= text.Length || text[at] != ':' || DigitsAt(text, at + 1) == 0)
            {
                break;
            }

            at++;
        }

        if (numbers < 2 || (at + 1 < text.Length && text[at] == ':' && char.IsAsciiDigit(text[at + 1])))
        {
            return null;
        }

        var fraction = at < text.Length && text[at] is '.' or ',' ? DigitsAt(text, at + 1) : 0;
        return (seconds, fraction is >= 1 and <= 3 ? at + 1 + fraction : at, numbers);
    }

    private static int DigitsAt(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        while (at + count < text.Length && count < 4 && char.IsAsciiDigit(text[at + count]))
        {
            count++;
        }

        return count;
    }
}
