using System.Diagnostics;
using SiteGen.Dates;

namespace SiteGen.Languages;

/// <summary>
/// Writes dates for readers, in a language and at their precision. A month, year or era that both ends of an interval
/// share is written once.
/// </summary>
internal sealed class DateFormat
{
    private readonly Words _words;
    private readonly NumberFormat _numbers;
    private readonly DateFields _fields;
    private readonly PluralRules _ordinals;
    private readonly ListFormat _choices;
    private readonly DatePatterns _long, _short, _inYear;
    private readonly DatePattern _year, _years;
    private readonly string[] _interval;

    public DateFormat(LanguageData data, NumberFormat numbers, Words words)
    {
        _words = words;
        _numbers = numbers;
        _fields = new(data, numbers);
        _ordinals = PluralRules.Ordinal(data);
        _choices = new(data, "or");
        (_long, _short, _inYear) = (DatePatterns.Long(data), DatePatterns.Short(data), DatePatterns.InYear(data));
        (_year, _years) = (new(data["year"]), new(data["years"]));
        _interval = data["interval"].Split("{0}")[1].Split("{1}");
    }

    /// <summary>Returns a date with full names of months, as in "2 to 5 March 2018" or "about March 2018".</summary>
    public string Long(EdtfDate date) => Write(date, _long);

    /// <summary>Returns a date with short names of months, for tables, as in "17 Feb 2023" or "about 2015".</summary>
    public string Short(EdtfDate date) => Write(date, _short);

    /// <summary>
    /// Returns a short date for a list under years: "17 Feb", "Mar to May". The year stays where it says more than the
    /// heading: "2017 or 2018".
    /// </summary>
    public string InYear(EdtfDate date)
    {
        var isInYear = (date.Point ?? date.Start) is { Precision: > DatePrecision.Year }
            && (date.Point is not null
                || (date.End is { Precision: > DatePrecision.Year } end && end.Year == date.Year))
            && date.Choices.Count == 0;
        return Write(date, isInYear ? _inYear : _short);
    }

    /// <summary>Returns a year as in "2018", "AD 79" or "44 BC".</summary>
    public string Year(int year) => Year(OfYear(year));

    /// <summary>Returns the years from one to another, as in "2015 to 2019", or a single one.</summary>
    public string Years(int first, int last) => Long(EdtfDate.Interval(OfYear(first), OfYear(last)));

    /// <summary>Returns a year from which something goes on, as in "since 2015".</summary>
    public string Since(int year) => Long(EdtfDate.Interval(OfYear(year), null));

    /// <summary>Returns what goes on and since when, as in "Chair, since 2015".</summary>
    public string RoleSince(string role, int year) =>
        _words.Say("marks.role_since", ("role", role), ("since", Since(year)));

    /// <summary>Returns a month, 1 to 12, of a year, as in "March 2018".</summary>
    public string Month(int year, int month) =>
        Long(EdtfDate.Of(new CalendarDate(year, month, 0, DateQualifier.None)));

    /// <summary>Returns a day of a month on its own.</summary>
    public string Day(int day) => _numbers.Plain(day);

    /// <summary>The names of the months on their own, from the first one on.</summary>
    public IReadOnlyList<string> Months => _fields.Months;

    /// <summary>The short names of the months on their own.</summary>
    public IReadOnlyList<string> ShortMonths => _fields.ShortMonths;

    private static CalendarDate OfYear(int year) => new(year, 0, 0, DateQualifier.None);

    private string Year(CalendarDate date) =>
        DateFields.HasEra(date) ? _fields.Year(date) : _year.Format(_fields, date, date);

    // Ends of different kinds share nothing: "about March to May 2018" would leave open whether May is approximate.
    private static bool IsSameKind(CalendarDate start, CalendarDate end) => start.Qualifier == end.Qualifier
        && start.Precision == end.Precision && start.UnknownParts + end.UnknownParts == 0;

    private string Write(EdtfDate date, DatePatterns patterns) => date switch
    {
        { Choices: { Count: > 0 } choices } => _choices.Join([.. choices.Select(c => Qualified(c, patterns))]),
        { Point: { } point } => Qualified(point, patterns),
        { Start: { } start, End: { } end } => Between(start, end, patterns),
        { Start: { } start, HasUnknownEnd: true } => Phrase("from", start, Qualified(start, patterns)),
        { Start: { } start } => Phrase("since", start, Qualified(start, patterns)),
        { End: { } end, HasUnknownEnd: true } => Phrase("to", end, Qualified(end, patterns)),
        { End: { } end } => Phrase("until", end, Qualified(end, patterns)),
        _ => throw new UnreachableException("an interval has at least one date"),
    };

