using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>
/// The exact times that Atom requires, for entries whose dates are less exact. A date known to the day is used if there
/// is one, and otherwise the last day that the date can mean: an event of 2018 had happened by 31 December, but perhaps
/// not by 1 January. See docs/data.md.
/// </summary>
internal sealed class FeedTime
{
    private readonly SiteGraph _graph;

    public FeedTime(SiteGraph graph)
    {
        _graph = graph;
        foreach (var date in EntityKindNames.All.SelectMany(graph.OfKind).SelectMany(DatesOf))
        {
            if (ExactDay(date) is { } day && !(NewestDay?.FirstDay >= day.FirstDay))
            {
                NewestDay = day;
            }
        }
    }

    /// <summary>The newest exact day among all dates of the site; null if there is none.</summary>
    public CalendarDate? NewestDay { get; }

    /// <summary>Returns the day of the last change of an entry.</summary>
    /// <param name="entity">An article, an event or a dated quotation.</param>
    public CalendarDate UpdatedOf(Entity entity)
    {
        if (entity.Updated is { } updated)
        {
            // The other dates of the entry are earlier than this change.
            return ExactDay(updated) ?? LastDayOf(updated);
        }

        var date = DateOf(entity)!;
        return ExactDay(date) ?? (entity is Quote quote ? PublicationDayOf(quote) : null) ?? LastDayOf(date);
    }

    /// <summary>Returns the date of an entry: of the article, the event or the words; null if it has none.</summary>
    public static EdtfDate? DateOf(Entity entity) =>
        entity is Article article ? article.Date : TimelineEntry.Of(entity)?.Date;

    /// <summary>Returns the date if it is a certain day, and null otherwise.</summary>
    public static CalendarDate? ExactDay(EdtfDate? date) =>
        date is { IsInterval: false, Start: { Precision: DatePrecision.Day, Qualifier: DateQualifier.None } day }
            ? day
            : null;

    /// <summary>Formats midnight (UTC) of a day.</summary>
    public static string Format(CalendarDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}T00:00:00Z");

    /// <summary>
    /// Returns the day on which a quotation without an exact date became public: 5 March 2024 for words of 2018 in a
    /// source of that day.
    /// </summary>
    private CalendarDate? PublicationDayOf(Quote quote) =>
        ExactDay(quote.Published) ?? ExactDay((_graph.Find(quote.Source) as Source)?.Date);

    /// <summary>
    /// Returns the last day that a date can mean, or, if its end is open, the last day that its start can mean. If the
    /// newest day of the site lies within the date, it is that day: feed readers hide entries from the future.
    /// </summary>
    private CalendarDate LastDayOf(EdtfDate date)
    {
        var end = (date.End ?? date.Start)!.Value;
        var month = end.Month == 0 ? 12 : end.Month;
        var day = end.Day == 0 ? ProlepticDays.InMonth(end.Year, month) : end.Day;
        var last = new CalendarDate(end.Year, month, day, DateQualifier.None);
        return NewestDay is { } newest && newest.FirstDay >= date.FirstDay && newest.FirstDay < last.FirstDay
            ? newest
            : last;
    }

    private static IEnumerable<EdtfDate?> DatesOf(Entity entity)
    {
        IEnumerable<EdtfDate?> dates = entity switch
        {
            Source source => [source.Date, source.Accessed],
            Quote quote => [quote.Date, quote.Published],
            _ => [DateOf(entity)],
        };
        return dates.Append(entity.Updated).Concat(entity.Corrections.Select(c => c.Date));
    }
}
