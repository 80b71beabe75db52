using SiteGen.Dates;
using SiteGen.Languages;
using SiteGen.Pages.Lists;

namespace SiteGen.Rendering.Models;

/// <summary>Dates in templates. A date written on its own has its long form.</summary>
internal static class DateModel
{
    public static Accessor Date { get; } = new Accessor<EdtfDate>("a date")
        .Add("long", (d, s) => In(s).Long(d))
        .Add("short", (d, s) => In(s).Short(d))
        .Add("edtf", d => d.ToString())
        .Add("year", (d, s) => In(s).Year(d.Year))
        .Add("year_heading", (d, s) => ListHeading.YearOf(d, s.Graph.Language))
        .Add("year_key", d => ListHeading.YearKeyOf(d))
        .Add("is_interval", d => d.IsInterval)
        .Add("is_choice", d => d.Choices.Count > 0)
        .Add("is_uncertain", d => d.IsUncertain)
        .Add("is_approximate", d => d.IsApproximate)
        .Add("html", (d, s) => Time(d, In(s).Long(d)))
        .Add("short_html", (d, s) => Time(d, In(s).Short(d)))
        .Add("in_year_html", (d, s) => Time(d, In(s).InYear(d)));

    private static DateFormat In(RenderScope scope) => scope.Graph.Language.Dates;

    /// <summary>
    /// The date in a <c>time</c> element with a machine-readable value of the same precision, or in a <c>span</c> if
    /// HTML has no such value, as for intervals.
    /// </summary>
    private static SafeHtml Time(EdtfDate date, string text) =>
        date.Point is { } point && HtmlTime.MachineValue(point) is { } value
            ? new SafeHtml($"<time datetime=\"{value}\">{text}</time>")
            : new SafeHtml($"<span class=\"date\" data-edtf=\"{date}\">{text}</span>");
}
