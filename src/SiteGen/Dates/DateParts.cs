using System.Text.RegularExpressions;

namespace SiteGen.Dates;

/// <summary>Reads dates whose parts are in another order or notation, as in <c>February 20th, 2018</c>.</summary>
internal static partial class DateParts
{
    /// <summary>Returns the date in EDTF, with its qualifier; null if what is meant is not certain.</summary>
    public static string? ToEdtf(string text)
    {
        var parts = Part().Matches(QualifierMark.Removed(text))
            .Select(match => match.Groups["part"].Value)
            .Where(part => part.Length > 0)
            .ToList();
        return string.Concat(parts.Select(KindOf)) switch
        {
            "yn" or "ym" => Date(0, 1),
            "ny" or "my" => Date(1, 0),
            "ynn" or "ymn" => Date(0, 1, 2),
            "nmy" => Date(2, 1, 0),
            "mny" => Date(2, 0, 1),

            // The day comes first in most countries, the month in some. Only a day after the 12th shows which.
            "nny" => DateRefusal.OnlyDate(Date(2, 1, 0), Date(2, 0, 1)),
            _ => null,
        };

        string Date(params int[] order) =>
            string.Join('-', order.Select(i => Number(parts[i]))) + QualifierMark.Merged(text);
    }

    // Year, month name, a number of one or two digits, or anything else.
    private static char KindOf(string part) => part switch
    {
        _ when EnglishMonth.Read(part) > 0 => 'm',
        { Length: 4 } when part.All(char.IsAsciiDigit) => 'y',
        { Length: 1 or 2 } when part.All(char.IsAsciiDigit) => 'n',
        _ => '-',
    };

    private static string Number(string part) =>
        EnglishMonth.Read(part) is > 0 and var month ? $"{month:D2}" : part.PadLeft(2, '0');

    // A number, a word, or a character that dates do not have. A hyphen is a part only where it may be the sign of
    // a year; ordinal suffixes, 'of' and separators are left out.
    [GeneratedRegex(
        @"(?<part>\d+)((st|nd|rd|th)(?![a-z]))?|of(?![a-z])|(?<part>[a-z]+|(?<=^|/)-|[^a-z\d\s\p{Cf},./-])",
        DateNotation.Options)]
    private static partial Regex Part();
}
