using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>
/// The distribution of entries over time, by bins. An entry that is known only to the year is spread evenly over
/// the year, not counted in January.
/// </summary>
internal static class Density
{
    /// <summary>
    /// Returns the number of entries in each bin; an entry in several bins counts as a fraction in each.
    /// </summary>
    /// <param name="dates">The dates of the entries.</param>
    /// <param name="period">The drawn period; open ends extend to its edges.</param>
    /// <param name="bins">The bins, in order.</param>
    public static double[] Of(IReadOnlyList<EdtfDate> dates, TimePeriod period, TimePeriod[] bins)
    {
        var counts = new double[bins.Length];
        foreach (var date in dates)
        {
            if (period.Of(date) is not { } days)
            {
                continue;
            }

            var first = Math.Max(0, TimePeriod.LastStartingBy(bins, days.FirstDay));
            for (var i = first; i < bins.Length && bins[i].FirstDay <= days.LastDay; i++)
            {
                var start = Math.Max(bins[i].FirstDay, days.FirstDay);
                var end = Math.Min(bins[i].LastDay, days.LastDay);
                counts[i] += Math.Max(0, end - start + 1) / (double)days.Days;
            }
        }

        return counts;
    }
}
