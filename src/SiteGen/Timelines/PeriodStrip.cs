using System.Globalization;
using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>
/// A timeline from top to bottom for narrow screens: a row for each year, month or day with a histogram of its entries.
/// Rows have the height of a pointer target, since they are links.
/// </summary>
/// <param name="Height">The height of all rows.</param>
/// <param name="Rows">The rows, from top to bottom.</param>
public sealed record PeriodStrip(double Height, IReadOnlyList<StripRow> Rows)
{
    /// <summary>The width of the strip.</summary>
    public const double Width = 288;

    /// <summary>The height of a row.</summary>
    public const double RowHeight = 30;

    /// <summary>The height of the highest bar.</summary>
    public const double BarHeight = 22;

    /// <summary>The left edge of the bars.</summary>
    public const double Left = 64;

    private const double Right = Width - 44;
    private const int MaxYearRows = 40;

    /// <summary>Draws a strip.</summary>
    /// <param name="dates">The dates of the entries, in order of time.</param>
    /// <param name="period">The drawn period: whole years, one year or one month, by unit.</param>
    /// <param name="unit">
    /// The unit of the rows. A row spans several years if there are many; days without entries have no row.
    /// </param>
    public static PeriodStrip Of(IReadOnlyList<EdtfDate> dates, TimePeriod period, AxisUnit unit)
    {
        var periods = Periods(period, unit);
        var entries = dates.Index().ToLookup(d => PeriodOf(d.Item), d => d.Index);
        var bins = periods
            .Select((p, i) => unit == AxisUnit.Day && !entries.Contains(i) ? [] : Divide(p, unit))
            .ToArray();
        var counts = Density.Of(dates, period, [.. bins.SelectMany(b => b)]);
        var max = counts.DefaultIfEmpty().Max();

        var rows = new List<StripRow>();
        if (entries.Contains(null))
        {
            rows.Add(new(LabelOfWhole(period, unit), period, [.. entries[null]], 0, []));
        }

        var binStart = 0;
        for (var i = 0; i < periods.Length; i++)
        {
            if (bins[i].Length > 0)
            {
                var bars = Bars(bins[i], counts.AsSpan(binStart, bins[i].Length), max, periods[i]);
                var label = LabelOf(periods[i], period, unit);
                rows.Add(new(label, periods[i], [.. entries[i]], rows.Count * RowHeight, bars));
                binStart += bins[i].Length;
            }
        }

        return new(rows.Count * RowHeight, rows);

        int? PeriodOf(EdtfDate date) => DayOf(date, unit) is { } day
            ? TimePeriod.LastStartingBy(periods, Math.Clamp(day, period.FirstDay, period.LastDay))
            : null;
    }

    /// <summary>
    /// Returns a day in the row that lists a date; null for a date that is less exact than the rows, which is listed in
    /// a row before them.
    /// </summary>
    private static int? DayOf(EdtfDate date, AxisUnit unit) => unit switch
    {
        AxisUnit.Year => (date.Start ?? date.End)!.Value.FirstDay,
        AxisUnit.Month => date.Start is { Precision: > DatePrecision.Year } start ? start.FirstDay : null,
        _ => date.Start is { Precision: DatePrecision.Day } start ? start.FirstDay : null,
    };

    private static IReadOnlyList<DensityBar> Bars(
        TimePeriod[] bins, ReadOnlySpan<double> counts, double max, TimePeriod period)
    {
        var scale = new TimeScale(period, Left, Right);
        var bars = new List<DensityBar>();
        for (var i = 0; i < bins.Length; i++)
        {
            if (counts[i] > 0)
            {
                var (from, to) = scale.Of(bins[i]);
                var width = Math.Max(1, Length.Round(to - from - 1));
                bars.Add(new(from, width, Math.Max(1.5, Length.Round(BarHeight * counts[i] / max))));
            }
        }

        return bars;
    }

    private static TimePeriod[] Periods(TimePeriod period, AxisUnit unit)
    {
        var (first, last) = (Axis.YearOf(period.FirstDay), Axis.YearOf(period.LastDay));
        switch (unit)
        {
            case AxisUnit.Year:
                var step = Axis.YearSteps.First(s => (last - first) / s < MaxYearRows);
                return [.. Axis.Divide(first, last, step)];
            case AxisUnit.Month:
                return Months(first);
            default:
                return [.. Enumerable.Range(period.FirstDay, period.Days).Select(day => new TimePeriod(day, day))];
        }
    }

    private static TimePeriod[] Months(int year) =>
        [.. Enumerable.Range(1, 12).Select(month => TimePeriod.OfMonth(year, month))];

    /// <summary>Returns the bins of a row: months of a year, twelfths of several years, or days.</summary>
    private static TimePeriod[] Divide(TimePeriod row, AxisUnit unit)
    {
        if (unit == AxisUnit.Year && row.Days <= 366)
        {
            return Months(Axis.YearOf(row.FirstDay));
        }

        var count = unit == AxisUnit.Year ? 12 : row.Days;
        return
        [
            .. Enumerable.Range(0, count).Select(i => new TimePeriod(
                row.FirstDay + (int)((long)row.Days * i / count),
                row.FirstDay + (int)((long)row.Days * (i + 1) / count) - 1)),
        ];
    }

    /// <summary>Returns the label of a row: its first year, its month, or its day of the month.</summary>
    private static string LabelOf(TimePeriod row, TimePeriod period, AxisUnit unit) => unit switch
    {
        AxisUnit.Year => YearText.Of(Axis.YearOf(row.FirstDay)),
        AxisUnit.Month => MonthName(row.FirstDay),
        _ => Text(row.FirstDay - period.FirstDay + 1),
    };

    /// <summary>Returns the label of the row of less exact dates: the year or the month.</summary>
    private static string LabelOfWhole(TimePeriod period, AxisUnit unit) =>
        unit == AxisUnit.Month ? YearText.Of(Axis.YearOf(period.FirstDay)) : MonthName(period.FirstDay);

    private static string MonthName(int day)
    {
        var month = Array.FindLastIndex(Months(Axis.YearOf(day)), month => month.FirstDay <= day);
        return CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[month];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
