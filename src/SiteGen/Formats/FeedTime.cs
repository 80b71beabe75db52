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
        var entities = EntityKindNames.All.SelectMany(graph.OfKind).ToArray();
        NewestDay = Newest(entities.SelectMany(PastDatesOf)) ?? Newest(entities.Select(DateOf));
    }

    /// <summary>
    /// The newest exact day among the dates of what has been said, written, published or read; null if there is none.
    /// A build has no clock, so it stands for today: an event may be still to come.
    /// </summary>
    public CalendarDate? NewestDay { get; }

    /// <summary>Returns the day of the last change of an entry, which is never after <see cref="NewestDay"/>.</summary>
    /// <param name="entity">An article, an event or a dated quotation.</param>
    public CalendarDate UpdatedOf(Entity entity)
    {
        var day = entity.Updated is { } updated
            // The other dates of the entry are earlier than this change.
            ? ExactDay(updated) ?? LastDayOf(updated)
            : DayOf(entity, DateOf(entity)!);
        return NotInFuture(day);
    }

    /// <summary>Returns the exact day of a date, or the last one that it can mean, but none in the future.</summary>
    public CalendarDate DayOf(EdtfDate date) => NotInFuture(ExactDay(date) ?? LastDayOf(date));

    private CalendarDate NotInFuture(CalendarDate day)
    {
        day = NewestDay is { } newest && newest.FirstDay < day.FirstDay ? newest : day;
        // RFC 3339 has no other years.
        return day.Year is >= 1 and <= 9999 ? day : ProlepticDays.DateOf(0);
    }

    /// <summary>Returns the date of an entry: of the article, the event or the words; null if it has none.</summary>
    public static EdtfDate? DateOf(Entity entity) =>
        entity is Article article ? article.Date : TimelineEntry.Of(entity)?.Date;

    /// <summary>Returns the date if it is a certain day, and null otherwise.</summary>
    public static CalendarDate? ExactDay(EdtfDate? date) =>
        date?.Point is { Precision: DatePrecision.Day, Qualifier: DateQualifier.None } day ? day : null;

    /// <summary>Formats midnight (UTC) of a day.</summary>
    public static string Format(CalendarDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}T00:00:00Z");

    /// <summary>
    /// Returns the day on which a quotation without an exact date became public: 5 March 2024 for words of 2018 in a
    /// source of that day.
    /// </summary>
    private CalendarDate? PublicationDayOf(Quote quote) =>
        ExactDay(quote.Published) ?? ExactDay((_graph.Find(quote.Source) as Source)?.Date);

    private CalendarDate DayOf(Entity entity, EdtfDate date) =>
        ExactDay(date) ?? (entity is Quote quote ? PublicationDayOf(quote) : null) ?? LastDayOf(date);

    /// <summary>
    /// Returns the last day that a date can mean, or, if its end is open, the last day that its start can mean.
    /// </summary>
    private static CalendarDate LastDayOf(EdtfDate date) =>
        ProlepticDays.DateOf((date.End ?? date.Start)!.Value.LastDay);

    private static CalendarDate? Newest(IEnumerable<EdtfDate?> dates) =>
        dates.Select(ExactDay).Where(d => d is not null).MaxBy(d => d!.Value.FirstDay);

    private static IEnumerable<EdtfDate?> PastDatesOf(Entity entity)
    {
        IEnumerable<EdtfDate?> dates = entity switch
        {
            Source source => [source.Date, source.Accessed],
            Quote quote => [quote.Date, quote.Published],
            Article article => [article.Date],
            _ => [],
        };
        return dates.Append(entity.Updated).Concat(entity.Corrections.Select(c => c.Date));
    }
}
