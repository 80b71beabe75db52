using System.Globalization;

namespace SiteGen.Citations;

/// <summary>Editions in words.</summary>
internal static class EditionText
{
    /// <summary>
    /// Returns an edition as readers see it: <c>2nd edition</c> for the number 2, and any other text as it is; null for
    /// none.
    /// </summary>
    public static string? Of(string? edition) =>
        int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"{number}{SuffixOf(number)} edition")
            : edition;

    private static string SuffixOf(int number) => (number % 100) switch
    {
        11 or 12 or 13 => "th",
        _ => (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" },
    };
}
