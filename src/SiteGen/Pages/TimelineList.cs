using System.Globalization;
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
            GroupMonths([.. year]), year.Count())),
    ];

    /// <summary>
    /// Runs of entries of one month. The order of time comes first: what is known only to the year stands at its
    /// beginning, behind the first of January, and so January may come twice.
    /// </summary>
    private static List<TimelineMonth> GroupMonths(TimelineEntry[] entries)
    {
        var months = new List<TimelineMonth>();
        for (var start = 0; start < entries.Length;)
        {
            var month = entries[start].Date.Month;
            var end = start + 1;
            while (end < entries.Length && entries[end].Date.Month == month)
            {
                end++;
            }

            var before = months.Count(m => m.Month == month);
            months.Add(new(month, month is null ? null : before == 0 ? $"m{month}" : $"m{month}-{before + 1}", entries[start..end]));
            start = end;
        }

        return months;
    }
}

/// <summary>A year of the timeline.</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">Its months in order; entries known only to the year come first.</param>
/// <param name="Count">How many entries it has.</param>
public sealed record TimelineYear(int Year, IReadOnlyList<TimelineMonth> Months, int Count)
{
    /// <summary>The site path of its page.</summary>
    public string Path { get; } = $"/timeline/{Year:0000}/";

    /// <summary>An id for its heading in lists of several years.</summary>
    public string Anchor { get; } = string.Create(CultureInfo.InvariantCulture, $"y{Year}");
}

/// <summary>A month of the timeline; null for entries that are known only to the year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Anchor">An id for its heading, unique in its year.</param>
/// <param name="Entries">In order of time.</param>
public sealed record TimelineMonth(int? Month, string? Anchor, IReadOnlyList<TimelineEntry> Entries);

/// <summary>A correction on the page of all corrections.</summary>
public sealed record CorrectionEntry(Entity Entity, EdtfDate Date, RichText Text);
