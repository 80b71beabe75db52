using SiteGen.Dates;
using SiteGen.Languages;

namespace SiteGen.Timelines;

/// <summary>
/// Divides a period into years or months that are wider the more happened in them, and breaks where nothing happened
/// for long. Every one is visible, and none takes most of the width from the others.
/// </summary>
internal static class DensitySegments
{
    /// <summary>
    /// The least width of a year in which something happened, whose label also has to fit, and of an empty one.
    /// </summary>
    private const double BusyWidth = 40, EmptyWidth = 16;

    /// <summary>Years with less than this on average are drawn several together.</summary>
    private const double CrowdedWidth = 22;

    /// <summary>The least width of a break; a longer one is a little wider.</summary>
    private const double BreakWidth = 22, BreakGrowth = 5;

    /// <summary>The part of the width that least widths may take together.</summary>
    private const double MostLeastWidth = 0.75;

    /// <summary>The largest part of the width for one of many years.</summary>
    private const double MostShare = 0.4;

    /// <summary>Below 1, so that busy years leave some width to quiet ones.</summary>
    private const double Growth = 0.85;

    /// <summary>Up to this many days, months are the unit.</summary>
    private const int MostDaysOfMonths = 731;

    /// <summary>A date of at most so many years counts in equal parts in each; of a longer one only the ends.</summary>
    private const int MostSpreadYears = 12;

    /// <summary>Divides a period; see <see cref="TimeScale.ByDensity"/>.</summary>
    public static IReadOnlyList<TimeSegment> Of(
        TimePeriod period, IReadOnlyList<EdtfDate> dates, double left, double right, DateFormat labels)
    {
        var most = Math.Max(4, (int)((right - left) / CrowdedWidth));
        var units = period.Days <= MostDaysOfMonths ? Months(period, dates) : Years(period, dates, most);
        if (!units.Exists(u => u.Weight > 0))
        {
            return [new(period, left, right)];
        }

        var widths = WidthsOf(units, right - left, labels);
        var segments = new List<TimeSegment>();
        var (x, sum) = (left, 0.0);
        for (var i = 0; i < units.Count; i++)
        {
            sum += widths[i];
            var next = i == units.Count - 1 ? right : Length.Round(left + sum);
            segments.Add(new(units[i].Period, x, next, units[i].Weight == 0, units[i].IsBreak));
            x = next;
        }

        return segments;
    }

    private static List<Unit> Months(TimePeriod period, IReadOnlyList<EdtfDate> dates)
    {
        var (first, last) = (ProlepticDays.DateOf(period.FirstDay), ProlepticDays.DateOf(period.LastDay));
        var months = new List<TimePeriod>();
        for (var (year, month) = (first.Year, first.Month); (year, month).CompareTo((last.Year, last.Month)) <= 0;)
        {
            var whole = TimePeriod.OfMonth(year, month);
            months.Add(new(Math.Max(whole.FirstDay, period.FirstDay), Math.Min(whole.LastDay, period.LastDay)));
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        var counts = Density.Of(dates, period, [.. months]);
        return [.. months.Select((m, i) => new Unit(m, counts[i]))];
    }

    private static List<Unit> Years(TimePeriod period, IReadOnlyList<EdtfDate> dates, int most)
    {
        var weights = WeightsOf(period, dates);
        var step = Axis.YearSteps.First(s =>
            s == Axis.YearSteps[^1] || weights.Keys.Select(y => Axis.StepOf(y, s)).Distinct().Count() <= most);
        var units = new List<Unit>();
        var (next, last) = (Axis.YearOf(period.FirstDay), Axis.YearOf(period.LastDay));
        foreach (var years in weights.GroupBy(w => Axis.StepOf(w.Key, step)))
        {
            var from = Math.Max(years.Key, next);
            var to = Math.Min(Axis.StepOf(years.Key, step, 1) - 1, last);
            AddEmpty(units, next, from - 1, step);
            units.Add(new(TimePeriod.Years(from, to), years.Sum(w => w.Value)));
            next = to + 1;
        }

        AddEmpty(units, next, last, step);
        return units;
    }

    /// <summary>Adds years in which nothing happened: up to two units one by one, more as a break.</summary>
    private static void AddEmpty(List<Unit> units, int first, int last, int step)
    {
        if (first > last)
        {
            return;
        }

        IReadOnlyList<TimePeriod> steps = (last - first) / step > 2 ? [] : Axis.Divide(first, last, step);
        units.AddRange(steps.Count is 1 or 2
            ? steps.Select(s => new Unit(s, 0))
            : [new Unit(TimePeriod.Years(first, last), 0, IsBreak: true)]);
    }

    /// <summary>How much began or ended in each year.</summary>
    private static SortedDictionary<int, double> WeightsOf(TimePeriod period, IReadOnlyList<EdtfDate> dates)
    {
        var weights = new SortedDictionary<int, double>();
        foreach (var date in dates)
        {
            if (period.Of(date) is not { } days)
            {
                continue;
            }

            var (first, last) = (Axis.YearOf(days.FirstDay), Axis.YearOf(days.LastDay));
            if (date.Start is null || date.End is null)
            {
                Add(date.Start is null ? last : first, 0.5);
            }
            else if (last - first < MostSpreadYears)
            {
                for (var year = first; year <= last; year++)
                {
                    Add(year, 1.0 / (last - first + 1));
                }
            }
            else
            {
                Add(first, 0.5);
                Add(last, 0.5);
            }
        }

        return weights;

        void Add(int year, double weight) => weights[year] = weights.GetValueOrDefault(year) + weight;
    }

    /// <summary>The widths of units, which together are the whole width.</summary>
    private static double[] WidthsOf(List<Unit> units, double whole, DateFormat labels)
    {
        double[] widths = [.. units.Select(u => LeastWidth(u, labels))];
        var factor = Math.Min(1, MostLeastWidth * whole / widths.Sum());
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] *= factor;
        }

        double[] shares = [.. units.Select(u => u.Weight > 0 ? Math.Pow(u.Weight, Growth) : 0)];
        var most = whole * Math.Max(MostShare, 1.5 / shares.Count(s => s > 0));
        // Whoever would be too wide gets the most, and the others share the rest again.
        for (var rest = whole - widths.Sum(); rest > 1e-9;)
        {
            var (sum, given) = (shares.Sum(), 0.0);
            for (var i = 0; i < widths.Length; i++)
            {
                var share = sum > 0 ? rest * shares[i] / sum : rest / widths.Length;
                var more = Math.Min(share, Math.Max(0, most - widths[i]));
                widths[i] += more;
                given += more;
                shares[i] = widths[i] >= most ? 0 : shares[i];
            }

            rest -= given;
        }

        return widths;
    }

    private static double LeastWidth(Unit unit, DateFormat labels) =>
        unit.IsBreak ? BreakWidth + (BreakGrowth * Math.Log10(unit.Period.Days / 365.0))
        : unit.Weight > 0 ? Math.Max(BusyWidth, Axis.LabelWidth(unit.Period, labels))
        : EmptyWidth;

    /// <summary>Years or months that are drawn with one width.</summary>
    /// <param name="Period">Their days.</param>
    /// <param name="Weight">How much happened in them.</param>
    /// <param name="IsBreak">Whether they are several units in which nothing happened.</param>
    private sealed record Unit(TimePeriod Period, double Weight, bool IsBreak = false);
}
