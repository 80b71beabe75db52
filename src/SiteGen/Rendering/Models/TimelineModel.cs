using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Pages;

namespace SiteGen.Rendering.Models;

/// <summary>The variable <c>timeline</c>, and the timelines of entities.</summary>
internal static class TimelineModel
{
    public static Accessor Timeline { get; } = new Accessor<TimelineList>("a timeline")
        .Add("years", t => t.Years)
        .Add("all_years", t => t.AllYears)
        .Add("count", t => t.Count)
        .Add("previous", t => t.Previous)
        .Add("next", t => t.Next);

    public static Accessor Year { get; } = new Accessor<TimelineYear>("a year")
        .Add("year", y => y.Year.ToString(CultureInfo.InvariantCulture))
        .Add("url", y => new SiteUrl(y.Path))
        .Add("anchor", y => y.Anchor)
        .Add("months", y => y.Months)
        .Add("count", y => y.Count);

    public static Accessor Month { get; } = new Accessor<TimelineMonth>("a month")
        .Add("month", m => m.Month)
        .Add("anchor", m => m.Anchor)
        .Add("entries", m => m.Entries);

    public static Accessor Entry { get; } = new Accessor<TimelineEntry>("an entry")
        .Add("entity", e => e.Entity)
        .Add("kind", e => e.Entity.Kind.Word())
        .Add("date", e => e.Date)
        .Add("anchor", e => e.Anchor)
        .Add("is_major", e => e.IsMajor);

    public static Accessor Era { get; } = new Accessor<Era>("an era")
        .Add("title", e => e.Title)
        .Add("date", e => e.Date);

    /// <summary>The page of the year in which a date is listed.</summary>
    public static SiteUrl YearUrl(EdtfDate date) => new(new TimelineYear(date.Year, [], 0).Path);
}
