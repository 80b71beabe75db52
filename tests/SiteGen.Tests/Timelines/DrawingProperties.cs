using CsCheck;
using SiteGen.Dates;
using SiteGen.Tests.Languages;
using SiteGen.Tests.Support;
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
        from words in Gen.Int[1, 6]
        select new Item(
            lane,
            isRound ? MarkShape.Round : MarkShape.Pointed,
            isMajor,
            string.Join(' ', Enumerable.Repeat(new string('x', length), words)));

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
                    spans)),
            ],
            Eras = eras,
            Replies = replies,
        }, width);

    [Fact]
    public void Every_entry_is_in_one_mark_of_its_own_lane() => Drawings.SampleSeeded(d =>
    {
        var drawing = TimelineDrawing.Of(d.Content, d.Width, SiteLanguages.English);
        foreach (var (content, lane) in d.Content.Lanes.Zip(drawing.Lanes))
        {
            Assert.Equal(content.Items.Select(i => i.Entry).Order(), lane.Marks.SelectMany(m => m.Entries).Order());
        }
    });

    [Fact]
    public void No_two_marks_overlap_and_each_is_large_enough_to_point_at() => Drawings.SampleSeeded(d =>
    {
        var drawing = TimelineDrawing.Of(d.Content, d.Width, SiteLanguages.English);
        var marks = drawing.Lanes.SelectMany(l => l.Marks).ToArray();
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
        var drawing = TimelineDrawing.Of(d.Content, d.Width, SiteLanguages.English);
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
                // There is room for the head of an arrow.
                Assert.InRange(s.X + s.Width, drawing.PlotLeft, d.Width - (s.Arrow.Length > 0 ? 7 : 0));
                Assert.InRange(s.Y, lane.Top, bottom - SpanBar.Height);
            });
        }

        Assert.Equal(bottom, drawing.LanesBottom, 6);
        Assert.All(drawing.Ticks, t => Assert.InRange(t.X + t.Width, drawing.PlotLeft, d.Width + Slack));
        Assert.All(drawing.Eras, e =>
        {
            Assert.InRange(e.X + e.Width, drawing.PlotLeft, d.Width + Slack);
            Assert.InRange(e.Top, 0, drawing.AxisTop - EraBand.LineHeight);
        });
    });

    [Fact]
    public void Labels_overlap_nothing() => Drawings.SampleSeeded(d =>
    {
        foreach (var lane in TimelineDrawing.Of(d.Content, d.Width, SiteLanguages.English).Lanes)
        {
            foreach (var track in lane.Marks.GroupBy(m => m.Y))
            {
                var inOrder = track.OrderBy(m => m.Left).ToArray();
                Assert.All(inOrder.Zip(inOrder.Skip(1)), p =>
                    Assert.True(p.First.OuterRight <= p.Second.OuterLeft + Slack, $"{p.First} and {p.Second}"));
                Assert.All(inOrder, m => Assert.InRange(m.OuterRight, 0, d.Width + Slack));
            }
        }

        foreach (var row in TimelineDrawing.Of(d.Content, d.Width, SiteLanguages.English).Eras.GroupBy(e => e.Top))
        {
            var inOrder = row.Select(e => e.LabelEdges).OrderBy(e => e.From).ToArray();
            Assert.All(inOrder.Zip(inOrder.Skip(1)), p => Assert.True(p.First.To <= p.Second.From));
        }
    });

    [Fact]
    public void The_title_of_an_era_is_in_its_band_or_has_a_number_in_the_key() => Drawings.SampleSeeded(d =>
    {
        var eras = TimelineDrawing.Of(d.Content, d.Width, SiteLanguages.English).Eras;
        Assert.All(eras.Where(e => e.Number is null), e =>
        {
            Assert.Equal(e.Title, string.Join(' ', e.Lines));
            Assert.InRange(e.LabelEdges.From, e.X, e.X + e.Width);
            Assert.InRange(e.LabelEdges.To, e.X, e.X + e.Width);
        });
        var numbers = eras.Select(e => e.Number).OfType<int>().ToArray();
        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
    });

    [Fact]
    public void A_major_event_has_a_mark_and_a_label_of_its_own_unless_they_are_many() => Drawings.SampleSeeded(d =>
    {
        var lanes = TimelineDrawing.Of(d.Content, d.Width, SiteLanguages.English).Lanes;
        foreach (var (content, lane) in d.Content.Lanes.Zip(lanes))
        {
            var major = content.Items.Where(i => i.IsMajor).ToArray();
            var labelled = lane.Marks.Where(m => m.Label is not null).ToArray();
            Assert.All(labelled, m => Assert.Single(m.Entries));
            Assert.All(labelled, m => Assert.NotEqual("…", m.Label));
            Assert.Subset(major.Select(i => i.Entry).ToHashSet(), labelled.Select(m => m.Entries[0]).ToHashSet());
            if (major.Length <= 24)
            {
                Assert.Equal(major.Length, labelled.Length);
            }
        }
    });

    [Fact]
    public void Dots_and_ticks_are_at_their_dates_within_the_target_of_their_mark() => Drawings.SampleSeeded(d =>
    {
        var drawing = TimelineDrawing.Of(d.Content, d.Width, SiteLanguages.English);
        var scale = ScaleOf(d.Content, drawing);
        foreach (var mark in drawing.Lanes.SelectMany(l => l.Marks).Where(m => m.Points.Count > 0))
        {
            var days = mark.Entries.Select(e => d.Content.Period.Of(d.Content.Dates[e])!.Value).ToArray();
            Assert.All(mark.Points, p =>
            {
                Assert.InRange(p.X, mark.Left, mark.Right);
                Assert.Contains(days, day =>
                    Math.Abs(((scale.Start(day.FirstDay) + scale.End(day.LastDay)) / 2) - p.X) < 0.21);
            });
        }
    });

    [Fact]
    public void A_mark_of_one_entry_is_at_its_date() => Drawings.SampleSeeded(d =>
    {
        var drawing = TimelineDrawing.Of(d.Content, d.Width, SiteLanguages.English);
        var scale = ScaleOf(d.Content, drawing);
        foreach (var mark in drawing.Lanes.SelectMany(l => l.Marks).Where(m => m.Entries.Count == 1))
        {
            var (from, to) = scale.Of(d.Content.Period.Of(d.Content.Dates[mark.Entries[0]])!.Value);
            Assert.Equal((from + to) / 2, mark.X, tolerance: 0.21);
            if (mark.BodyWidth > 6)
            {
                Assert.Equal(from, mark.BodyLeft, tolerance: 0.21);
                Assert.Equal(to - from, mark.BodyWidth, tolerance: 0.21);
            }
        }
    });

    [Fact]
    public void A_drawing_does_not_grow_with_the_number_of_entries() => Drawings.SampleSeeded(d =>
    {
        var lanes = TimelineDrawing.Of(d.Content, d.Width, SiteLanguages.English).Lanes;
        // A lane has at most 24 tracks for labels, one for narrow marks and three for wide ones.
        var marksPerTrack = (int)(d.Width / Mark.Target);
        Assert.All(lanes, l => Assert.InRange(l.Marks.Count, 0, marksPerTrack * 28));
        // Four kinds of dots and ticks can be at a pixel.
        Assert.All(lanes.SelectMany(l => l.Marks), m => Assert.InRange(m.Points.Count, 0, 4 * (m.Width + 2)));
    });

    private static TimeScale ScaleOf(DrawingContent content, TimelineDrawing drawing)
    {
        var (left, right) = (drawing.PlotLeft + (Mark.Target / 2), drawing.Width - (Mark.Target / 2));
        var spans = content.Lanes.SelectMany(l => l.Spans).SelectMany(s => new[] { s.From, s.To }).OfType<EdtfDate>();
        return content.Unit == AxisUnit.Year
            ? TimeScale.ByDensity(content.Period, [.. content.Dates, .. spans], left, right, SiteLanguages.English)
            : new(content.Period, left, right);
    }

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
