using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Markup;

namespace SiteGen.Pages;

/// <summary>The timeline, or one year of it, as a list under years and months.</summary>
/// <param name="Years">The years shown, in order.</param>
/// <param name="AllYears">All years that have entries.</param>
/// <param name="Count">How many entries are shown.</param>
/// <param name="Previous">On the page of a year, the year with entries before it.</param>
/// <param name="Next">The year after it.</param>
public sealed record TimelineList(
    IReadOnlyList<TimelineYear> Years, IReadOnlyList<TimelineYear> AllYears, int Count, TimelineYear? Previous, TimelineYear? Next)
{
    /// <summary>Groups entries that are in order of time.</summary>
    public static TimelineList Of(IReadOnlyList<TimelineEntry> entries)
    {
        var years = GroupYears(entries);
        return new(years, years, entries.Count, null, null);
    }

    /// <summary>The list of each year.</summary>
    public IEnumerable<TimelineList> ByYear()
    {
        for (var i = 0; i < Years.Count; i++)
        {
            yield return new([Years[i]], AllYears, Years[i].Count, i > 0 ? Years[i - 1] : null, i + 1 < Years.Count ? Years[i + 1] : null);
        }
    }

    private static TimelineYear[] GroupYears(IReadOnlyList<TimelineEntry> entries) =>
    [
        .. entries.GroupBy(e => e.Date.Year).OrderBy(g => g.Key).Select(year => new TimelineYear(year.Key,
            [.. year.GroupBy(e => e.Date.Month).Select(month => new TimelineMonth(month.Key, [.. month]))], year.Count())),
    ];
}

/// <summary>A year of the timeline.</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">Its months in order; entries known only to the year come first.</param>
/// <param name="Count">How many entries it has.</param>
public sealed record TimelineYear(int Year, IReadOnlyList<TimelineMonth> Months, int Count)
{
    /// <summary>The site path of its page.</summary>
    public string Path { get; } = $"/timeline/{Year:0000}/";
}

/// <summary>A month of the timeline; null for entries that are known only to the year.</summary>
public sealed record TimelineMonth(int? Month, IReadOnlyList<TimelineEntry> Entries);

/// <summary>A correction on the page of all corrections.</summary>
public sealed record CorrectionEntry(Entity Entity, EdtfDate Date, RichText Text);
