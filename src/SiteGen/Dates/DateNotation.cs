using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SiteGen.Dates;

/// <summary>A common mistake in a date, or a notation that is not EDTF, and what to write instead.</summary>
internal sealed class DateNotation
{
    /// <summary>The message for a text that resembles no known notation.</summary>
    public const string Forms = "a date is written '2018', '2018-02' or '2018-02-20'";

    /// <summary>The options of all patterns for dates.</summary>
    public const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.Singleline
        | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string OpenEnd = "an open end of an interval is written '..'";
    private const string Eras = "years before 0000 (1 BC) and after 9999 are not supported";
    private const string Order = "a date is written year-month-day, as in '2018-02-20'";

    private const string Month = "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?"
        + "|oct(ober)?|nov(ember)?|dec(ember)?";
    private const string Season = "spring|summer|autumn|fall|winter";
    private const string Gap = @"[\s\p{Cf},./-]+";

    // The first pattern that matches explains the text; its group 'x' is the wrong part. The last one matches any text.
    private static readonly DateNotation[] All =
    [
        new(@"^(?<x>(circa|ca|c|about|around|approx(imately)?)\b\.?|ca?(?=\d))\s*(?<date>.+)",
            "an approximate date ends with '~'", m => Qualified(m, "~")),
        new(@"^(?<x>possibly|perhaps|probably|maybe)\s+(?<date>.+)",
            "an uncertain date ends with '?'", m => Qualified(m, "?")),
        new(@"^(?<x>since|from)\s+(?<date>.+)", OpenEnd, m => $"{DateRefusal.ToEdtf(Date(m))}/.."),
        new(@"^(?<x>until|up\s+to)\s+(?<date>.+)", OpenEnd, m => $"../{DateRefusal.ToEdtf(Date(m))}"),
        new(@"^(?<date>.+?)\s*(-|to|until)\s*(?<x>present|now|today)$", OpenEnd,
            m => $"{DateRefusal.ToEdtf(Date(m))}/.."),
        new(@"\d.*\s(?<x>or)\s.*\d", "alternatives are not supported; write an interval, or one date with '?'"),
        new(@"(?<x>[[{][^\]}]*[\]}]?)", "sets of dates are not supported"),

        // '1900s' may mean a decade or a century.
        new(@"^(the\s+)?(?<x>(?<date>\d{3})0'?s)$", "a decade is written as an interval, as in '1860/1869'",
            m => Date(m)[2] == '0' ? null : $"{Date(m)}0/{Date(m)}9"),
        new($@"^((?<x>{Season})\s+(of\s+)?(?<date>\d{{4}})|(?<date>\d{{4}})\s+(?<x>{Season}))[?~%]*$",
            "seasons are not supported; write the year or an interval of months",
            m => Date(m) + QualifierMark.Merged(m.Value)),
        new(@"^\d{4}-(?<x>2[1-9]|3\d|4[01])[?~%]*$", "seasons are not supported"),
        new(@"(?<x>\d+\s*(BCE?|B\.\s?C\.))$", Eras),
        new(@"^((?<x>AD|CE|A\.\s?D\.)\s*(?<date>\d{1,4})|(?<date>\d{1,4})\s*(?<x>AD|CE|A\.\s?D\.))$",
            "a year is written with four digits and without its era", m => Date(m).PadLeft(4, '0')),
        new(@"^(?<x>(Y-?|-)\d+)", Eras),

        new(@"^(?<date>[\d-]{10})(?<x>T\d.*|\s+\d.*:.*)", "a time of day is not supported", Date),
        new($@"(?<![a-z])(?<x>{Month})(?![a-z])", "a month is written as a number"),
        new(@"^(?<date>\d{4}(-\d\d)?)-(?<x>XX)(-XX)?[?~%]*$", "unspecified digits are not supported",
            m => Date(m) + QualifierMark.Merged(m.Value)),
        new(@"^(?=[\d-]*(?<x>X+))[\dX]{4}(-[\dX]{2}){0,2}[?~%]*$", "unspecified digits are not supported"),
        new($@"^(?!\d{{4}}-\d)(?<x>\d{{4}}{Gap}\d\d?({Gap}\d\d?)?|\d\d?{Gap}(\d\d?{Gap})?\d{{4}})\s*[?~%]*$", Order),
        new(@"^(?<x>\d\d?[./]\s*\d\d?[./]\s*\d\d)\s*[?~%]*$", Order),
        new("^[^/]*/[^/]*(?<x>/.*)", "an interval has one '/'"),

        new("^(?<date>[^?~%]*(?<x>[?~%]+)[^?~%].*)", "a qualifier goes at the end of the date", m => Qualified(m)),
        new(@"^(?<date>.*\S(?<x>\s+)[?~%]+)$", "there is white space before the qualifier", m => Qualified(m)),
        new(@"^(?<x>\d{6}|\d{8})[?~%]*$", "year, month and day are separated by hyphens",
            m => m.Value.Insert(4, "-").Insert(7, "-")),
        // With one or two digits, the century may be left out.
        new(@"^(?<x>\d{3})[?~%]*$", "a year has four digits",
            m => m.Groups["x"].Value.PadLeft(4, '0') + QualifierMark.Merged(m.Value)),
        new(@"^(?<x>\d{1,3}|\d{5,})(?!\d)", "a year has four digits"),
        new(@"^\d{4}(?<x>-)[?~%]*$", "the month is missing"),
        new(@"^\d{4}-\d\d(?<x>-)[?~%]*$", "the day is missing"),
        new(@"^\d{4}-(?<x>\d|\d{3,})(?!\d)", "a month has two digits"),
        new(@"^\d{4}-\d\d-(?<x>\d|\d{3,})(?!\d)", "a day has two digits"),
        new(@"^(?<date>\d{4}(-\d\d){0,2}[?~%](?<x>[?~%]+))$",
            "a date has at most one qualifier; '%' means both '?' and '~'", m => Qualified(m)),
        new(@"^(\d{4}(-(\d\d(-(\d\d)?)?)?)?)?(?<x>.*[^?~%]|.+)", Forms),
    ];

    private readonly Regex _pattern;
    private readonly string _message;
    private readonly Func<Match, string?>? _toEdtf;

    private DateNotation(string pattern, string message, Func<Match, string?>? toEdtf = null)
    {
        _pattern = new Regex(pattern, Options);
        _message = message;
        _toEdtf = toEdtf;
    }

    /// <summary>Returns the error in a text that should be a year, a month or a day and is none.</summary>
    public static DateError Explain(string text)
    {
        foreach (var notation in All)
        {
            if (notation._pattern.Match(text) is { Success: true } match)
            {
                var edtf = notation._toEdtf is { } toEdtf ? toEdtf(match) : DateParts.ToEdtf(text);
                return DateError.Malformed(match.Groups["x"], notation._message, edtf);
            }
        }

        throw new UnreachableException("the last pattern matches every text");
    }

    private static string Date(Match match) => match.Groups["date"].Value;

    /// <summary>Returns the date of a match with all its qualifiers, and another one, merged at its end.</summary>
    private static string? Qualified(Match match, string mark = "")
    {
        var date = Date(match);
        var edtf = DateRefusal.ToEdtf(QualifierMark.Removed(date));
        return edtf is null || EdtfReader.ReadPoint(edtf) is null
            ? null
            : QualifierMark.Removed(edtf) + QualifierMark.Merged(edtf + date + mark);
    }
}
