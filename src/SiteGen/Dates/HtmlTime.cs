using System.Globalization;

namespace SiteGen.Dates;

/// <summary>Formats dates for the HTML element <c>time</c>.</summary>
public static class HtmlTime
{
    /// <summary>
    /// Returns the value of the attribute <c>datetime</c>: <c>2018-02-20</c>, <c>2018-02</c> or <c>2018</c>. The year
    /// has at least four digits. The qualifier is left out, as HTML has no notation for it. <see langword="null"/> for
    /// what HTML cannot say: years before 1, seasons, decades and centuries.
    /// See https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value.
    /// </summary>
    public static string? MachineValue(CalendarDate date) => date switch
    {
        { Year: < 1 } => null,
        { Precision: DatePrecision.Year } => string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}"),
        { Precision: DatePrecision.Month } =>
            string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}"),
        { Precision: DatePrecision.Day } =>
            string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}"),
        _ => null,
    };
}
