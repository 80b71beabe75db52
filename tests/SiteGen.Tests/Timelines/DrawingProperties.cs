using CsCheck;
using SiteGen.Tests.Support;
using SiteGen.Dates;
using SiteGen.Timelines;

namespace SiteGen.Tests.Timelines;

/// <summary>Properties of all drawings, for any dates and any width.</summary>
public class DrawingProperties
{
    private const double Slack = 1e-6;

    private static readonly Gen<Item> Items =
        from lane in Gen.Int[0, 4]
        from isRound in Gen.Bool
        from isMajor in Gen.Bool
        from length in Gen.Int[1, 60]
        select new Item(lane, isRound ? MarkShape.Round : MarkShape.Pointed, isMajor, new string('x', length));

    /// <summary>Random entries in one to five lanes, and a width.</summary>
    private static readonly Gen<(DrawingContent Content, double Width)> Drawings =
        from unit in Gen.Enum<AxisUnit>()
        from first in Gen.Int[1900, 2020]
        from years in Gen.Frequency((3, Gen.Int[0, 12]), (1, Gen.Int[13, 400]))
        from count in Gen.Frequency((4, Gen.Int[0, 40]), (1, Gen.Int[41, 400]))
        from dates in Date(first, unit == AxisUnit.Year ? first + years : first, unit).Array[count]
        from lanes in Gen.Int[1, 5]
        from items in Items.Array[count]
        from replies in count < 2 ? Gen.Const(Array.Empty<Reply>()) : ReplyAmong(count).Array[0, 20]
        from eras in EraIn(first, first + years).Array[0, 6]
        from spans in SpanIn(first, first + years).Array[0, 6]
        from labelTracks in Gen.Int[0, 5]
        from width in Gen.Frequency(
            (1, Gen.Const(320.0)), (1, Gen.Const(1600.0)), (4, Gen.Int[320, 1600].Select(w => (double)w)))
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
                .. Enumerable.Range(0, lanes).Select(lane => new LaneContent(
                    $"Lane {lane}",
                    [.. items.Index().Where(i => i.Item.Lane % lanes == lane).Select(i => i.Item.At(i.Index))],
                    spans,
                    labelTracks)),
            ],
            Eras = eras,
            Replies = replies,
        }, width);

    [Fact]
    public void Every_entry_is_in_one_mark_of_its_own_lane() => Drawings.SampleSeeded(d =>
    {
        var drawing = TimelineDrawing.Of(d.Content, d.Width);
        foreach (var (content, lane) in d.Content.Lanes.Zip(drawing.Lanes))
        {
            Assert.Equal(content.Items.Select(i => i.Entry).Order(), lane.Marks.SelectMany(m => m.Entries).Order());
        }
    });

    [Fact]
    public void No_two_marks_overlap_and_each_is_large_enough_to_point_at() => Drawings.SampleSeeded(d =>
    {
        var marks = TimelineDrawing.Of(d.Content, d.Width).Lanes.SelectMany(l => l.Marks).ToArray();
        Assert.All(marks, m => Assert.True(m.Width >= Mark.Target));
        for (var i = 0; i < marks.Length; i++)
        {
            for (var j = i + 1; j < marks.Length; j++)
            {
                var (a, b) = (marks[i], marks[j]);
                var overlapX = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
                var overlapY = Mark.Target - Math.Abs(a.Top - b.Top);
                Assert.False(overlapX > Slack && overlapY > Slack, $"{a} and {b} overlap");
            }
        }
    });

    [Fact]
    public void Everything_is_within_the_drawing_and_marks_within_their_lanes() => Drawings.SampleSeeded(d =>
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
    public void Labels_overlap_nothing() => Drawings.SampleSeeded(d =>
    {
        foreach (var lane in TimelineDrawing.Of(d.Content, d.Width).Lanes)
        {
            foreach (var track in lane.Marks.GroupBy(m => m.Y))
            {
                var inOrder = track.OrderBy(m => m.Left).ToArray();
                Assert.All(inOrder.Zip(inOrder.Skip(1)), p =>
                    Assert.True(p.First.OuterRight <= p.Second.OuterLeft + Slack, $"{p.First} and {p.Second}"));
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
    public void A_mark_of_one_entry_is_at_its_date() => Drawings.SampleSeeded(d =>
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
    public void A_drawing_does_not_grow_with_the_number_of_entries() => Drawings.SampleSeeded(d =>
    {
        var lanes = TimelineDrawing.Of(d.Content, d.Width).Lanes;
        // A lane has tracks for labels, one for narrow marks and three for wide ones.
        var marksPerTrack = (int)(d.Width / Mark.Target);
        Assert.All(lanes.Zip(d.Content.Lanes), l =>
            Assert.InRange(l.First.Marks.Count, 0, marksPerTrack * (l.Second.LabelTracks + 4)));
    });

    [Fact]
    public void Every_entry_is_in_one_row_of_the_strip_and_bars_are_within_their_rows() => Drawings.SampleSeeded(d =>
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

    private static Gen<Reply> ReplyAmong(int count) =>
        Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], (answer, said) => new Reply(answer, said));

    private static Gen<EraContent> EraIn(int first, int last) =>
        from date in Date(first, last, AxisUnit.Year)
        from length in Gen.Int[1, 40]
        select new EraContent(new string('e', length), date);

    private static Gen<LaneSpan> SpanIn(int first, int last) =>
        from length in Gen.Int[1, 60]
        from start in Date(first, last, AxisUnit.Year)
        from end in Date(first, last, AxisUnit.Year)
        from open in Gen.Int[0, 3]
        select new LaneSpan(new string('r', length), open is 1 or 3 ? null : start, open is 2 or 3 ? null : end);

    /// <summary>
    /// A day, a month, a year or an interval in the period, with or without a qualifier or an open end.
    /// </summary>
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

    private static EdtfDate Parse(string text) =>
        EdtfDate.TryParse(text, out var date, out _) ? date : throw new InvalidOperationException(text);

    /// <summary>An item and the number of its lane.</summary>
    private sealed record Item(int Lane, MarkShape Shape, bool IsMajor, string Label)
    {
        public LaneItem At(int entry) => new(entry, Shape, Label, IsMajor);
    }
}
