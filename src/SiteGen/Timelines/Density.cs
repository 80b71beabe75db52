using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>
/// How entries spread over time. An entry that is known only to the year counts in equal parts on all of its days: it is
/// not shown as if it were in January.
/// </summary>
internal static class Density
{
    /// <summary>How much of the entries lies in each stretch.</summary>
    /// <param name="dates">The dates of the entries.</param>
    /// <param name="period">The time that is drawn: open ends reach to its edge.</param>
    /// <param name="stretches">Stretches of days, in order, without gaps between them.</param>
    public static double[] Of(IReadOnlyList<EdtfDate> dates, TimePeriod period, TimePeriod[] stretches)
    {
        var sums = new double[stretches.Length];
        foreach (var date in dates)
        {
            if (period.Of(date) is not { } days)
            {
                continue;
            }

            for (var i = Math.Max(0, TimePeriod.LastBegunBy(stretches, days.FirstDay)); i < stretches.Length && stretches[i].FirstDay <= days.LastDay; i++)
            {
                var shared = Math.Min(stretches[i].LastDay, days.LastDay) - Math.Max(stretches[i].FirstDay, days.FirstDay) + 1;
                sums[i] += Math.Max(0, shared) / (double)days.Days;
            }
        }

        return sums;
    }

    /// <summary>The bars of a strip.</summary>
    public static IReadOnlyList<DensityBar> Bars(double[] amounts, TimePeriod[] stretches, TimeScale scale, double height)
    {
        var most = amounts.DefaultIfEmpty().Max();
        var bars = new List<DensityBar>();
        for (var i = 0; i < stretches.Length; i++)
        {
            if (amounts[i] > 0)
            {
                var (from, to) = scale.Of(stretches[i]);
                // What is there at all is seen.
                bars.Add(new(from, Length.Round(to - from), Math.Max(1, Length.Round(height * amounts[i] / most))));
            }
        }

        return bars;
    }

    /// <summary>Stretches that are at least as wide as a bar must be: months or years, weeks, days.</summary>
    public static TimePeriod[] Stretches(TimeScale scale, AxisUnit unit)
    {
        const double LeastWidth = 2.5;
        if (unit == AxisUnit.Year)
        {
            var (first, last) = (Axis.YearOf(scale.Period.FirstDay), Axis.YearOf(scale.Period.LastDay));
            foreach (var months in (ReadOnlySpan<int>)[1, 3])
            {
                if (months * 28 * scale.DayWidth >= LeastWidth)
                {
                    return Months(first, last, months);
                }
            }

            var years = Math.Max(1, (int)Math.Ceiling(LeastWidth / (365 * scale.DayWidth)));
            return [.. Enumerable.Range(0, ((last - first) / years) + 1).Select(i => first + (i * years)).Select(y => TimePeriod.Years(y, Math.Min(y + years - 1, last)))];
        }

        var days = unit == AxisUnit.Month ? 7 : 1;
        return
        [
            .. Enumerable.Range(0, (scale.Period.Days + days - 1) / days).Select(i => scale.Period.FirstDay + (i * days))
                .Select(d => new TimePeriod(d, Math.Min(d + days - 1, scale.Period.LastDay))),
        ];
    }

    /// <summary>The months of some years, several in one.</summary>
    private static TimePeriod[] Months(int firstYear, int lastYear, int step)
    {
        var stretches = new TimePeriod[(lastYear - firstYear + 1) * (12 / step)];
        var begin = TimePeriod.OfYear(firstYear).FirstDay;
        for (var i = 0; i < stretches.Length; i++)
        {
            var end = TimePeriod.OfMonth(firstYear + (i * step / 12), (i * step % 12) + step).LastDay;
            stretches[i] = new(begin, end);
            begin = end + 1;
        }

        return stretches;
    }
}
