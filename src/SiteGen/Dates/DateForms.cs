namespace SiteGen.Dates;

/// <summary>A form in which a date can be written.</summary>
/// <param name="Form">The form in a word or two: "a year".</param>
/// <param name="Example">A date of this form, in EDTF.</param>
/// <param name="Meaning">What is known about the date, in a few words without a full stop.</param>
public sealed record DateForm(string Form, string Example, string Meaning);

/// <summary>All forms of dates, for docs/format.md and for the comments of new files.</summary>
public static class DateForms
{
    /// <summary>The forms, the most common first.</summary>
    public static IReadOnlyList<DateForm> All { get; } =
    [
        new("a day", "2018-02-20", "the day is known"),
        new("a month", "2018-02", "the month is known, but not the day"),
        new("a year", "2018", "only the year is known"),
        new("approximate", "2018-02~", "about this time"),
        new("uncertain", "2018-02?", "possibly this date; the sources leave doubt"),
        new("both", "2018%", "perhaps about this time"),
        new("an interval", "2015-12/2018-02", "it lasted from the first date to the second, or was between them"),
        new("no end yet", "2018/..", "it began then and has not ended, or when it ended is left open"),
        new("no known start", "../2018", "it ended then; when it began is left open"),
        new("an unknown end", "2018/", "it has ended, but nobody knows when; '/2018' has an unknown start"),
        new("an interval with doubt", "2015~/2018-02-20", "each end has its own precision and its own mark"),
        new("a decade", "199X", "the years 1990 to 1999"),
        new("a century", "18XX", "the years 1800 to 1899"),
        new("a season", "2018-21", "21 is spring (March to May), 22 summer, 23 autumn, 24 winter (from December)"),
        new("an unknown day", "2018-02-XX", "one day, and nobody knows which; '2018-XX' has an unknown month"),
        new("a choice", "[1927,1929]", "one of these dates"),
        new("a year BC", "-0043", "44 BC: 0000 is 1 BC"),
        new("a long year", "Y-12000", "a year of five or six digits: 12,001 BC"),
    ];

    /// <summary>The forms on one line, each with what it is: <c>2018 a year</c>.</summary>
    public static string Text { get; } = Join(All);

    /// <summary>Returns forms as text.</summary>
    internal static string Join(IEnumerable<DateForm> forms) =>
        string.Join(", ", forms.Select(f => $"{f.Example} {f.Form}"));
}
