using SiteGen.Dates;

namespace SiteGen.StructuredData;

/// <summary>
/// Dates as schema.org has them (https://schema.org/Date): a year, a month or a day of ISO 8601. What ISO 8601 cannot
/// say is left out: uncertain and approximate dates, seasons, decades, and years that have not four digits.
/// </summary>
internal static class SchemaDate
{
    /// <summary>Returns a date that is one point; null for an interval and a choice.</summary>
    public static string? Of(EdtfDate? date) => Of(date?.Point);

    /// <summary>Returns the first date of an interval, or the date itself.</summary>
    public static string? StartOf(EdtfDate date) => date.Choices.Count > 0 ? null : Of(date.Start);

    /// <summary>Returns the last date of an interval; null for a date that is one point.</summary>
    public static string? EndOf(EdtfDate date) => date.IsInterval ? Of(date.End) : null;

    private static string? Of(CalendarDate? date) =>
        date is { Qualifier: DateQualifier.None, Year: <= 9999 } known ? HtmlTime.MachineValue(known) : null;
}
