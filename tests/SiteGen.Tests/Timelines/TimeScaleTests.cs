using CsCheck;
using SiteGen.Dates;
using SiteGen.Tests.Languages;
using SiteGen.Tests.Support;
using SiteGen.Timelines;

namespace SiteGen.Tests.Timelines;

/// <summary>Scales that give width to the years in which something happened.</summary>
public class TimeScaleTests
{
    private static readonly Gen<(TimePeriod Period, EdtfDate[] Dates, double Width)> Scales =
        from first in Gen.Frequency((3, Gen.Int[1850, 2020]), (1, Gen.Int[-98_000, 1]))
        from years in Gen.Frequency((2, Gen.Int[0, 1]), (4, Gen.Int[2, 40]), (2, Gen.Int[41, 100_000]))
        from count in Gen.Frequency((1, Gen.Const(0)), (6, Gen.Int[1, 60]), (1, Gen.Int[61, 1000]))
        from days in Gen.Int[TimePeriod.OfYear(first).FirstDay, TimePeriod.OfYear(first + years).LastDay].Array[count]
        from forms in Gen.Int[0, 5].Array[count]
        from width in Gen.Int[320, 1600]
        select (
            TimePeriod.Years(first, first + years),
            days.Zip(forms, (day, form) => DateOf(day, form, first + years)).ToArray(),
            (double)width);

    [Fact]
    public void A_later_day_is_never_further_left_and_the_edges_are_those_of_the_scale() => Scales.SampleSeeded(s =>
    {
        var scale = TimeScale.ByDensity(s.Period, s.Dates, 100, 100 + s.Width, SiteLanguages.English);
        Assert.Equal((s.Period, 100, 100 + s.Width), (scale.Period, scale.Left, scale.Right));
        Assert.Equal((100, 100 + s.Width), scale.Of(s.Period));
        var step = Math.Max(1, s.Period.Days / 500);
        var before = scale.Left;
        for (var day = s.Period.FirstDay; day <= s.Period.LastDay && day >= s.Period.FirstDay; day += step)
        {
            Assert.InRange(scale.Start(day), before, scale.Right);
            before = scale.Start(day);
        }

        Assert.Equal(scale.Left, scale.Start(s.Period.FirstDay - 1));
        Assert.Equal(scale.Right, scale.End(s.Period.LastDay + 1));
    });

    [Fact]
    public void Segments_follow_each_other_without_gaps_and_every_one_can_be_seen() => Scales.SampleSeeded(s =>
    {
        var scale = TimeScale.ByDensity(s.Period, s.Dates, 0, s.Width, SiteLanguages.English);
        Assert.All(scale.Segments.Zip(scale.Segments.Skip(1)), pair =>
        {
            Assert.Equal(pair.First.Period.LastDay + 1, pair.Second.Period.FirstDay);
            Assert.Equal(pair.First.Right, pair.Second.Left);
            Assert.False(pair.First.IsBreak && pair.Second.IsBreak);
        });
        Assert.All(scale.Segments, segment => Assert.True(segment.Width >= 2, $"{segment} is {segment.Width} wide"));
        Assert.InRange(scale.Segments.Count, 1, (s.Width / 8) + 24);
    });

    [Fact]
    public void No_year_of_several_takes_most_of_the_width() => Scales.SampleSeeded(s =>
    {
        var segments = TimeScale.ByDensity(s.Period, s.Dates, 0, s.Width, SiteLanguages.English).Segments;
        Assert.All(segments, segment =>
            Assert.True(segments.Count < 4 || segment.Width <= (0.75 * s.Width) + 0.2, $"{segment}"));
    });

    [Fact]
    public void Nothing_begins_or_ends_in_a_break() => Scales.SampleSeeded(s =>
    {
        var scale = TimeScale.ByDensity(s.Period, s.Dates, 0, s.Width, SiteLanguages.English);
        foreach (var gap in scale.Segments.Where(x => x.IsBreak))
        {
            Assert.All(s.Dates.Select(d => s.Period.Of(d)).OfType<TimePeriod>(), d => Assert.False(
                gap.Period.FirstDay <= d.FirstDay && d.LastDay <= gap.Period.LastDay, $"{d} is in {gap}"));
        }
    });

