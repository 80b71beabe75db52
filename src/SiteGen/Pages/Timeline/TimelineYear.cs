using System.Globalization;
using System.Runtime.InteropServices;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Pages.Lists;
using SiteGen.Text;

namespace SiteGen.Pages.Timeline;

/// <summary>A year of the timeline.</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">Its months in order, each with the entries that are listed.</param>
/// <param name="Count">The number of its entries, including those that are not listed.</param>
public sealed record TimelineYear(int Year, IReadOnlyList<TimelineMonth> Months, int Count)
{
    /// <summary>The site path of its page.</summary>
    public string Path => PathOf(Year);

    /// <summary>The id of its heading in lists of several years.</summary>
    public string Anchor => string.Create(CultureInfo.InvariantCulture, $"y{Year}");

    /// <summary>The most entries that its page lists.</summary>
    internal int PageSize { get; private init; }

    /// <summary>Whether it has too many entries for its page.</summary>
    internal bool IsLong => Count > PageSize;

    /// <summary>Whether the page of a long year lists the major entries: even these may be too many.</summary>
    internal bool ShowsMajor => Months.Sum(m => m.Entries.Count(e => e.IsMajor)) <= PageSize;

    /// <summary>The site path of the page of a year.</summary>
    public static string PathOf(int year) => $"/timeline/{year:0000}/";

    /// <summary>The years of entries, with all of them.</summary>
    internal static TimelineYear[] Group(IReadOnlyList<TimelineEntry> entries, PageSizes sizes)
    {
        // Order of time is mostly order of years, but an entry without a beginning may be listed under another year.
        var sorted = CollectionsMarshal.AsSpan(
            Ordering.InOrder([.. entries], static (a, b) => a.Date.Year.CompareTo(b.Date.Year)));
        var years = new List<TimelineYear>();
        for (var (start, end) = (0, 0); start < sorted.Length; start = end)
        {
            var year = sorted[start].Date.Year;
            for (end = start + 1; end < sorted.Length && sorted[end].Date.Year == year; end++)
            {
            }

            var months = TimelineMonth.Group(year, sorted[start..end], sizes);
            years.Add(new(year, months, end - start) { PageSize = sizes.Drawn });
        }

        return [.. years];
    }

    /// <summary>A year with too many entries for its page, as the page lists it. It names every month.</summary>
    internal TimelineYear Summarize()
    {
        var (named, showsMajor) = (new HashSet<int?>(), ShowsMajor);
        return this with
        {
            // The second run of a month that has a page adds nothing if no entry of it is listed.
            Months =
            [
                .. Months.Select(m => m.Path is null ? m : m.Only(e => showsMajor && e.IsMajor))
                    .Where(m => named.Add(m.Month) || m.Entries.Count > 0),
            ],
        };
    }
}

/// <summary>A month of the timeline, or the entries of a year without a month.</summary>
/// <param name="Year">Its year.</param>
/// <param name="Month">1 to 12; null for entries that are known only to the year, or have no beginning.</param>
/// <param name="Anchor">The id of its heading, unique in its year.</param>
/// <param name="Entries">The entries that are listed, in order of time.</param>
/// <param name="Count">The number of entries of the month.</param>
public sealed record TimelineMonth(
    int Year, int? Month, string Anchor, IReadOnlyList<TimelineEntry> Entries, int Count)
{
    private static readonly string[] Anchors =
        [.. Enumerable.Range(0, 13).Select(m => string.Create(CultureInfo.InvariantCulture, $"m{m}"))];

    /// <summary>The site path of its page; null where it has none.</summary>
    public string? Path { get; private init; }

    /// <summary>Whether not all of its entries are listed.</summary>
    public bool IsSummary { get; private init; }

    /// <summary>"March 2023", or "2023, not dated to a month".</summary>
    internal string TitleIn(Language language) => Month is { } month
        ? language.Dates.Month(Year, month) : language.Say("common.no_month", ("year", language.Dates.Year(Year)));

    /// <summary>
    /// The entries of a year in runs of one month. An entry that is known only to the year comes first in it, but after
    /// the first of January, so January may have two runs.
    /// </summary>
    internal static IReadOnlyList<TimelineMonth> Group(int year, ReadOnlySpan<TimelineEntry> entries, PageSizes sizes)
    {
        // By month; 0 is for entries without one.
        Span<int> counts = stackalloc int[13];
        Span<int> runs = stackalloc int[13];
        foreach (var entry in entries)
        {
            counts[entry.Date.Month ?? 0]++;
        }

        var months = new List<TimelineMonth>();
        for (var (start, end) = (0, 0); start < entries.Length; start = end)
        {
            var month = entries[start].Date.Month;
            for (end = start + 1; end < entries.Length && entries[end].Date.Month == month; end++)
            {
            }

            var (run, anchor, count) = (++runs[month ?? 0], Anchors[month ?? 0], counts[month ?? 0]);
            // The page of a year that is not too long lists all of its entries.
            var hasPage = entries.Length > sizes.Drawn && count >= sizes.Month;
            months.Add(new(
                year,
                month,
                run == 1 ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}-{run}"),
                entries[start..end].ToArray(),
                count)
            {
                Path = hasPage ? PathOf(year, month) : null,
            });
        }

        return months;
    }

    private static string PathOf(int year, int? month) =>
        TimelineYear.PathOf(year) + (month is { } number ? $"{number:00}/" : "undated/");

    /// <summary>The month with only some of its entries listed.</summary>
    internal TimelineMonth Only(Func<TimelineEntry, bool> isListed)
    {
        TimelineEntry[] listed = [.. Entries.Where(isListed)];
        return this with { Entries = listed, IsSummary = listed.Length < Entries.Count };
    }
}

/// <summary>A year or a month with a page of its own.</summary>
/// <param name="Year">The year, or that of the month.</param>
/// <param name="Path">The site path of the page.</param>
public sealed record TimelinePeriod(int Year, string Path)
{
    private TimelineMonth? Month { get; init; }

    /// <summary>"2023", or "March 2023".</summary>
    internal string TitleIn(Language language) => Month?.TitleIn(language) ?? language.Dates.Year(Year);

    internal static TimelinePeriod Of(TimelineYear year) => new(year.Year, year.Path);

    internal static TimelinePeriod Of(TimelineMonth month) => new(month.Year, month.Path!) { Month = month };
}
