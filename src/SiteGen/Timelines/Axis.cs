using System.Globalization;
using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>Divides a period into years, months or days that have room for their names.</summary>
public static class Axis
{
    /// <summary>The height of the row of ticks: links need it (WCAG 2.2, 2.5.8).</summary>
    public const double Height = 24;

    private const double FontSize = 12;

    /// <summary>How many years are one where there is no room for each; with the last, all years are two.</summary>
    internal static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    /// <summary>The ticks of a scale, from left to right.</summary>
    /// <param name="scale">The scale; its period is whole years, one year or one month.</param>
    /// <param name="unit">What to count.</param>
    public static IReadOnlyList<AxisTick> Ticks(TimeScale scale, AxisUnit unit) => unit switch
    {
        AxisUnit.Year => Years(scale),
        AxisUnit.Month => Months(scale),
        _ => Days(scale),
    };

    /// <summary>The year of a day.</summary>
    /// <param name="day">Counted as <see cref="CalendarDate.FirstDay"/>.</param>
    public static int YearOf(int day)
    {
        // The mean year of the calendar is a day or two off at most.
        var year = Math.Clamp((int)Math.Floor((day / 365.2425) + 1), 0, 9999);
        return day < TimePeriod.OfYear(year).FirstDay ? year - 1 : day > TimePeriod.OfYear(year).LastDay ? year + 1 : year;
    }

    private static AxisTick[] Years(TimeScale scale)
    {
        var (first, last) = (YearOf(scale.Period.FirstDay), YearOf(scale.Period.LastDay));
        var room = TextWidth.Of("0000", FontSize) + 8;
        var step = YearSteps.First(s => s * 365 * scale.DayWidth >= room || s == YearSteps[^1]);
        var begin = first - (first % step);
        return
        [
            .. Enumerable.Range(0, ((last - begin) / step) + 1).Select(i => begin + (i * step)).Select(year =>
            {
                var years = TimePeriod.Years(Math.Max(year, first), Math.Min(year + step - 1, last));
                // The first and the last tick may be a part of a step, with less room than the others.
                var hasRoom = (years.Days * scale.DayWidth) + 1 >= Math.Min(room, step * 365 * scale.DayWidth);
                return Tick(scale, years, hasRoom ? Math.Max(year, first).ToString(CultureInfo.InvariantCulture) : "");
            }),
        ];
    }

    private static AxisTick[] Months(TimeScale scale)
    {
        var year = YearOf(scale.Period.FirstDay);
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var width = 28 * scale.DayWidth;
        var letters = TextWidth.Of("September", FontSize) + 6 <= width ? 9 : TextWidth.Of("May", FontSize) <= width ? 3 : 1;
        return [.. Enumerable.Range(1, 12).Select(m => Tick(scale, TimePeriod.OfMonth(year, m), names[m - 1][..Math.Min(letters, names[m - 1].Length)]))];
    }

    private static AxisTick[] Days(TimeScale scale)
    {
        var step = TextWidth.Of("00", FontSize) + 4 <= scale.DayWidth ? 1 : 7;
        return
        [
            .. Enumerable.Range(0, (scale.Period.Days + step - 1) / step).Select(i => scale.Period.FirstDay + (i * step)).Select(day => Tick(
                scale, new(day, Math.Min(day + step - 1, scale.Period.LastDay)), (day - scale.Period.FirstDay + 1).ToString(CultureInfo.InvariantCulture))),
        ];
    }

    private static AxisTick Tick(TimeScale scale, TimePeriod period, string label)
    {
        var (from, to) = scale.Of(period);
        return new(period, from, Length.Round(to - from), label);
    }
}
