using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using SiteGen.Dates;
using SiteGen.Tests.Languages;
using SiteGen.Tests.Support;
using SiteGen.Timelines;

namespace SiteGen.Tests.Timelines;

/// <summary>Properties of all drawings of moves, for any speakers, dates and measures.</summary>
public partial class MovesDrawingProperties
{
    private const double Slack = 0.2;

    private static readonly Gen<MovesStance> Stances =
        from level in Gen.Int[0, 29]
        from date in Date()
        from words in Gen.Int[0, 44]
        select new MovesStance(level, date, new string('w', words));

    private static readonly Gen<(MovesContent Content, MovesFrame Frame)> Drawings =
        from levels in Gen.Frequency((4, Gen.Int[1, 5]), (1, Gen.Int[6, 30]))
        from label in Gen.Int[1, 60]
        from speakers in Gen.Frequency((4, Gen.Int[1, 20]), (1, Gen.Int[21, 300]))
        from stances in Stances.Array[1, 6].Array[speakers]
        from name in Gen.Int[1, 40]
        from rows in Gen.Int[1, 10]
        from width in Gen.Int[0, 2].Select(i => 700.0 + (i * 420))
        select (
            new MovesContent(
                [.. Enumerable.Range(0, levels).Select(_ => string.Join(' ', Enumerable.Repeat("level", label / 6)))],
                [.. stances.Select(s => new MovesSpeaker(new string('n', name), InOrder(s, levels)))]),
            new MovesFrame(width, 148, 164, 14) { MostRows = rows });

    [Fact]
    public void Every_stance_has_one_mark_or_is_in_one_group() => Drawings.SampleSeeded(d =>
    {
        var drawing = MovesDrawing.Of(d.Content, d.Frame, SiteLanguages.English)!;
        var shown = drawing.Speakers.SelectMany(s => s.Points.SelectMany(p => p.Stances).Select(i => (s.Index, i)))
            .Concat(drawing.Groups.SelectMany(g => g.Members.Select(m => (m.Speaker, m.Stance))));
        Assert.Equal(
            d.Content.Speakers.SelectMany((s, index) => s.Stances.Select((_, i) => (index, i))), shown.Order());
    });

    [Fact]
    public void No_two_labels_or_marks_cover_each_other() => Drawings.SampleSeeded(d =>
    {
        var boxes = BoxesOf(MovesDrawing.Of(d.Content, d.Frame, SiteLanguages.English)!);
        foreach (var row in boxes.GroupBy(b => b.Y))
        {
            var inOrder = row.OrderBy(b => b.From).ToArray();
            Assert.All(inOrder.Zip(inOrder.Skip(1)), p =>
                Assert.True(p.First.To <= p.Second.From + Slack, $"{p.First} and {p.Second}"));
        }

        // Rows are a whole row apart, so that boxes of different rows do not meet.
        var rows = boxes.Select(b => b.Y).Distinct().Order().ToArray();
        Assert.All(rows.Zip(rows.Skip(1)), p => Assert.True(p.Second - p.First >= d.Frame.RowHeight - Slack));
    });

    [Fact]
    public void No_line_crosses_the_label_of_another_speaker() => Drawings.SampleSeeded(d =>
    {
        var drawing = MovesDrawing.Of(d.Content, d.Frame, SiteLanguages.English)!;
        var half = d.Frame.FontSize / 2;
        foreach (var line in drawing.Speakers.Where(s => s.Path.Length > 0))
        {
            var points = PointsOf(line.Path);
            var texts = drawing.Speakers.Where(s => s.Index != line.Index)
                .SelectMany(s => s.Points.Select(p => p.Words).Append(s.Name)).OfType<PlacedText>();
            Assert.All(texts, t => Assert.DoesNotContain(
                points, p => p.X > t.X && p.X < t.X + t.Width && p.Y > t.Y - half && p.Y < t.Y + half));
        }
    });

    [Fact]
    public void Years_that_are_left_out_have_a_break_that_covers_no_label() => Drawings.SampleSeeded(d =>
    {
        var drawing = MovesDrawing.Of(d.Content, d.Frame, SiteLanguages.English)!;
        Assert.Equal(drawing.Breaks.Order(), drawing.Breaks);
        Assert.All(drawing.Breaks, x =>
        {
            Assert.InRange(x, drawing.PlotLeft, drawing.PlotRight);
            Assert.DoesNotContain(drawing.Years.Where(y => y.Label.Length > 0), y =>
                x > y.X - 5 && x < y.X + TextWidth.Of(y.Label, d.Frame.FontSize));
        });
    });

