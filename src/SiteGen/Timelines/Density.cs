using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>
/// The distribution of entries over time, as a histogram. An entry that is known only to the year is spread evenly over
/// the year, not counted in January.
/// </summary>
internal static class Density
{
    /// <summary>The narrowest bar.</summary>
    private const double MinBarWidth = 2.5;

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

            var first = Math.Max(0, TimePeriod.LastBegunBy(bins, days.FirstDay));
            for (var i = first; i < bins.Length && bins[i].FirstDay <= days.LastDay; i++)
            {
                var start = Math.Max(bins[i].FirstDay, days.FirstDay);
                var end = Math.Min(bins[i].LastDay, days.LastDay);
                counts[i] += Math.Max(0, end - start + 1) / (double)days.Days;
            }
        }

        return counts;
    }

    /// <summary>Returns the bars of all bins that are not empty; the highest one has the given height.</summary>
    public static IReadOnlyList<DensityBar> Bars(double[] counts, TimePeriod[] bins, TimeScale scale, double height)
    {
        var max = counts.DefaultIfEmpty().Max();
        var bars = new List<DensityBar>();
        for (var i = 0; i < bins.Length; i++)
        {
            if (counts[i] > 0)
            {
                var (from, to) = scale.Of(bins[i]);
                // At least 1 pixel, so that even the lowest bar is visible.
                bars.Add(new(from, Length.Round(to - from), Math.Max(1, Length.Round(height * counts[i] / max))));
            }
        }

        return bars;
    }

    /// <summary>Divides a period into bins: months, quarters or years; weeks of a year; days of a month.</summary>
    public static TimePeriod[] Bins(TimeScale scale, AxisUnit unit)
    {
        if (unit == AxisUnit.Year)
        {
            var (first, last) = (Axis.YearOf(scale.Period.FirstDay), Axis.YearOf(scale.Period.LastDay));
            var monthWidth = 28 * scale.DayWidth;
            return monthWidth >= MinBarWidth ? Months(first, last, 1)
                : 3 * monthWidth >= MinBarWidth ? Months(first, last, 3)
                : Years(first, last, scale.DayWidth);
        }

        return Days(scale.Period, unit == AxisUnit.Month ? 7 : 1);
    }

    private static TimePeriod[] Years(int first, int last, double dayWidth)
    {
        var step = Math.Max(1, (int)Math.Ceiling(MinBarWidth / (365 * dayWidth)));
        return
        [
            .. Enumerable.Range(0, ((last - first) / step) + 1)
                .Select(i => first + (i * step))
                .Select(year => TimePeriod.Years(year, Math.Min(year + step - 1, last))),
        ];
    }

    /// <summary>Divides years into bins of a number of months, which must divide 12.</summary>
    private static TimePeriod[] Months(int firstYear, int lastYear, int step) =>
    [
        .. Enumerable.Range(0, (lastYear - firstYear + 1) * (12 / step))
            .Select(i => (Year: firstYear + (i * step / 12), Month: (i * step % 12) + 1))
            .Select(m => new TimePeriod(
                TimePeriod.OfMonth(m.Year, m.Month).FirstDay,
                TimePeriod.OfMonth(m.Year, m.Month + step - 1).LastDay)),
    ];

    private static TimePeriod[] Days(TimePeriod period, int step) =>
    [
        .. Enumerable.Range(0, (period.Days + step - 1) / step)
            .Select(i => period.FirstDay + (i * step))
            .Select(day => new TimePeriod(day, Math.Min(day + step - 1, period.LastDay))),
    ];
}
