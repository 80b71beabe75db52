using SiteGen.Dates;
using SiteGen.Tests.Languages;
using SiteGen.Timelines;

namespace SiteGen.Tests.Timelines;

/// <summary>The marks, labels, ticks, bars and arcs of drawings, mostly on a scale with a pixel per day.</summary>
public class DrawingTests
{
    /// <summary>The year 2021 with a pixel per day.</summary>
    private static readonly TimeScale Scale = new(TimePeriod.OfYear(2021), 0, 365);

    [Fact]
    public void A_day_is_a_point_in_its_middle()
    {
        var mark = Assert.Single(Place("2021-01-31"));
        Assert.Equal((MarkType.Point, 30.5), (mark.Form, mark.X));
        Assert.Equal((18.5, 24.0), (mark.Left, mark.Width));
    }

    [Fact]
    public void Months_and_years_are_bars_of_their_length()
    {
        Assert.Equal([(MarkType.Bar, 31.0, 28.0)], Place("2021-02").Select(m => (m.Form, m.BodyLeft, m.BodyWidth)));
        Assert.Equal([(MarkType.Bar, 0.0, 365.0)], Place("2021").Select(m => (m.Form, m.BodyLeft, m.BodyWidth)));
    }

    [Fact]
    public void A_short_interval_is_a_short_bar_with_a_larger_target()
    {
        var mark = Assert.Single(Place("2021-03-01/2021-03-10"));
        Assert.Equal((MarkType.Bar, 59.0, 10.0), (mark.Form, mark.BodyLeft, mark.BodyWidth));
        Assert.Equal((52.0, 24.0), (mark.Left, mark.Width));
    }

    [Theory]
    [InlineData("2021-02", false, false)]
    [InlineData("2021-02?", true, true)]
    [InlineData("2021-02~/2021-05", true, false)]
    [InlineData("2021-02/2021-05%", false, true)]
    [InlineData("2021-02/..", false, true)]
    [InlineData("../2021-05", true, false)]
    [InlineData("2021-02-03?", true, true)]
    [InlineData("2020-06/2021-02", true, false)]
    [InlineData("2021-11/2022-03", false, true)]
    public void Open_and_uncertain_ends_are_hatched(string date, bool left, bool right)
    {
        var mark = Assert.Single(Place(date));
        Assert.Equal((left, right), (mark.IsHatchedLeft, mark.IsHatchedRight));
        Assert.Equal(mark.Form != MarkType.Point && (left || right), mark.Hatching.Length > 0);
    }

    [Fact]
    public void An_open_end_reaches_the_edge()
    {
        Assert.Equal([(31.0, 334.0)], Place("2021-02/..").Select(m => (m.BodyLeft, m.BodyWidth)));
        Assert.Equal([(0.0, 59.0)], Place("../2021-02").Select(m => (m.BodyLeft, m.BodyWidth)));
    }

