using System.Globalization;
using SiteGen.Languages;

namespace SiteGen.Citations;

/// <summary>Editions in words.</summary>
internal static class EditionText
{
    /// <summary>
    /// Returns an edition as readers see it: <c>2nd edition</c> for the number 2, and any other text as it is; null for
    /// none.
    /// </summary>
    public static string? Of(string? edition, Language language) =>
        int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? language.SayOrdinal("citations.edition", number)
            : edition;
}
