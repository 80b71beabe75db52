using System.Globalization;

namespace SiteGen.Dates;

/// <summary>Formats years for readers.</summary>
public static class YearText
{
    private const int FirstWithoutEra = 100;

    /// <summary>
    /// Returns a year as in "2018", "AD 79" or "44 BC"; <c>-0043</c> is 44 BC, since there is no year 0 in that count.
    /// Years are not padded, and five digits or more are grouped: "12,001 BC". Only a year before 100 says that it is
    /// AD: "79" alone is hardly read as a year.
    /// </summary>
    public static string Of(int year)
    {
        var number = year < 1 ? 1 - year : year;
        var digits = number.ToString(number > 9999 ? "#,0" : "0", CultureInfo.InvariantCulture);
        return year < 1 ? $"{digits} BC" : year < FirstWithoutEra ? $"AD {digits}" : digits;
    }
}
