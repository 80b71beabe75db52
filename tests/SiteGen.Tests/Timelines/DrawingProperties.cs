using CsCheck;
using SiteGen.Dates;
using SiteGen.Timelines;

namespace SiteGen.Tests.Timelines;

/// <summary>What holds of every drawing, whatever the dates, at any width.</summary>
public class DrawingProperties
{
    private const double Slack = 1e-6;

    /// <summary>Some entries of one to five lanes, drawn at some width.</summary>
    private static readonly Gen<(DrawingContent Content, double Width)> Drawings =
        from unit in Gen.Enum<AxisUnit>()
        from first in Gen.Int[1900, 2020]
        from years in Gen.Frequency((3, Gen.Int[0, 12]), (1, Gen.Int[13, 400]))
        from count in Gen.Frequency((4, Gen.Int[0, 40]), (1, Gen.Int[41, 400]))
        from dates in Date(first, unit == AxisUnit.Year ? first + years : first, unit).Array[count]
        from lanes in Gen.Int[1, 5]
        from choices in Gen.Select(Gen.Int[0, 4], Gen.Bool, Gen.Bool, Gen.Int[1, 60]).Array[count]
        from replies in count < 2 ? Gen.Const(Array.Empty<Reply>()) : Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], (a, b) => new Reply(a, b)).Array[0, 20]
        from eras in Gen.Select(Date(first, first + years, AxisUnit.Year), Gen.Int[1, 40], (d, n) => new EraContent(new string('e', n), d)).Array[0, 6]
        from spans in Gen.Select(Gen.Int[1, 60], Date(first, first + years, AxisUnit.Year), Date(first, first + years, AxisUnit.Year), Gen.Int[0, 3],
            (n, a, b, open) => new LaneSpan(new string('r', n), open is 1 or 3 ? null : a, open is 2 or 3 ? null : b)).Array[0, 6]
        from labelTracks in Gen.Int[0, 5]
        from width in Gen.Frequency((1, Gen.Const(320.0)), (1, Gen.Const(1600.0)), (4, Gen.Int[320, 1600].Select(w => (double)w)))
        select (new DrawingContent
        {
            Period = unit switch
            {
                AxisUnit.Year => TimePeriod.Years(first, first + years),
                AxisUnit.Month => TimePeriod.OfYear(first),
                _ => TimePeriod.OfMonth(first, 2),
            },
            Unit = unit,
            Dates = dates,
            Lanes =
            [
                .. Enumerable.Range(0, lanes).Select(l => new LaneContent($"Lane {l}",
                    [
                        .. Enumerable.Range(0, count).Where(i => choices[i].Item1 % lanes == l).Select(i => new LaneItem(
                            i, choices[i].Item2 ? MarkShape.Round : MarkShape.Pointed, new string('x', choices[i].Item4), choices[i].Item3)),
                    ], spans, labelTracks)),
            ],
            Eras = eras,
            Replies = replies,
        }, width);

    [Fact]
    public void Every_entry_is_in_one_mark_of_its_own_lane() => Drawings.Sample(d =>
    {
        var drawing = TimelineDrawing.Of(d.Content, d.Width);
        foreach (var (content, lane) in d.Content.Lanes.Zip(drawing.Lanes))
        {
            Assert.Equal(content.Items.Select(i => i.Entry).Order(), lane.Marks.SelectMany(m => m.Entries).Order());
        }
    });

    [Fact]
    public void No_two_marks_overlap_and_each_is_large_enough_to_point_at() => Drawings.Sample(d =>
    {
        var marks = TimelineDrawing.Of(d.Content, d.Width).Lanes.SelectMany(l => l.Marks).ToArray();
        Assert.All(marks, m => Assert.True(m.Width >= Mark.Target));
        for (var i = 0; i < marks.Length; i++)
        {
            for (var j = i + 1; j < marks.Length; j++)
            {
                var (a, b) = (marks[i], marks[j]);
                Assert.False(
                    a.Left + Slack < b.Right && b.Left + Slack < a.Right && a.Top + Slack < b.Top + Mark.Target && b.Top + Slack < a.Top + Mark.Target,
                    $"{a} and {b} overlap");
            }
        }
    });

    [Fact]
    public void Everything_is_within_the_drawing_and_marks_within_their_lanes() => Drawings.Sample(d =>
    {
        var drawing = TimelineDrawing.Of(d.Content, d.Width);
        var bottom = drawing.LanesTop;
        foreach (var lane in drawing.Lanes)
        {
            Assert.Equal(bottom, lane.Top, 6);
            bottom = lane.Top + lane.Height;
            Assert.All(lane.Marks, m =>
            {
                Assert.InRange(m.Left, drawing.PlotLeft - Slack, d.Width);
                Assert.InRange(m.Right, 0, d.Width + Slack);
                Assert.InRange(m.Top, lane.Top, bottom - Mark.Target);
            });
            Assert.All(lane.Spans, s =>
            {
                Assert.InRange(s.X + s.Width, drawing.PlotLeft, d.Width);
                Assert.InRange(s.Y, lane.Top, bottom - SpanBar.Height);
            });
        }

        Assert.Equal(bottom, drawing.LanesBottom, 6);
        Assert.All(drawing.Ticks, t => Assert.InRange(t.X + t.Width, drawing.PlotLeft, d.Width + Slack));
        Assert.All(drawing.Density, b => Assert.InRange(b.Height, 1, TimelineDrawing.DensityHeight));
        Assert.All(drawing.Eras, e => Assert.InRange(e.X + e.Width, drawing.PlotLeft, d.Width + Slack));
    });

    [Fact]
    public void Labels_stand_on_nothing_else() => Drawings.Sample(d =>
    {
        foreach (var lane in TimelineDrawing.Of(d.Content, d.Width).Lanes)
        {
            foreach (var track in lane.Marks.GroupBy(m => m.Y))
            {
                var inOrder = track.OrderBy(m => m.Left).ToArray();
                Assert.All(inOrder.Zip(inOrder.Skip(1)), p => Assert.True(p.First.OuterRight <= p.Second.OuterLeft + Slack, $"{p.First} and {p.Second}"));
                Assert.All(inOrder, m => Assert.InRange(m.OuterRight, 0, d.Width + Slack));
            }
        }

        foreach (var row in TimelineDrawing.Of(d.Content, d.Width).Eras.GroupBy(e => e.LabelRow))
        {
            var inOrder = row.Select(e => e.LabelEdges).OrderBy(e => e.From).ToArray();
            Assert.All(inOrder.Zip(inOrder.Skip(1)), p => Assert.True(p.First.To <= p.Second.From));
        }
    });

    [Fact]
    public void A_mark_of_one_entry_stands_where_its_date_is() => Drawings.Sample(d =>
    {
        var drawing = TimelineDrawing.Of(d.Content, d.Width);
        var day = (d.Width - drawing.PlotLeft - Mark.Target) / d.Content.Period.Days;
        foreach (var mark in drawing.Lanes.SelectMany(l => l.Marks).Where(m => m.Entries.Count == 1))
        {
            var days = d.Content.Period.Of(d.Content.Dates[mark.Entries[0]])!.Value;
            var from = drawing.PlotLeft + (Mark.Target / 2) + (day * (days.FirstDay - d.Content.Period.FirstDay));
            var middle = from + (day * days.Days / 2);
            Assert.Equal(middle, mark.X, tolerance: 0.21);
            if (mark.BodyWidth > 6)
            {
                Assert.Equal(from, mark.BodyLeft, tolerance: 0.21);
                Assert.Equal(day * days.Days, mark.BodyWidth, tolerance: 0.21);
            }
        }
    });

    [Fact]
    public void A_drawing_does_not_grow_with_the_number_of_entries() => Drawings.Sample(d =>
    {
        var lanes = TimelineDrawing.Of(d.Content, d.Width).Lanes;
        // A track has room for so many targets; there are tracks for labels, one for points and three for what is long.
        Assert.All(lanes.Zip(d.Content.Lanes), l => Assert.InRange(l.First.Marks.Count, 0, (int)(d.Width / Mark.Target) * (l.Second.LabelTracks + 4)));
    });

    [Fact]
    public void Every_entry_is_in_one_row_of_the_strip_and_bars_stay_in_theirs() => Drawings.Sample(d =>
    {
        var strip = PeriodStrip.Of(d.Content.Dates, d.Content.Period, d.Content.Unit);
        Assert.Equal(Enumerable.Range(0, d.Content.Dates.Count), strip.Rows.SelectMany(r => r.Entries).Order());
        Assert.All(strip.Rows.SelectMany(r => r.Bars), b =>
        {
            Assert.InRange(b.X, PeriodStrip.Left, PeriodStrip.Width);
            Assert.InRange(b.Height, 0, PeriodStrip.BarHeight);
        });
        Assert.Equal(strip.Rows.Select((_, i) => i * PeriodStrip.RowHeight), strip.Rows.Select(r => r.Top));
    });

    /// <summary>A date that is in the period: a day, a month, a year or an interval, with or without a qualifier or an open end.</summary>
    private static Gen<EdtfDate> Date(int first, int last, AxisUnit unit) =>
        from year in Gen.Int[first, last]
        from month in unit == AxisUnit.Day ? Gen.Const(2) : Gen.Int[1, 12]
        from day in Gen.Int[1, 28]
        from more in Gen.Int[0, 5]
        from form in Gen.Frequency((6, Gen.Const(0)), (4, Gen.Int[1, 6]))
        from qualifier in Gen.Int[0, 5].Select(i => i > 2 ? "?~%"[i - 3].ToString() : "")
        select Parse(form switch
        {
            0 => $"{year:0000}-{month:00}-{day:00}{qualifier}",
            1 => $"{year:0000}-{month:00}{qualifier}",
            2 => $"{year:0000}{qualifier}",
            3 => $"{year:0000}-{month:00}/{year + more:0000}-12{qualifier}",
            4 => $"{year:0000}-{month:00}-{day:00}{qualifier}/..",
            5 => $"../{year:0000}-{month:00}{qualifier}",
            _ => $"{year:0000}{qualifier}/{year + more:0000}",
        });

    private static EdtfDate Parse(string text) => EdtfDate.TryParse(text, out var date, out _) ? date : throw new InvalidOperationException(text);
}