    [Theory]
    [InlineData("2020-05-01", 0)]
    [InlineData("2023-05-01", 1)]
    [InlineData("1700-05-01", 1)]
    public void A_break_stands_for_all_years_in_a_row_that_nobody_spoke_in(string other, int breaks)
    {
        var content = new MovesContent(
            ["Open"], [new("A", [At(0, "2019-05-01", "")]), new("B", [At(0, other, "")])]);
        Assert.Equal(breaks, MovesDrawing.Of(content, new(1120, 148, 164, 14), SiteLanguages.English)!.Breaks.Count);
    }

    [Fact]
    public void Everything_is_within_the_drawing_and_marks_are_within_their_level() => Drawings.SampleSeeded(d =>
    {
        var drawing = MovesDrawing.Of(d.Content, d.Frame, SiteLanguages.English)!;
        Assert.All(BoxesOf(drawing), b =>
        {
            Assert.InRange(b.From, 0, d.Frame.Width);
            Assert.InRange(b.To, 0, d.Frame.Width + d.Frame.RowHeight);
            Assert.InRange(b.Y, drawing.Frame.AxisHeight, drawing.Height);
        });
        foreach (var (index, _, points, _) in drawing.Speakers)
        {
            Assert.All(points, p =>
            {
                var level = drawing.Levels[d.Content.Speakers[index].Stances[p.Stances[0]].Level];
                Assert.InRange(p.Y, level.Top, level.Top + level.Height);
            });
        }

        Assert.All(drawing.Years, y => Assert.InRange(y.X, drawing.PlotLeft - Slack, drawing.PlotRight));
    });

    [Fact]
    public void Marks_and_years_are_in_order_of_time() => Drawings.SampleSeeded(d =>
    {
        var drawing = MovesDrawing.Of(d.Content, d.Frame, SiteLanguages.English)!;
        var days = drawing.Speakers.SelectMany(s => s.Points.Where(p => p.Left == p.Right && p.Stances.Count == 1)
                .Select(p => (d.Content.Speakers[s.Index].Stances[p.Stances[0]].Date, p.X)))
            .OrderBy(p => p.Date.FirstDay).ToArray();
        Assert.All(days.Zip(days.Skip(1)).Where(p => p.First.Date.LastDay < p.Second.Date.FirstDay), p =>
            Assert.True(p.First.X <= p.Second.X + Slack, $"{p.First} and {p.Second}"));
        Assert.Equal(drawing.Years.OrderBy(y => y.X), drawing.Years);
        var labels = drawing.Years.Where(y => y.Label.Length > 0).ToArray();
        Assert.All(labels.Zip(labels.Skip(1)), p => Assert.True(
            p.First.X + TextWidth.Of(p.First.Label, d.Frame.FontSize) <= p.Second.X));
    });

    [Fact]
    public void Words_are_beside_the_first_mark_after_a_move_and_nowhere_else() => Drawings.SampleSeeded(d =>
    {
        foreach (var (index, _, points, _) in MovesDrawing.Of(d.Content, d.Frame, SiteLanguages.English)!.Speakers)
        {
            Assert.All(points.Where(p => p.Words is not null), p =>
            {
                Assert.True(p.IsTurn && d.Content.Speakers[index].HasMoved);
                Assert.Equal(d.Content.Speakers[index].Stances[p.Stances[0]].Words, p.Words!.Text);
                Assert.Equal(d.Frame.RowHeight, Math.Abs(p.Words.Y - p.Y), Slack);
            });
        }
    });

