using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>
/// The points in time that Atom demands of things whose dates are less exact. A day that is known is taken where there
/// is one. Otherwise it is the last day that the date can mean: of a thing of 2018, "changed by 31 December" is right
/// whenever in 2018 it was, and 1 January would be a day on which it may not have happened yet. docs/data.md says the same.
/// </summary>
internal sealed class FeedTime
{
    private readonly SiteGraph _graph;

    public FeedTime(SiteGraph graph)
    {
        _graph = graph;
        foreach (var date in EntityKindNames.All.SelectMany(graph.OfKind).SelectMany(DatesOf))
        {
            if (Known(date) is { } day && !(Newest?.FirstDay >= day.FirstDay))
            {
                Newest = day;
            }
        }
    }

    /// <summary>The newest day that the site knows of anything; null where it knows none.</summary>
    public CalendarDate? Newest { get; }

    /// <summary>When an entry last changed, to the day.</summary>
    /// <param name="entity">An article, an event or a dated quotation.</param>
    public CalendarDate UpdatedOf(Entity entity)
    {
        if (entity.Updated is { } updated)
        {
            // What is known to the day is older than this change.
            return Known(updated) ?? LastDayOf(updated);
        }

        var date = DateOf(entity)!;
        // Words of 2018 in a source of 5 March 2024 came to light then.
        return Known(date) ?? (entity is Quote quote ? Known(quote.Published) ?? Known((_graph.Find(quote.Source) as Source)?.Date) : null)
            ?? LastDayOf(date);
    }

    /// <summary>When what an entry tells of happened, or was said or written; null where it has no date.</summary>
    public static EdtfDate? DateOf(Entity entity) => entity is Article article ? article.Date : TimelineEntry.Of(entity)?.Date;

    /// <summary>The date, if it is a day that is known for certain.</summary>
    public static CalendarDate? Known(EdtfDate? date) =>
        date is { IsInterval: false, Start: { Precision: DatePrecision.Day, Qualifier: DateQualifier.None } day } ? day : null;

    /// <summary>Midnight UTC of a day.</summary>
    public static string Format(CalendarDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}T00:00:00Z");

    /// <summary>
    /// The last day that a date can mean; of what has no end, that of its beginning. A period that is still running, as
    /// far as the site knows, ends for now on the newest day that it knows: readers hide entries from the future.
    /// </summary>
    private CalendarDate LastDayOf(EdtfDate date)
    {
        var end = (date.End ?? date.Start)!.Value;
        var month = end.Month == 0 ? 12 : end.Month;
        var last = new CalendarDate(end.Year, month, end.Day == 0 ? ProlepticDays.InMonth(end.Year, month) : end.Day, DateQualifier.None);
        return Newest is { } newest && newest.FirstDay >= date.FirstDay && newest.FirstDay < last.FirstDay ? newest : last;
    }

    private static IEnumerable<EdtfDate?> DatesOf(Entity entity)
    {
        IEnumerable<EdtfDate?> own = entity switch
        {
            Source source => [source.Date, source.Accessed],
            Quote quote => [quote.Date, quote.Published],
            _ => [DateOf(entity)],
        };
        return own.Append(entity.Updated).Concat(entity.Corrections.Select(c => c.Date));
    }
}
