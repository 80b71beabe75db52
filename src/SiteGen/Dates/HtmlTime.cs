namespace SiteGen.Dates;

/// <summary>Dates for the HTML element <c>time</c>.</summary>
public static class HtmlTime
{
    /// <summary>
    /// The value of the attribute <c>datetime</c>: <c>2018-02-20</c>, <c>2018-02</c> or <c>2018</c>, always with four
    /// digits for the year and without the qualifier, for which HTML has no notation; <see langword="null"/> in year 0,
    /// since HTML has no years before 1.
    /// See https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value.
    /// </summary>
    public static string? MachineValue(CalendarDate date) =>
        date.Year == 0 ? null : (date with { Qualifier = DateQualifier.None }).ToString();
}
