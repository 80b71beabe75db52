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
    public static double[] Of(IEnumerable<EdtfDate> dates, TimePeriod period, IReadOnlyList<TimePeriod> stretches)
    {
        var sums = new double[stretches.Count];
        var starts = stretches.Select(s => s.FirstDay).ToArray();
        foreach (var days in dates.Select(period.Of).OfType<TimePeriod>())
        {
            var at = Array.BinarySearch(starts, days.FirstDay);
            for (var i = Math.Max(0, at < 0 ? ~at - 1 : at); i < stretches.Count && stretches[i].FirstDay <= days.LastDay; i++)
            {
                var shared = Math.Min(stretches[i].LastDay, days.LastDay) - Math.Max(stretches[i].FirstDay, days.FirstDay) + 1;
                sums[i] += Math.Max(0, shared) / (double)days.Days;
            }
        }

        return sums;
    }

    /// <summary>The bars of a strip.</summary>
    public static IReadOnlyList<DensityBar> Bars(double[] amounts, IReadOnlyList<TimePeriod> stretches, TimeScale scale, double height)
    {
        var most = amounts.DefaultIfEmpty().Max();
        return
        [
            .. stretches.Zip(amounts).Where(s => s.Second > 0).Select(s =>
            {
                var (from, to) = scale.Of(s.First);
                // What is there at all is seen.
                return new DensityBar(from, Length.Round(to - from), Math.Max(1, Length.Round(height * s.Second / most)));
            }),
        ];
    }

    /// <summary>Stretches that are at least as wide as a bar must be: months or years, weeks, days.</summary>
    public static IReadOnlyList<TimePeriod> Stretches(TimeScale scale, AxisUnit unit)
    {
        const double LeastWidth = 2.5;
        if (unit == AxisUnit.Year)
        {
            var (first, last) = (Axis.YearOf(scale.Period.FirstDay), Axis.YearOf(scale.Period.LastDay));
            foreach (var months in (ReadOnlySpan<int>)[1, 3])
            {
                if (months * 28 * scale.DayWidth >= LeastWidth)
                {
                    return
                    [
                        .. Enumerable.Range(first, last - first + 1).SelectMany(y => Enumerable.Range(0, 12 / months).Select(m =>
                            new TimePeriod(TimePeriod.OfMonth(y, (m * months) + 1).FirstDay, TimePeriod.OfMonth(y, (m + 1) * months).LastDay))),
                    ];
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
}
