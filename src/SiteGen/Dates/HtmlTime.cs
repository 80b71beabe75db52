namespace SiteGen.Dates;

/// <summary>Formats dates for the HTML element <c>time</c>.</summary>
public static class HtmlTime
{
    /// <summary>
    /// Returns the value of the attribute <c>datetime</c>: <c>2018-02-20</c>, <c>2018-02</c> or <c>2018</c>. The year
    /// always has four digits. The qualifier is left out, as HTML has no notation for it. <see langword="null"/> in
    /// year 0: HTML has no years before 1.
    /// See https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value.
    /// </summary>
    public static string? MachineValue(CalendarDate date) =>
        date.Year == 0 ? null : (date with { Qualifier = DateQualifier.None }).ToString();
}