    private string Between(CalendarDate start, CalendarDate end, DatePatterns patterns)
    {
        if (start == end)
        {
            return Qualified(start, patterns);
        }

        var isSameKind = IsSameKind(start, end);
        var shared = !isSameKind || start.Year != end.Year ? null : start.Precision switch
        {
            DatePrecision.Day => start.Month == end.Month ? patterns.Days : patterns.DaysOfMonths,
            DatePrecision.Month => patterns.MonthsOfYear,
            _ => null,
        };
        return (shared, start.Precision) switch
        {
            ({ } pattern, _) when start.Qualifier == DateQualifier.None => pattern.Format(_fields, start, end),
            // "About March to about May 2018".
            ({ } pattern, _) when pattern.Halves is var (first, last) => Interval(
                Hedged(start, first.Format(_fields, start, start)), Hedged(end, last.Format(_fields, end, end))),
            (_, DatePrecision.Season) when isSameKind && start.Year == end.Year =>
                Interval(Hedged(start, SeasonName(start)), Qualified(end, patterns)),
            (_, DatePrecision.Year) when isSameKind && end.Year < 1 && _fields.SharesEra =>
                Interval(Hedged(start, _fields.YearNumber(start)), Qualified(end, patterns)),
            (_, DatePrecision.Year) when isSameKind && start.Qualifier == DateQualifier.None
                && !DateFields.HasEra(start) => _years.Format(_fields, start, end),
            _ => Interval(
                Phrase("interval_start", start, Qualified(start, patterns)),
                Phrase("interval_end", end, Qualified(end, patterns))),
        };
    }

    private string Interval(string start, string end) => start + _interval[0] + end + _interval[1];

    private string Qualified(CalendarDate date, DatePatterns patterns) => Hedged(date, Plain(date, patterns));

    private string Hedged(CalendarDate date, string text) => date.Qualifier switch
    {
        DateQualifier.Uncertain => Phrase("uncertain", date, text, isHedge: true),
        DateQualifier.Approximate => Phrase("approximate", date, text, isHedge: true),
        DateQualifier.UncertainAndApproximate => Phrase("uncertain_approximate", date, text, isHedge: true),
        _ => text,
    };

    private string Plain(CalendarDate date, DatePatterns patterns)
    {
        var text = date.Precision switch
        {
            DatePrecision.Century => Century((date.Year / 100) + 1),
            // "The 1900s" alone would be read as the century.
            DatePrecision.Decade => _words.Say(date.Year % 100 == 0 ? "dates.first_decade" : "dates.decade",
                ("year", _numbers.Plain(date.Year))),
            DatePrecision.Year => Year(date),
            DatePrecision.Season when patterns == _inYear => SeasonName(date),
            DatePrecision.Season => _words.Say("dates.season", ("season", SeasonName(date)), ("year", Year(date))),
            DatePrecision.Month => patterns.Month.Format(_fields, date, date),
            _ => patterns.Day.Format(_fields, date, date),
        };
        return (date.UnknownParts, date.Precision) switch
        {
            (0, _) => text,
            (1, DatePrecision.Year) => _words.Say("dates.month_unknown", ("date", text)),
            (1, _) => _words.Say("dates.day_unknown", ("date", text)),
            _ => _words.Say("dates.month_and_day_unknown", ("date", text)),
        };
    }

    private string Century(int century)
    {
        var (phrase, _) = _words.Find("dates.century")!.Value;
        return phrase.Format(_ordinals, century, ("number", _numbers.Plain(century)), ("roman", Roman(century)));
    }

    private string SeasonName(CalendarDate date) =>
        _words.Say(date.Season switch
        {
            21 => "dates.spring",
            22 => "dates.summer",
            23 => "dates.autumn",
            _ => "dates.winter",
        });

    // Languages say it otherwise with decades and centuries: "since the 1990s", "seit den 1990er-Jahren".
    private string Phrase(string key, CalendarDate date, string text, bool isHedge = false)
    {
        var special = date.Precision switch
        {
            DatePrecision.Century => $"dates.{key}_century",
            DatePrecision.Decade => $"dates.{key}_decade",
            _ => "",
        };
        var isSpecial = special.Length > 0 && (isHedge || date.Qualifier == DateQualifier.None);
        return _words.FindFirst(isSpecial ? [special, "dates." + key] : ["dates." + key]) is var (phrase, rules)
            ? phrase.Format(rules, null, ("date", text)) : text;
    }

    private static string Roman(int number)
    {
        string[] tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
        string[] ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        return number < 100 ? tens[number / 10] + ones[number % 10] : "";
    }
}
