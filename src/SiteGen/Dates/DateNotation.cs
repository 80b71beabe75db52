using System.Diagnostics;
using System.Globalization;
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
    private const string BeforeChrist =
        "a year BC is one less, with a minus sign: 44 BC is '-0043', and 1 BC is '0000'";
    private const string Choice = "a choice is written '[1927,1929]'";
    private const string Decade = "a decade is written '186X', and a century '18XX'";
    private const string LongYear = "a year of more than four digits is written with 'Y', and has five or six";
    private const string Unknown =
        "only the last parts can be unknown: '199X', '18XX', '2018-XX', '2018-02-XX' or '2018-XX-XX'";
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
        new(@"\d.*\s(?<x>or)\s.*\d", Choice, m => ChoiceOf(Separated(m.Value))),
        new(@"(?<x>\{[^}]*\}?)", "all of several dates cannot be said; write one of them, or an interval"),
        new(@"(?<x>\[[^\]]*\]?)", Choice),

        // '1900s' may mean a decade or a century.
        new(@"^(the\s+)?(?<x>(?<date>\d{3})0'?s)$", Decade, m => Date(m)[2] == '0' ? null : $"{Date(m)}X"),
        new(@"^(the\s+)?(?<x>(?<date>\d\d?)(st|nd|rd|th)\s+c(ent(ury|\.)?|\.)?)(?<bc>\s+(BCE?|B\.\s?C\.))?$", Decade,
            CenturyOf),
        new(@"(?<x>\d\d?(st|nd|rd|th)\s+century)", Decade),
        new($@"^((?<x>{Season})\s+(of\s+)?(?<date>\d{{4}})|(?<date>\d{{4}})\s+(?<x>{Season}))[?~%]*$",
            "a season is a number: 21 is spring, 22 summer, 23 autumn, 24 winter",
            m => $"{Date(m)}-{SeasonOf(m.Groups["x"].Value)}{QualifierMark.Merged(m.Value)}"),
        new(@"^-?\d{4}-(?<x>2[5-9]|3\d|4[01])[?~%]*$", "the seasons are 21 (spring) to 24 (winter)"),
        new(@"^(?<date>.*?)(?<x>(?<year>\d[\d,]*)\s*(BCE?|B\.\s?C\.(\s?E\.)?))[?~%]*$", BeforeChrist, BeforeChristOf),
        new(@"^((?<x>AD|CE|A\.\s?D\.)\s*(?<date>\d{1,4})|(?<date>\d{1,4})\s*(?<x>AD|CE|A\.\s?D\.))$",
            "a year is written with four digits and without its era", m => Date(m).PadLeft(4, '0')),
        new(@"^(?<x>-0000)", "there is no year -0000: 1 BC is 0000"),
        new(@"^(?<x>-(?<date>\d{1,3}))[?~%]*$", "a year has four digits",
            m => $"-{Date(m).PadLeft(4, '0')}{QualifierMark.Merged(m.Value)}"),
        new(@"^(?<x>(?<date>\d{5}|-\d{5,}))[?~%]*$", LongYear, m => $"Y{Date(m)}{QualifierMark.Merged(m.Value)}"),
        new(@"^(?<x>Y-?\d[^/]*)", LongYear),

        new(@"^(?<date>[\d-]{10})(?<x>T\d.*|\s+\d.*:.*)", "a time of day is not supported", Date),
        new($@"(?<![a-z])(?<x>{Month})(?![a-z])", "a month is written as a number"),
        new(@"^(?=[\d-]*(?<x>X+))[\dX]{4}(-[\dX]{2}){0,2}[?~%]*$", Unknown, m => m.Value.ToUpperInvariant()),
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

    private static string[] Separated(string choices) => Regex.Split(choices, @"\s*(?:,|\bor\b)\s*");

    private static string? ChoiceOf(string[] dates)
    {
        var read = Array.ConvertAll(dates, DateRefusal.ToEdtf);
        return read.Contains(null) ? null : $"[{string.Join(',', read)}]";
    }

    /// <summary>"19th century" is 18XX; "5th century BC" is -0499/-0400.</summary>
    private static string? CenturyOf(Match match)
    {
        var number = int.Parse(Date(match), CultureInfo.InvariantCulture);
        return number == 0 ? null
            : !match.Groups["bc"].Success ? string.Create(CultureInfo.InvariantCulture, $"{number - 1:D2}XX")
            : $"{YearBeforeChrist(number * 100)}/{YearBeforeChrist(((number - 1) * 100) + 1)}";
    }

    private static int SeasonOf(string name) => char.ToLowerInvariant(name[0]) switch
    {
        'w' => 24,
        'a' or 'f' => 23,
        _ => name.Equals("spring", StringComparison.OrdinalIgnoreCase) ? 21 : 22,
    };

    private static string? BeforeChristOf(Match match)
    {
        if (!int.TryParse(
            match.Groups["year"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture,
            out var number) || number == 0)
        {
            return null;
        }

        // A leap year stands in for the year, so that the day and the month are read as of any other date.
        const string Any = "2000";
        var (year, before) = (YearBeforeChrist(number), Date(match));
        var date = before.All(char.IsWhiteSpace) ? Any : DateRefusal.ToEdtf(before + Any);
        return date is null || !date.StartsWith(Any, StringComparison.Ordinal) ? null
            : year + QualifierMark.Removed(date[Any.Length..]) + QualifierMark.Merged(match.Value + date);
    }

    private static string YearBeforeChrist(int number) => number > CalendarDate.MaximumYear + 1 ? ""
        : new CalendarDate(1 - number, 0, 0, DateQualifier.None).ToString();

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