    [Fact]
    public void A_hatched_end_replaces_the_end_of_the_bar()
    {
        var mark = Assert.Single(Place("2021-02?"));
        Assert.Equal((43.0, 4.0), mark.Solid);
        Assert.StartsWith("M31 ", mark.Hatching, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_within_the_target_of_the_first_are_a_group_with_a_dot_for_each()
    {
        Assert.Equal(["0", "1"], Entries(Place("2021-01-01", "2021-01-13")));
        var group = Assert.Single(Place("2021-01-01", "2021-01-12"));
        Assert.Equal((MarkType.Group, -11.5, 24.0), (group.Form, group.Left, group.Width));
        Assert.Equal([0.5, 11.5], group.Points.Select(p => p.X));
    }

    [Fact]
    public void A_target_begins_where_the_previous_one_ends()
    {
        var marks = Place("2021-01-01", "2021-01-11", "2021-01-20", "2021-03-01");
        Assert.Equal(["0 1", "2", "3"], Entries(marks));
        Assert.Equal([(-11.5, 12.5), (12.5, 36.5), (47.5, 71.5)], marks.Select(m => (m.Left, m.Right)));
        Assert.Equal(19.5, marks[1].X);
    }

    [Fact]
    public void The_last_target_takes_in_what_has_no_room_beside_it()
    {
        var mark = Place("2021-12-08", "2021-12-22", "2021-12-31")[^1];
        Assert.Equal(("0 1 2", 329.5, 377.0), (string.Join(' ', mark.Entries), mark.Left, mark.Right));
    }

    [Fact]
    public void A_date_that_is_drawn_no_wider_than_a_dot_is_a_dot()
    {
        Assert.Equal(
            [(MarkType.Point, false), (MarkType.Point, true), (MarkType.Bar, false)],
            Place("2021-02-01/2021-02-08", "2021-05-01/2021-05-08?", "2021-08-01/2021-08-10")
                .Select(m => (m.Form, m.Points.Any(p => p.IsUnsure))));
        // In a group a month is a dot too, and not an uncertain one.
        Assert.All(Assert.Single(Place("2021-06-01", "2021-06-02/2021-06-12")).Points, p => Assert.False(p.IsUnsure));
    }

    [Fact]
    public void A_hundred_entries_of_a_day_are_one_dot() => Assert.Single(
        Assert.Single(Place([.. Enumerable.Repeat("2021-05-05", 100)])).Points);

    [Fact]
    public void A_group_has_the_shape_of_its_entries_or_a_mixed_one()
    {
        Assert.Equal(MarkShape.Round, Group(MarkShape.Round, MarkShape.Round).Shape);
        Assert.Equal(MarkShape.Pointed, Group(MarkShape.Pointed, MarkShape.Pointed).Shape);
        Assert.Equal(MarkShape.Mixed, Group(MarkShape.Round, MarkShape.Pointed).Shape);

        static Mark Group(MarkShape a, MarkShape b) => Assert.Single(Place(
            new LaneContent("", [new(0, a), new(1, b)], []), Dates("2021-01-01", "2021-01-02")));
    }

    [Fact]
    public void A_group_is_major_if_one_of_its_entries_is()
    {
        var lane = new LaneContent("", [new(0, MarkShape.Round), new(1, MarkShape.Round, IsMajor: true)], []);
        Assert.True(Assert.Single(Place(lane, Dates("2021-01-01", "2021-01-02"))).IsMajor);
    }

    [Fact]
    public void Overlapping_bars_have_tracks_and_those_without_a_track_are_a_group()
    {
        Assert.Equal([0, 1, 2], Place("2021-01/2021-06", "2021-02/2021-07", "2021-03/2021-08").Select(m => m.Track));
        var marks = Place("2021-01/2021-06", "2021-02/2021-07", "2021-03/2021-08", "2021-04/2021-09", "2021-05");
        Assert.Equal(["0", "1", "2 3 4"], Entries(marks));
        Assert.Equal((MarkType.Group, 59.0, 214.0), (marks[2].Form, marks[2].BodyLeft, marks[2].BodyWidth));
    }

    [Fact]
    public void A_bar_beside_a_point_shares_its_track() =>
        Assert.Equal([0, 0], Place("2021-01-05", "2021-03").Select(m => m.Track));

    [Fact]
    public void A_bar_over_a_point_has_a_track_of_its_own() =>
        Assert.Equal([0, 1], Place("2021-03-05", "2021-03").Select(m => m.Track));

    [Fact]
    public void Labels_are_on_the_right_of_major_events_or_on_the_left_if_there_is_no_room()
    {
        LaneItem[] items = [new(0, MarkShape.Pointed, "Founded", true), new(1, MarkShape.Pointed, "Dissolved", true)];
        var marks = Place(new LaneContent("", items, []), Dates("2021-03-01", "2021-12-01"));
        Assert.Equal(
            [("Founded", LabelSide.Right, 0), ("Dissolved", LabelSide.Left, 0)],
            marks.Select(m => (m.Label!, m.LabelSide, m.Track)));
    }

    [Fact]
    public void A_minor_event_has_no_label()
    {
        var lane = new LaneContent("", [new(0, MarkShape.Pointed, "Founded")], []);
        Assert.Null(Assert.Single(Place(lane, Dates("2021-03-01"))).Label);
    }

    [Fact]
    public void An_entry_of_a_year_counts_in_equal_parts_on_all_its_days()
    {
        TimePeriod[] months = [.. Enumerable.Range(1, 12).Select(m => TimePeriod.OfMonth(2021, m))];
        var counts = Density.Of(Dates("2021", "2021-02-03", "2021-02"), TimePeriod.OfYear(2021), months);
        Assert.Equal(31 / 365.0, counts[0], 9);
        Assert.Equal((28 / 365.0) + 2, counts[1], 9);
        Assert.Equal(3, counts.Sum(), 9);
    }

    [Fact]
    public void Major_events_of_a_day_have_their_labels_below_each_other()
    {
        var items = Enumerable.Range(0, 20).Select(i => new LaneItem(i, MarkShape.Pointed, $"Event {i}", true));
        var marks = Place(new LaneContent("", [.. items], []), Dates([.. Enumerable.Repeat("2021-06-01", 20)]));
        Assert.Equal(20, marks.DistinctBy(m => m.Label).Count());
        // One on each side of the day in a track would put two marks at one place.
        Assert.Equal(Enumerable.Range(0, 20), marks.Select(m => m.Track).Order());
    }

    [Fact]
    public void A_long_label_is_cut_after_a_word_and_that_of_a_long_bar_is_above_it()
    {
        const string Title = "Parliament adopts the act on the labelling of charts in public after a long debate";
        LaneItem[] items = [new(0, MarkShape.Pointed, Title, true), new(1, MarkShape.Pointed, "Drought", true)];
        var marks = Place(new LaneContent("", items, []), Dates("2021-01-02", "2021-04"));
        Assert.EndsWith("…", marks[0].Label, StringComparison.Ordinal);
        Assert.StartsWith(marks[0].Label![..^1] + " ", Title, StringComparison.Ordinal);
        Assert.Equal(("Drought", LabelSide.Above), (marks[1].Label!, marks[1].LabelSide));
        Assert.True(marks[1].BarY > marks[1].Y);
    }

    [Fact]
    public void What_is_beyond_the_most_tracks_is_among_the_ticks()
    {
        var items = Enumerable.Range(0, 100).Select(i => new LaneItem(i, MarkShape.Pointed, $"Event {i}", true));
        var marks = Place(new LaneContent("", [.. items], []), Dates([.. Enumerable.Repeat("2021-06-01", 100)]));
        Assert.Equal(24, marks.Count(m => m.Label is not null));
        Assert.Equal(76, Assert.Single(marks, m => m.Label is null).Entries.Count);
    }

    [Fact]
    public void Years_without_entries_are_a_break_and_years_with_some_have_their_labels()
    {
        EdtfDate[] dates = [Date("1866"), Date("1866-07"), .. Enumerable.Range(1912, 8).Select(y => Date($"{y}"))];
        var scale = TimeScale.ByDensity(TimePeriod.Years(1866, 1920), dates, 0, 700, SiteLanguages.English);
        Assert.Equal(
            ["1866", "break", .. Enumerable.Range(1912, 8).Select(y => $"{y}"), ""],
            Axis.Ticks(scale, AxisUnit.Year, SiteLanguages.English).Select(t => t.IsBreak ? "break" : t.Label));
    }

    [Fact]
    public void The_label_of_a_year_of_long_ago_fits_before_the_break()
    {
        EdtfDate[] dates = [Date("Y-30000"), .. Enumerable.Range(1912, 8).Select(y => Date($"{y}"))];
        var scale = TimeScale.ByDensity(TimePeriod.Years(-30000, 1919), dates, 0, 700, SiteLanguages.English);
        var ticks = Axis.Ticks(scale, AxisUnit.Year, SiteLanguages.English);
        Assert.Equal(("30,001 BC", true, "1912"), (ticks[0].Label, ticks[1].IsBreak, ticks[2].Label));
        Assert.True(ticks[0].X + ticks[0].Width <= ticks[1].X);
    }

    [Fact]
    public void The_title_of_an_era_is_wrapped_in_its_band_or_numbered()
    {
        var eras = TimelineDrawing.Of(new DrawingContent
        {
            Period = TimePeriod.OfYear(2021),
            Unit = AxisUnit.Month,
            Dates = [],
            Lanes = [],
            Eras =
            [
                new("Spring and summer of charts", Date("2021-03/2021-04")),
                new("Silence", Date("2021-12-20/2021-12-31")),
            ],
        }, 800, SiteLanguages.English).Eras;
        Assert.Equal(["Spring and summer", "of charts"], eras[0].Lines);
        Assert.Equal((1, 0), (eras[1].Number, eras[1].Lines.Count));
    }

    [Fact]
    public void Years_are_labelled_as_often_as_there_is_room()
    {
        Assert.Equal(["2015", "2016", "2017"], Labels(2015, 2017, 200));
        Assert.Equal(["1990", "2000", "2010", "2020"], Labels(1990, 2029, 200));
        // The first tick has no label if it is too short.
        Assert.Equal(["", "2000", "2010", "2020"], Labels(1999, 2029, 200));

        static IEnumerable<string> Labels(int first, int last, double width) =>
            Axis.Ticks(new(TimePeriod.Years(first, last), 0, width), AxisUnit.Year, SiteLanguages.English)
                .Select(t => t.Label);
    }

    [Fact]
    public void Labels_of_months_and_days_are_shortened_to_fit()
    {
        Assert.Equal("September", Months(1200)[8].Label);
        Assert.Equal("Sep", Months(500)[8].Label);
        Assert.Equal("S", Months(250)[8].Label);
        Assert.Equal(31, Days(900).Count);
        Assert.Equal(["1", "8", "15", "22", "29"], Days(300).Select(t => t.Label));

        static IReadOnlyList<AxisTick> Months(double width) =>
            Axis.Ticks(new(TimePeriod.OfYear(2021), 0, width), AxisUnit.Month, SiteLanguages.English);

        static IReadOnlyList<AxisTick> Days(double width) =>
            Axis.Ticks(new(TimePeriod.OfMonth(2021, 3), 0, width), AxisUnit.Day, SiteLanguages.English);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(1900)]
    [InlineData(2000)]
    [InlineData(2024)]
    [InlineData(9999)]
    public void The_first_and_the_last_day_of_a_year_are_in_it(int year)
    {
        Assert.Equal(year, Axis.YearOf(TimePeriod.OfYear(year).FirstDay));
        Assert.Equal(year, Axis.YearOf(TimePeriod.OfYear(year).LastDay));
    }

    [Fact]
    public void An_arc_leads_from_the_mark_of_an_answer_to_what_it_answers()
    {
        var drawing = TimelineDrawing.Of(new DrawingContent
        {
            Period = TimePeriod.OfYear(2021),
            Unit = AxisUnit.Month,
            Dates = Dates("2021-02-01", "2021-02-02", "2021-06-01"),
            Lanes =
            [
                new("A", [new(0, MarkShape.Round), new(1, MarkShape.Round)], []),
                new("B", [new(2, MarkShape.Round)], []),
            ],
            Replies = [new(2, 0), new(2, 1), new(1, 0)],
        }, 800, SiteLanguages.English);
        var arc = Assert.Single(drawing.Arcs);
        Assert.Equal(((1, 0), (0, 0)), (arc.Answer, arc.Said));
        var (answer, said) = (drawing.Lanes[1].Marks[0], drawing.Lanes[0].Marks[0]);
        Assert.StartsWith($"M{answer.X} {answer.Y}", arc.Path, StringComparison.Ordinal);
        Assert.EndsWith($"{said.X} {said.Y}", arc.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_are_bars_below_the_marks_and_simultaneous_ones_are_in_rows()
    {
        var lane = Lane(
            new("Chair", Date("2021-02-01"), Date("2021-04-30")),
            new("Member", Date("2021-03-01"), null),
            new("Unknown", null, null),
            new("Adviser", null, Date("2021-01-20")));
        Assert.Equal(["Adviser", "Chair", "Member"], lane.Spans.Select(s => s.Span.Title));
        Assert.Equal(
            [(true, false, false), (false, false, false), (false, false, true)],
            lane.Spans.Select(s => (s.IsHatchedLeft, s.IsHatchedRight, s.Arrow.Length > 0)));
        Assert.NotEqual(lane.Spans[1].Y, lane.Spans[2].Y);
        Assert.True(lane.Spans.Max(s => s.Y) + SpanBar.Height <= lane.Top + lane.Height);
    }

    [Fact]
    public void The_title_of_a_span_begins_with_its_bar_and_is_shortened_to_fit()
    {
        var lane = Lane(
            new("Chair of the board", Date("2021-02-01"), Date("2021-02-20")),
            new("Secretary to the committee on the labelling of charts", Date("2021-09-01"), null));
        Assert.Equal(lane.Spans.Select(s => (s.X, false)), lane.Spans.Select(s => (s.LabelX, s.IsLabelLeft)));
        Assert.Equal("Chair of the board", lane.Spans[0].LabelText);
        Assert.EndsWith("…", lane.Spans[1].LabelText, StringComparison.Ordinal);
        var late = Assert.Single(Lane(new LaneSpan("Chair of the board", Date("2021-12-20"), null)).Spans);
        Assert.Equal((true, "Chair of the board, since 2021"), (late.IsLabelLeft, late.LabelText));
    }

    [Fact]
    public void A_span_that_goes_on_says_since_when_and_is_short_where_its_title_has_no_room()
    {
        Assert.Equal("Chair, the board of charts, since 2021", Text("2021-02"));
        Assert.Equal("Chair, since 2021", Text("2021-10"));

        static string Text(string from)
        {
            var span = new LaneSpan("Chair, the board of charts", Date(from), null) { ShortTitle = "Chair" };
            return Assert.Single(Lane(span).Spans).LabelText;
        }
    }

    [Fact]
    public void A_span_that_starts_before_the_period_is_hatched_on_the_left() =>
        Assert.True(Assert.Single(Lane(new LaneSpan("Chair", Date("2001"), Date("2021-04"))).Spans).IsHatchedLeft);

    [Fact]
    public void An_end_known_to_the_month_is_hatched_if_a_month_is_wide()
    {
        Assert.Equal((true, false), Ends(new("Chair", Date("2021-03"), Date("2021-06-10"))));
        Assert.Equal((false, true), Ends(new("Chair", Date("2021-03-05"), Date("2021"))));

        static (bool, bool) Ends(LaneSpan span)
        {
            var bar = Assert.Single(Lane(span).Spans);
            return (bar.IsHatchedLeft, bar.IsHatchedRight);
        }
    }

    [Fact]
    public void A_span_outside_the_period_is_not_drawn() =>
        Assert.Empty(Lane(new LaneSpan("Chair", Date("2001"), Date("2004"))).Spans);

    private static DrawnLane Lane(params LaneSpan[] spans) => Assert.Single(TimelineDrawing.Of(new DrawingContent
    {
        Period = TimePeriod.OfYear(2021),
        Unit = AxisUnit.Month,
        Dates = [],
        Lanes = [new("A", [], spans)],
    }, 800, SiteLanguages.English).Lanes);

    private static IReadOnlyList<Mark> Place(params string[] dates)
    {
        var items = Enumerable.Range(0, dates.Length).Select(i => new LaneItem(i, MarkShape.Round));
        return Place(new LaneContent("", [.. items], []), Dates(dates));
    }

    private static IReadOnlyList<Mark> Place(LaneContent lane, EdtfDate[] dates) =>
        MarkPlacement.Place(lane, Scale, dates, Scale.Right + 12).Marks;

    private static IEnumerable<string> Entries(IEnumerable<Mark> marks) =>
        marks.Select(m => string.Join(' ', m.Entries));

    private static EdtfDate[] Dates(params string[] dates) => [.. dates.Select(Date)];

    private static EdtfDate Date(string text) =>
        EdtfDate.TryParse(text, out var date, out _) ? date : throw new InvalidOperationException(text);
}
