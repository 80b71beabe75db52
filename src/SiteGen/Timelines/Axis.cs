using System.Text;
using SiteGen.Dates;
using SiteGen.Languages;

namespace SiteGen.Timelines;

/// <summary>Divides a period into ticks: years, months or days that are wide enough for their labels.</summary>
public static class Axis
{
    /// <summary>The height of the ticks, which are links (WCAG 2.2, 2.5.8).</summary>
    public const double Height = 24;

    private const double FontSize = 12;

    /// <summary>The room around a label.</summary>
    private const double LabelGap = 9;

    /// <summary>The possible numbers of years per tick or row.</summary>
    internal static readonly int[] YearSteps =
    [
        1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000,
        50_000, 100_000, 200_000, 500_000,
    ];

    /// <summary>Returns the ticks of a scale, from left to right.</summary>
    /// <param name="scale">The scale, whose period is whole years, one year or one month, by unit.</param>
    /// <param name="unit">The unit of the ticks.</param>
    /// <param name="dates">Writes the labels.</param>
    internal static IReadOnlyList<AxisTick> Ticks(TimeScale scale, AxisUnit unit, DateFormat dates) => unit switch
    {
        AxisUnit.Year => Years(scale, dates),
        AxisUnit.Month => Months(scale, dates),
        _ => Days(scale, dates),
    };

    /// <summary>Returns the year of a day.</summary>
    /// <param name="day">A day number as in <see cref="CalendarDate.FirstDay"/>.</param>
    public static int YearOf(int day) => ProlepticDays.DateOf(day).Year;

    /// <summary>
    /// Divides years into steps that begin with round years: 1800, 1900; 200 BC, 100 BC. A step ends with 1 BC.
    /// </summary>
    /// <param name="first">The first year.</param>
    /// <param name="last">The last year.</param>
    /// <param name="step">The number of years in a step; the first and the last can be shorter.</param>
    internal static IReadOnlyList<TimePeriod> Divide(int first, int last, int step)
    {
        var periods = new List<TimePeriod>();
        for (var year = first; year <= last;)
        {
            var next = StepOf(year, step, 1);
            periods.Add(TimePeriod.Years(year, Math.Min(next - 1, last)));
            year = next;
        }

        return periods;
    }

    /// <summary>Returns the first year of the step of a year, or of the step after it.</summary>
    /// <param name="year">The year.</param>
    /// <param name="step">The number of years in a step.</param>
    /// <param name="after">0 for its own step, 1 for the next one.</param>
    internal static int StepOf(int year, int step, int after = 0)
    {
        // 100 BC is -99: the last round year at or before it, counted back from 1 BC.
        var start = year > 0 ? year - (year % step) + (after * step) : 1 - (((-year / step) + 1 - after) * step);
        return year > 0 ? Math.Max(1, start) : Math.Min(1, start);
    }

    private static List<AxisTick> Years(TimeScale scale, DateFormat dates)
    {
        if (scale.IsUneven)
        {
            return Uneven(scale, dates);
        }

        var (first, last) = (YearOf(scale.Period.FirstDay), YearOf(scale.Period.LastDay));
        var widest = Widest([dates.Year(first), dates.Year(last)]);
        var labelWidth = Math.Max(TextWidth.Of("0000", FontSize), widest) + 8;
        var step = YearSteps.First(s => s * 365 * scale.DayWidth >= labelWidth || s == YearSteps[^1]);
        var ticks = new List<AxisTick>();
        foreach (var years in Divide(first, last, step))
        {
            // The first and the last tick can be shorter than the others, and too short for a label.
            var hasLabel = (years.Days * scale.DayWidth) + 1 >= Math.Min(labelWidth, step * 365 * scale.DayWidth);
            ticks.Add(Tick(scale, years, hasLabel ? dates.Year(YearOf(years.FirstDay)) : ""));
        }

        return ticks;
    }

    /// <summary>
    /// A tick for each segment of a scale. Labels may reach over the next ticks, which then have none; years in which
    /// something happened come first.
    /// </summary>
    private static List<AxisTick> Uneven(TimeScale scale, DateFormat dates)
    {
        var labels = new Dictionary<TimeSegment, (string Text, double End)>();
        foreach (var segment in scale.Segments.Where(s => !s.IsBreak).OrderBy(s => s.IsEmpty).ThenBy(s => s.Left))
        {
            var text = LabelOf(segment.Period, dates);
            var end = segment.Left + LabelWidth(segment.Period, dates);
            if (end <= scale.Right + (Mark.Target / 2)
                && !scale.Segments.Any(s => s.IsBreak && s.Left >= segment.Left && s.Left < end)
                && labels.All(l => end <= l.Key.Left || segment.Left >= l.Value.End))
            {
                labels.Add(segment, (text, end));
            }
        }

        return
        [
            .. scale.Segments.Select(s =>
            {
                var (text, end) = labels.GetValueOrDefault(s, ("", s.Right));
                return new AxisTick(s.Period, s.Left, Length.Round(Math.Max(s.Right, end) - s.Left), text, s.IsBreak);
            }),
        ];
    }

    /// <summary>The width of the label of years or a month on an uneven scale, with the room around it.</summary>
    internal static double LabelWidth(TimePeriod period, DateFormat dates) =>
        TextWidth.Of(LabelOf(period, dates), FontSize) + LabelGap;

    private static string LabelOf(TimePeriod period, DateFormat dates)
    {
        var date = ProlepticDays.DateOf(period.FirstDay);
        return period.Days > 31 || date.Month == 1 ? dates.Year(date.Year) : dates.ShortMonths[date.Month - 1];
    }

    private static AxisTick[] Months(TimeScale scale, DateFormat dates)
    {
        var year = YearOf(scale.Period.FirstDay);
        var width = 28 * scale.DayWidth;
        var labels = Widest(dates.Months) + 6 <= width ? dates.Months
            : Widest(dates.ShortMonths) <= width ? dates.ShortMonths
            : [.. dates.ShortMonths.Select(Initial)];
        return [.. Enumerable.Range(1, 12).Select(m => Tick(scale, TimePeriod.OfMonth(year, m), labels[m - 1]))];
    }

    private static List<AxisTick> Days(TimeScale scale, DateFormat dates)
    {
        var step = TextWidth.Of("00", FontSize) + 4 <= scale.DayWidth ? 1 : 7;
        var (first, last) = (scale.Period.FirstDay, scale.Period.LastDay);
        var ticks = new List<AxisTick>();
        for (var day = first; day <= last; day += step)
        {
            ticks.Add(Tick(scale, new(day, Math.Min(day + step - 1, last)), dates.Day(day - first + 1)));
        }

        return ticks;
    }

    private static AxisTick Tick(TimeScale scale, TimePeriod period, string label)
    {
        var (from, to) = scale.Of(period);
        return new(period, from, Length.Round(to - from), label);
    }

    private static double Widest(IEnumerable<string> labels) => labels.Max(l => TextWidth.Of(l, FontSize));

    /// <summary>The first letter of a month, or its number where months are numbered.</summary>
    private static string Initial(string month)
    {
        var number = string.Concat(month.TakeWhile(char.IsDigit));
        return number.Length > 0 ? number : Rune.GetRuneAt(month, 0).ToString();
    }
}
