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
        var entries = new List<int>?[periods.Length];
        for (var i = 0; i < dates.Count; i++)
        {
            if (DayIn(dates[i], unit) is { } day)
            {
                (entries[TimePeriod.LastBegunBy(periods, Math.Clamp(day, period.FirstDay, period.LastDay))] ??= []).Add(i);
            }
            else
            {
                whole.Add(i);
            }
        }

        // All at once: the rows are many, and so may the dates be.
        var stretches = new List<TimePeriod>(12 * periods.Length);
        var ends = new int[periods.Length];
        for (var i = 0; i < periods.Length; i++)
        {
            if (HasRow(i))
            {
                Divide(periods[i], unit, stretches);
            }

            ends[i] = stretches.Count;
        }

        var all = stretches.ToArray();
        var amounts = Density.Of(dates, period, all);
        var most = amounts.DefaultIfEmpty().Max();
        var rows = new List<StripRow>(periods.Length + 1);
        if (whole.Count > 0)
        {
            rows.Add(new(NameOf(period, unit), period, whole, 0, []));
        }

        for (var i = 0; i < periods.Length; i++)
        {
            if (HasRow(i))
            {
                var own = (i == 0 ? 0 : ends[i - 1])..ends[i];
                rows.Add(new(LabelOf(periods[i], period, unit), periods[i], entries[i] ?? [], rows.Count * RowHeight, Bars(all.AsSpan()[own], amounts.AsSpan()[own], most, periods[i])));
            }
        }

        return new(rows.Count * RowHeight, rows);

        bool HasRow(int i) => unit != AxisUnit.Day || entries[i] is not null;
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

    private static IReadOnlyList<DensityBar> Bars(ReadOnlySpan<TimePeriod> stretches, ReadOnlySpan<double> amounts, double most, TimePeriod period)
    {
        if (!amounts.ContainsAnyExcept(0))
        {
            return [];
        }

        var scale = new TimeScale(period, Left, Right);
        var bars = new List<DensityBar>();
        for (var i = 0; i < stretches.Length; i++)
        {
            if (amounts[i] > 0)
            {
                var (from, to) = scale.Of(stretches[i]);
                bars.Add(new(from, Math.Max(1, Length.Round(to - from - 1)), Math.Max(1.5, Length.Round(BarHeight * amounts[i] / most))));
            }
        }

        return bars;
    }

    private static TimePeriod[] Periods(TimePeriod period, AxisUnit unit)
    {
        var (first, last) = (Axis.YearOf(period.FirstDay), Axis.YearOf(period.LastDay));
        if (unit == AxisUnit.Year)
        {
            var step = Axis.YearSteps.First(s => (last - first) / s < MostRows);
            return
            [
                .. Enumerable.Range(first / step, (last / step) - (first / step) + 1)
                    .Select(i => TimePeriod.Years(Math.Max(first, i * step), Math.Min(last, ((i + 1) * step) - 1))),
            ];
        }

        return unit == AxisUnit.Month
            ? [.. Enumerable.Range(1, 12).Select(m => TimePeriod.OfMonth(first, m))]
            : [.. Enumerable.Range(period.FirstDay, period.Days).Select(day => new TimePeriod(day, day))];
    }

    /// <summary>The first year of a row, its month, or its day of the month.</summary>
    private static string LabelOf(TimePeriod row, TimePeriod period, AxisUnit unit) => unit switch
    {
        AxisUnit.Year => Axis.YearOf(row.FirstDay).ToString(CultureInfo.InvariantCulture),
        AxisUnit.Month => NameOf(row, AxisUnit.Day),
        _ => (row.FirstDay - period.FirstDay + 1).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The months of a year, twelve parts of several years, and the days of a month.</summary>
    private static void Divide(TimePeriod period, AxisUnit unit, List<TimePeriod> stretches)
    {
        if (unit == AxisUnit.Year && period.Days <= 366)
        {
            var year = Axis.YearOf(period.FirstDay);
            for (var month = 1; month <= 12; month++)
            {
                stretches.Add(TimePeriod.OfMonth(year, month));
            }

            return;
        }

        var parts = unit == AxisUnit.Day ? 1 : unit == AxisUnit.Month ? period.Days : 12;
        for (var i = 0; i < parts; i++)
        {
            stretches.Add(new(period.FirstDay + (period.Days * i / parts), period.FirstDay + (period.Days * (i + 1) / parts) - 1));
        }
    }
}

/// <summary>A row of a strip.</summary>
/// <param name="Label">The year, the month or the day.</param>
/// <param name="Period">Its days.</param>
/// <param name="Entries">The indexes of the entries that are listed there, in order of time.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Bars">How the entries spread over it.</param>
public sealed record StripRow(string Label, TimePeriod Period, IReadOnlyList<int> Entries, double Top, IReadOnlyList<DensityBar> Bars);
