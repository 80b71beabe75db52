using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Linking;
using SiteGen.Pages.Lists;
using SiteGen.Pages.Timeline;
using SiteGen.Text;

namespace SiteGen.Rendering.Models;

/// <summary>The variable <c>timeline</c>, and the timelines of entities.</summary>
internal static class TimelineModel
{
    /// <summary>The most characters of a quotation in the list; most quotations are shorter.</summary>
    private const int ExcerptLength = 240;

    /// <summary>The most characters of a quotation in the list of all years: two or three lines on a phone.</summary>
    private const int ShortLength = 120;

    public static Accessor Timeline { get; } = new Accessor<TimelineList>("a timeline")
        .Add("years", t => t.Years)
        .Add("all_years", (t, s) => t.Subject is null ? s.Plan.Timeline.Years : t.Years)
        .Add("count", t => t.All.Count)
        .Add("events", t => t.Events)
        .Add("quotes", t => t.Quotes)
        .Add("listed", t => t.Listed.Count())
        .Add("is_summary", t => t.IsSummary)
        .Add("list", t => t.WholeList is { } list ? new ListPage(list, 0, 0, 0) { Chosen = [.. t.Listed] } : null)
        .Add("previous", t => t.Previous)
        .Add("next", t => t.Next)
        .Add("facets", (t, s) => TimelineFacet.ListOf(t, s.Graph))
        .Add("overview", (t, s) => TimelineOverview.Of(t, s.Graph, s.Plan.TimelinePaths));

    public static Accessor Period { get; } = new Accessor<TimelinePeriod>("a part of the timeline")
        .Add("title", (p, s) => p.TitleIn(s.Graph.Language))
        .Add("year", (p, s) => s.Graph.Language.Dates.Year(p.Year))
        .Add("url", p => new SiteUrl(p.Path));

    public static Accessor Year { get; } = new Accessor<TimelineYear>("a year")
        .Add("year", (y, s) => s.Graph.Language.Dates.Year(y.Year))
        .Add("number", y => y.Year)
        .Add("url", y => SiteUrl.Of(y.Path))
        .Add("anchor", y => y.Anchor)
        .Add("months", y => y.Months)
        .Add("count", y => y.Count)
        .Add("folded", (y, s) => y.Months.Sum(m => m.Entries.Count(e => !s.Plan.Timeline.Stands(e))));

    public static Accessor Month { get; } = new Accessor<TimelineMonth>("a month")
        .Add("month", m => m.Month)
        .Add("title", (m, s) => m.TitleIn(s.Graph.Language))
        .Add("url", m => m.Path is { } path ? SiteUrl.Of(path) : null)
        .Add("anchor", m => m.Anchor)
        .Add("entries", m => m.Entries)
        .Add("is_summary", m => m.IsSummary)
        .Add("count", m => m.Count);

    public static Accessor Entry { get; } = new Accessor<TimelineEntry>("an entry")
        .Add("entity", e => e.Entity)
        .Add("kind", e => e.Entity.Kind.Name())
        .Add("date", e => e.Date)
        .Add("anchor", e => e.Anchor)
        .Add("is_major", e => e.IsMajor)
        .Add("is_folded", (e, s) => !s.Plan.Timeline.Stands(e))
        .Add("excerpt", (e, s) => e.Entity is Quote quote
            ? Excerpt.Shorten(s.Graph.WordsOf(quote), ExcerptLength) : s.Graph.DescriptionOf(e.Entity))
        .Add("short", (e, s) => e.Entity is Quote quote
            ? Excerpt.Shorten(s.Graph.WordsOf(quote), ShortLength) : e.Entity.Name)
        .Add("people", e => e.Concerns.OfType<Person>().ToArray())
        .Add("organizations", e => e.Concerns.OfType<Organization>().ToArray())
        .Add("topics", e => e.Concerns.OfType<Topic>().ToArray());

    public static Accessor Facet { get; } = new Accessor<TimelineFacet>("a facet")
        .Add("name", f => f.Name)
        .Add("title", f => f.Title)
        .Add("options", f => f.Options);

    public static Accessor Option { get; } = new Accessor<TimelineOption>("an option")
        .Add("value", o => o.Value)
        .Add("label", o => o.Label)
        .Add("count", o => o.Count)
        .Add("entity", o => o.Entity);

    public static Accessor Era { get; } = new Accessor<Era>("an era")
        .Add("title", e => e.Title)
        .Add("date", e => e.Date);
}