    [Fact]
    public void A_year_is_wider_the_more_happened_in_it()
    {
        var scale = TimeScale.ByDensity(
            TimePeriod.Years(2015, 2018),
            [Date("2015-03"), Date("2017-01"), Date("2017-04"), Date("2017-06-03"), Date("2018-01"), Date("2018-02")],
            0,
            1000,
            SiteLanguages.English);
        var widths = Enumerable.Range(2015, 4).Select(year => scale.WidthOf(TimePeriod.OfYear(year))).ToArray();
        Assert.Equal([2016, 2015, 2018, 2017], widths.Order().Select(w => 2015 + Array.IndexOf(widths, w)));
        Assert.True(scale.IsUneven);
    }

    [Fact]
    public void An_event_of_long_ago_leaves_the_width_to_a_debate()
    {
        EdtfDate[] dates = [Date("0000"), .. Enumerable.Range(1912, 19).Select(y => Date($"{y}-06-01"))];
        var scale = TimeScale.ByDensity(TimePeriod.Years(0, 1930), dates, 0, 1000, SiteLanguages.English);
        Assert.InRange(scale.WidthOf(TimePeriod.OfYear(0)), 20, 100);
        Assert.InRange(scale.WidthOf(TimePeriod.Years(1, 1911)), 20, 60);
        Assert.All(Enumerable.Range(1912, 19), y => Assert.InRange(scale.WidthOf(TimePeriod.OfYear(y)), 20, 100));
        Assert.Single(scale.Segments, s => s.IsBreak);
    }

    [Fact]
    public void A_hundred_thousand_years_have_room_for_a_debate_of_twenty()
    {
        EdtfDate[] dates =
        [
            Date("Y-98000"), Date("-3000"), Date("0014"), .. Enumerable.Range(1995, 20).Select(y => Date($"{y}")),
        ];
        var scale = TimeScale.ByDensity(TimePeriod.Years(-98_000, 2026), dates, 0, 1000, SiteLanguages.English);
        Assert.True(scale.WidthOf(TimePeriod.Years(1995, 2014)) > 500);
        Assert.Equal(
            ["-98000", "break", "-3000", "break", "14", "break", "1995"],
            scale.Segments.Take(7).Select(s => s.IsBreak ? "break" : $"{Axis.YearOf(s.Period.FirstDay)}"));
    }

    [Fact]
    public void Two_years_are_divided_into_months()
    {
        var scale = TimeScale.ByDensity(
            TimePeriod.Years(2021, 2022), [Date("2021-03-01"), Date("2021-03-20")], 0, 800, SiteLanguages.English);
        Assert.Equal(24, scale.Segments.Count);
        Assert.True(scale.WidthOf(TimePeriod.OfMonth(2021, 3)) > 3 * scale.WidthOf(TimePeriod.OfMonth(2021, 4)));
    }

    [Fact]
    public void Where_nothing_happened_all_days_are_equally_wide() =>
        Assert.False(
            TimeScale.ByDensity(TimePeriod.Years(2001, 2020), [Date("1990")], 0, 800, SiteLanguages.English).IsUneven);

    private static EdtfDate DateOf(int day, int form, int lastYear)
    {
        var date = ProlepticDays.DateOf(day);
        var year = YearOf(date.Year);
        return form switch
        {
            // Years of more than four digits have no months.
            _ when year[0] == 'Y' => Date(year),
            0 => Date(year),
            1 => Date($"{year}-{date.Month:00}"),
            2 => Date($"{year}/.."),
            3 => Date($"{year}/{YearOf(Math.Min(lastYear, date.Year + 30))}"),
            _ => Date($"{year}-{date.Month:00}-{date.Day:00}"),
        };
    }

    private static string YearOf(int year) => year switch
    {
        > 9999 or < -9999 => $"Y{year}",
        < 0 => $"-{-year:0000}",
        _ => $"{year:0000}",
    };

    private static EdtfDate Date(string text) =>
        EdtfDate.TryParse(text, out var date, out _) ? date : throw new InvalidOperationException(text);
}
