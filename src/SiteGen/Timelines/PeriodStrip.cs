using System.Globalization;
using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>
/// Time from top to bottom for narrow screens: a row per year or month with what lies in it, as many as there is room for
/// on a phone. Rows have the height of a target, so each can be a link.
/// </summary>
/// <param name="Height">The height of all rows.</param>
/// <param name="Rows">The rows, from the top.</param>
public sealed record PeriodStrip(double Height, IReadOnlyList<StripRow> Rows)
{
    /// <summary>The width of the strip.</summary>
    public const double Width = 288;

    /// <summary>The height of a row.</summary>
    public const double RowHeight = 30;

    /// <summary>The height of the bars in a row.</summary>
    public const double BarHeight = 22;

    /// <summary>Where the bars of a row begin.</summary>
    public const double Left = 64;

    private const double Right = Width - 44;
    private const int MostRows = 40;

    /// <summary>Draws a strip.</summary>
    /// <param name="dates">The dates of the entries, in order of time.</param>
    /// <param name="period">The time that is drawn.</param>
    /// <param name="unit">Years make rows of years, and months rows of months; days have rows of their own only where there is an entry.</param>
    public static PeriodStrip Of(IReadOnlyList<EdtfDate> dates, TimePeriod period, AxisUnit unit)
    {
        var periods = Periods(period, unit);
        // An entry is in the row in which it is listed; what is not known to the month or day is in a row before them.
        var whole = new List<int>();
        var entries = periods.Select(_ => new List<int>()).ToArray();
        var starts = periods.Select(p => p.Period.FirstDay).ToArray();
        for (var i = 0; i < dates.Count; i++)
        {
            if (DayIn(dates[i], unit) is { } day)
            {
                var at = Array.BinarySearch(starts, Math.Clamp(day, period.FirstDay, period.LastDay));
                entries[at < 0 ? ~at - 1 : at].Add(i);
            }
            else
            {
                whole.Add(i);
            }
        }

        var rows = periods.Zip(entries).Where(r => unit != AxisUnit.Day || r.Second.Count > 0).ToArray();
        var stretches = rows.Select(r => Divide(r.First.Period, unit)).ToArray();
        // All at once: the rows are many, and so may the dates be.
        var sums = Density.Of(dates, period, [.. stretches.SelectMany(s => s)]);
        var amounts = new double[stretches.Length][];
        for (var (i, from) = (0, 0); i < stretches.Length; from += stretches[i].Count, i++)
        {
            amounts[i] = sums[from..(from + stretches[i].Count)];
        }

        var most = amounts.SelectMany(a => a).DefaultIfEmpty().Max();
        StripRow[] all =
        [
            .. whole.Count == 0 ? [] : new[] { new StripRow(NameOf(period, unit), period, whole, 0, []) },
            .. rows.Select((row, i) => new StripRow(row.First.Label, row.First.Period, row.Second, 0, Bars(stretches[i], amounts[i], most, row.First.Period))),
        ];
        return new(all.Length * RowHeight, [.. all.Select((row, i) => row with { Top = i * RowHeight })]);
    }

    /// <summary>A day of the row of a date; null where the date is not known to the month or day that rows are of.</summary>
    private static int? DayIn(EdtfDate date, AxisUnit unit) => unit switch
    {
        AxisUnit.Year => (date.Start ?? date.End)!.Value.FirstDay,
        AxisUnit.Month => date.Start is { Precision: > DatePrecision.Year } start ? start.FirstDay : null,
        _ => date.Start is { Precision: DatePrecision.Day } start ? start.FirstDay : null,
    };

    /// <summary>The year or the month whose parts are rows.</summary>
    private static string NameOf(TimePeriod period, AxisUnit unit) => unit == AxisUnit.Month
        ? Axis.YearOf(period.FirstDay).ToString(CultureInfo.InvariantCulture)
        : CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[
            Enumerable.Range(1, 12).Last(m => TimePeriod.OfMonth(Axis.YearOf(period.FirstDay), m).FirstDay <= period.FirstDay) - 1];

    private static DensityBar[] Bars(IReadOnlyList<TimePeriod> stretches, double[] amounts, double most, TimePeriod period)
    {
        var scale = new TimeScale(period, Left, Right);
        return
        [
            .. stretches.Zip(amounts).Where(s => s.Second > 0).Select(s => scale.Of(s.First) is var (from, to)
                ? new DensityBar(from, Math.Max(1, Length.Round(to - from - 1)), Math.Max(1.5, Length.Round(BarHeight * s.Second / most))) : default),
        ];
    }

    private static IReadOnlyList<(string Label, TimePeriod Period)> Periods(TimePeriod period, AxisUnit unit)
    {
        var (first, last) = (Axis.YearOf(period.FirstDay), Axis.YearOf(period.LastDay));
        if (unit == AxisUnit.Year)
        {
            var step = Axis.YearSteps.First(s => (last - first) / s < MostRows);
            return
            [
                .. Enumerable.Range(first / step, (last / step) - (first / step) + 1)
                    .Select(i => (Math.Max(first, i * step), Math.Min(last, ((i + 1) * step) - 1)))
                    .Select(y => (y.Item1.ToString(CultureInfo.InvariantCulture), TimePeriod.Years(y.Item1, y.Item2))),
            ];
        }

        return unit == AxisUnit.Month
            ? [.. Enumerable.Range(1, 12).Select(m => (CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[m - 1], TimePeriod.OfMonth(first, m)))]
            : [.. Enumerable.Range(0, period.Days).Select(d => ((d + 1).ToString(CultureInfo.InvariantCulture), new TimePeriod(period.FirstDay + d, period.FirstDay + d)))];
    }

    /// <summary>The months of a year, twelve parts of several years, and the days of a month.</summary>
    private static IReadOnlyList<TimePeriod> Divide(TimePeriod period, AxisUnit unit)
    {
        if (unit == AxisUnit.Year && period.Days <= 366)
        {
            return [.. Enumerable.Range(1, 12).Select(m => TimePeriod.OfMonth(Axis.YearOf(period.FirstDay), m))];
        }

        var parts = unit == AxisUnit.Day ? 1 : unit == AxisUnit.Month ? period.Days : 12;
        return
        [
            .. Enumerable.Range(0, parts).Select(i => new TimePeriod(
                period.FirstDay + (period.Days * i / parts), period.FirstDay + (period.Days * (i + 1) / parts) - 1)),
        ];
    }
}

/// <summary>A row of a strip.</summary>
/// <param name="Label">The year, the month or the day.</param>
/// <param name="Period">Its days.</param>
/// <param name="Entries">The indexes of the entries that are listed there, in order of time.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Bars">How the entries spread over it.</param>
public sealed record StripRow(string Label, TimePeriod Period, IReadOnlyList<int> Entries, double Top, IReadOnlyList<DensityBar> Bars);