    [Fact]
    public void Who_moved_is_labelled_before_others_are()
    {
        var content = new MovesContent(
            ["Open", "Closed"],
            [
                new("Mover", [At(0, "2020-01-01", "Open it."), At(1, "2024-01-01", "Close it.")]),
                .. Enumerable.Range(0, 300).Select(i => new MovesSpeaker($"Other {i}", [At(1, "2024-01-01", "")])),
            ]);
        var drawing = MovesDrawing.Of(content, new(1120, 148, 164, 14), SiteLanguages.English)!;

        var mover = drawing.Speakers[0];
        Assert.Equal("Mover", mover.Name!.Text);
        Assert.Equal(["Open it.", "Close it."], mover.Points.Select(p => p.Words?.Text));
        var start = mover.Points[0].X.ToString(CultureInfo.InvariantCulture);
        Assert.StartsWith($"M{start} ", mover.Path, StringComparison.Ordinal);
        Assert.NotEmpty(drawing.Groups);
        Assert.InRange(drawing.Height, 100, 600);
    }

    [Fact]
    public void Nobody_is_no_drawing() =>
        Assert.Null(MovesDrawing.Of(new(["Open"], []), new(1120, 148, 164, 14), SiteLanguages.English));

    private static MovesStance At(int level, string date, string words) => new(level, Parse(date), words);

    private static List<(double From, double To, double Y)> BoxesOf(MovesDrawing drawing)
    {
        var half = drawing.Frame.RowHeight / 4;
        var boxes = new List<(double From, double To, double Y)>();
        foreach (var speaker in drawing.Speakers)
        {
            boxes.AddRange(speaker.Points.Select(p => (p.Left - half, p.Right + half, p.Y)));
            PlacedText?[] texts = [speaker.Name, .. speaker.Points.Select(p => p.Words)];
            boxes.AddRange(texts.OfType<PlacedText>().Select(t => (t.X, t.X + t.Width, t.Y)));
        }

        boxes.AddRange(drawing.Groups.Select(g => (g.X - (2 * half), g.X + (2 * half), g.Y)));
        return boxes;
    }

    /// <summary>Points on a path, close to each other.</summary>
    private static List<(double X, double Y)> PointsOf(string path)
    {
        const int Steps = 64;
        var points = new List<(double X, double Y)>();
        foreach (var part in PathParts().Matches(path).Select(m => m.Value))
        {
            var numbers = part[1..].Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            var (x, y) = points.Count > 0 ? points[^1] : (numbers[0], numbers[1]);
            double[] to = part[0] switch
            {
                'M' => [x, y, x, y, x, y],
                'H' => [x, y, numbers[0], y, numbers[0], y],
                _ => numbers,
            };
            points.AddRange(Enumerable.Range(1, Steps).Select(i => i / (double)Steps).Select(t =>
                (At(x, to[0], to[2], to[4], t), At(y, to[1], to[3], to[5], t))));
        }

        return points;

        static double At(double a, double b, double c, double d, double t) =>
            (a * (1 - t) * (1 - t) * (1 - t)) + (3 * b * t * (1 - t) * (1 - t)) + (3 * c * t * t * (1 - t))
            + (d * t * t * t);
    }

    [GeneratedRegex("[MHC][^MHC]+")]
    private static partial Regex PathParts();

    private static MovesStance[] InOrder(MovesStance[] stances, int levels) =>
        [.. stances.Select(s => s with { Level = s.Level % levels }).OrderBy(s => s.Date)];

    /// <summary>A day, a month, a year, an open or uncertain date: recent, long ago, or before our era.</summary>
    private static Gen<EdtfDate> Date() =>
        from year in Gen.Frequency((6, Gen.Int[2015, 2026]), (1, Gen.Int[1500, 2026]), (1, Gen.Int[-400, 2026]))
        from month in Gen.Int[1, 12]
        from day in Gen.Int[1, 28]
        from form in Gen.Int[0, 6]
        select Parse(form switch
        {
            0 or 1 or 2 => $"{YearOf(year)}-{month:00}-{day:00}",
            3 => $"{YearOf(year)}-{month:00}?",
            4 => YearOf(year),
            5 => $"{YearOf(year)}-{month:00}-{day:00}/..",
            _ => $"../{YearOf(year)}-{month:00}~",
        });

    private static string YearOf(int year) => year < 0
        ? string.Create(CultureInfo.InvariantCulture, $"-{-year:0000}")
        : string.Create(CultureInfo.InvariantCulture, $"{year:0000}");

    private static EdtfDate Parse(string text) =>
        EdtfDate.TryParse(text, out var date, out _) ? date : throw new InvalidOperationException(text);
}
