using System.Globalization;
using System.Text;
using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>
/// Places everything of a drawing of moves. Each stretch of a line within a level takes a place in the rows of the
/// level, together with its name and words, so that nothing covers anything else. Speakers are placed in their order:
/// those that come later lose their labels, and at last their marks, where the rows are full.
/// </summary>
internal sealed class MovesLayout
{
    /// <summary>The size of words, in which the letters are narrower, compared with names.</summary>
    private const double WordsWidth = 0.9;

    private readonly MovesContent _content;
    private readonly MovesFrame _frame;
    private readonly TimePeriod _period;
    private readonly TimeScale _scale;
    private readonly MovesRows[] _rows;
    private readonly List<Placed> _placed = [];
    private readonly List<(int Speaker, int Stance)> _rest = [];
    private int _lines;
    private int _points;

    public MovesLayout(MovesContent content, MovesFrame frame)
    {
        (_content, _frame) = (content, frame);
        var dates = content.Speakers.SelectMany(s => s.Stances).Select(s => s.Date).ToArray();
        _period = TimePeriod.Years(
            dates.Min(d => Axis.YearOf((d.Start ?? d.End)!.Value.FirstDay)),
            dates.Max(d => Axis.YearOf((d.End ?? d.Start)!.Value.LastDay)));
        _scale = TimeScale.ByDensity(
            _period, dates, frame.LevelWidth + frame.Gap, frame.Width - frame.NameWidth - (frame.Gap / 2));
        _rows = [.. content.Levels.Select(_ => new MovesRows(frame.MostRows))];
    }

    public MovesDrawing Draw()
    {
        for (var index = 0; index < _content.Speakers.Count; index++)
        {
            if (!Place(index))
            {
                _rest.AddRange(_content.Speakers[index].Stances.Select((_, stance) => (index, stance)));
            }
        }

        var levels = DrawLevels();
        return new()
        {
            Frame = _frame,
            Height = Length.Round(levels[^1].Top + levels[^1].Height),
            PlotLeft = _scale.Left,
            PlotRight = _scale.Right,
            Years = DrawYears(),
            Levels = levels,
            Speakers = [.. _placed.GroupBy(p => p.Speaker).Select(g => DrawSpeaker(g.Key, [.. g], levels))],
            Groups = [.. DrawGroups(levels)],
            IsByDensity = _scale.IsUneven,
        };
    }

    /// <summary>Finds a place for every stretch of a speaker, or for none.</summary>
    private bool Place(int index)
    {
        var speaker = _content.Speakers[index];
        var runs = RunsOf(speaker);
        var isLine = runs.Count > 1 || runs[0].Points.Count > 1;
        var count = runs.Sum(r => r.Points.Count);
        if (_points + count > _frame.MostPoints || (isLine && _lines == _frame.MostLines))
        {
            return false;
        }

        var placed = new List<Placed>();
        foreach (var (number, run) in runs.Index())
        {
            var name = number == runs.Count - 1 ? speaker.Name : "";
            if (Find(index, run, name) is not { } place)
            {
                placed.Reverse();
                placed.ForEach(p => _rows[p.Run.Level].Remove(p.Row, p.Words is not null, p.Run.Side));
                return false;
            }

            placed.Add(place);
        }

        _placed.AddRange(placed);
        _points += count;
        _lines += isLine ? 1 : 0;
        return true;
    }

    /// <summary>Finds a place for a stretch with all of its labels, or without some.</summary>
    private Placed? Find(int speaker, Run run, string name)
    {
        var words = WordsOf(run);
        (string Name, PlacedText? Words)[] choices = [(name, words), (name, null), ("", words), ("", null)];
        foreach (var choice in choices.Distinct())
        {
            var label = NameOf(run, choice.Name);
            (double, double) line = (run.Left - (_frame.Gap / 2), label is null
                ? run.Right + (_frame.Gap / 2)
                : label.X + label.Width + 4);
            (double, double)? beside = choice.Words is { } w ? (w.X - 2, w.X + w.Width + 6) : null;
            var row = _rows[run.Level].Place(line, beside, run.Side);
            if (row is not null)
            {
                return new(speaker, run, row.Value, label, choice.Words);
            }
        }

        return null;
    }

    private PlacedText? NameOf(Run run, string name)
    {
        var x = Length.Round(run.Right + (_frame.Gap * 0.42));
        var text = FitWords(name, _frame.FontSize, _frame.Width - x);
        return text.Length == 0 ? null : new(text, x, 0, TextWidth.Of(text, _frame.FontSize));
    }

    /// <summary>The words at the beginning of a stretch, if the speaker changed position to it or from it.</summary>
    private PlacedText? WordsOf(Run run)
    {
        var text = run.Words;
        var width = TextWidth.Of(text, _frame.FontSize) * WordsWidth;
        var from = run.Points[0].Left - (_frame.Gap / 4);
        var x = Math.Min(from, _frame.Width - width);
        return !run.IsTurn || text.Length == 0 || x < _scale.Left - (_frame.Gap / 2)
            ? null : new(text, Length.Round(x), 0, width);
    }

    /// <summary>The stretches of a line: marks in order of time that are on the same level.</summary>
    private List<Run> RunsOf(MovesSpeaker speaker)
    {
        var runs = new List<Run>();
        for (var i = 0; i < speaker.Stances.Count; i++)
        {
            var stance = speaker.Stances[i];
            var point = PointOf(stance, i);
            var isMove = i > 0 && MovesSpeaker.IsMove(speaker.Stances[i - 1], stance);
            if (runs is [.., var last] && last.Level == stance.Level && last.TryAdd(point, _frame.Gap))
            {
                continue;
            }

            if (runs.Count > 0 && isMove)
            {
                runs[^1].IsTurn = true;
            }

            runs.Add(new(stance.Level, stance.Words, point) { IsTurn = isMove });
        }

        foreach (var (run, next) in runs.Zip(runs.Skip(1)))
        {
            run.IsReachedFromAbove |= next.Level < run.Level;
            run.IsReachedFromBelow |= next.Level > run.Level;
            next.IsReachedFromAbove |= run.Level < next.Level;
            next.IsReachedFromBelow |= run.Level > next.Level;
        }

        return runs;
    }

    private MovesPoint PointOf(MovesStance stance, int index)
    {
        // An open end is drawn to the edge.
        var (from, to) = _scale.Of(_period.Of(stance.Date)!.Value);
        // A day is a dot, and so is a period that is no longer than a dot.
        return to - from < _frame.Gap / 2
            ? new([index], Length.Round((from + to) / 2), Length.Round((from + to) / 2), 0, null, false)
            : new([index], from, to, 0, null, false);
    }

    private DrawnLevel[] DrawLevels()
    {
        var levels = new DrawnLevel[_content.Levels.Count];
        var full = _rest.Select(r => LevelOf(r.Speaker, r.Stance)).ToHashSet();
        var top = _frame.AxisHeight;
        for (var i = 0; i < levels.Length; i++)
        {
            var label = Wrap(_content.Levels[i], _frame.FontSize, _frame.LevelWidth - (_frame.Gap / 2));
            var rows = _rows[i].Count + (full.Contains(i) ? 1 : 0);
            var height = Math.Max((rows * _frame.RowHeight), label.Count * _frame.Leading) + (2 * _frame.Padding);
            levels[i] = new(label, Length.Round(top), Length.Round(height));
            top += height;
        }

        return levels;
    }

    private DrawnSpeaker DrawSpeaker(int index, Placed[] placed, DrawnLevel[] levels)
    {
        var points = new List<MovesPoint>();
        PlacedText? name = null;
        foreach (var (_, run, row, label, words) in placed)
        {
            var y = MiddleOf(levels[run.Level], row);
            name = label is null ? null : label with { Y = y };
            points.AddRange(run.Points.Select((point, i) => point with
            {
                Y = y,
                IsTurn = run.IsTurn && i == 0,
                Words = i == 0 && words is not null
                    ? words with { Y = Length.Round(y + (run.Side * _frame.RowHeight)) } : null,
            }));
        }

        return new(index, PathOf(points), points, name);
    }

    private double MiddleOf(DrawnLevel level, int row) =>
        Length.Round(level.Top + _frame.Padding + ((row + 0.5) * _frame.RowHeight));

    /// <summary>A line through the marks, which leaves and reaches each of them horizontally.</summary>
    private static string PathOf(List<MovesPoint> points)
    {
        if (points.Count < 2)
        {
            return "";
        }

        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}");
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            var middle = Length.Round((from.X + to.X) / 2);
            if (from.Y == to.Y)
            {
                path.Append(CultureInfo.InvariantCulture, $"H{to.X}");
            }
            else
            {
                path.Append(CultureInfo.InvariantCulture, $"C{middle} {from.Y} {middle} {to.Y} {to.X} {to.Y}");
            }
        }

        return path.ToString();
    }

    private IEnumerable<MovesGroup> DrawGroups(DrawnLevel[] levels)
    {
        var width = 2 * _frame.Gap;
        foreach (var cell in _rest.GroupBy(r => (
            Level: LevelOf(r.Speaker, r.Stance), Column: ColumnOf(r, width))).OrderBy(g => g.Key))
        {
            // Groups have the last row of their level.
            var level = levels[cell.Key.Level];
            var y = level.Top + level.Height - _frame.Padding - (_frame.RowHeight / 2);
            var x = _scale.Left + ((cell.Key.Column + 0.5) * width);
            yield return new([.. cell], Length.Round(x), Length.Round(y));
        }
    }

    private int ColumnOf((int Speaker, int Stance) member, double width)
    {
        var x = PointOf(_content.Speakers[member.Speaker].Stances[member.Stance], 0).X;
        var most = Math.Max(0, (int)((_scale.Right - _scale.Left) / width) - 1);
        return Math.Clamp((int)((x - _scale.Left) / width), 0, most);
    }

    private int LevelOf(int speaker, int stance) => _content.Speakers[speaker].Stances[stance].Level;

    /// <summary>Labels the years that have room for their number: first those in which somebody spoke.</summary>
    private MovesYear[] DrawYears()
    {
        // Years without a stretch of their own are in a break, where nothing happened.
        var years = _scale.Segments.Select(s => Axis.YearOf(s.Period.FirstDay)).Distinct().ToArray();
        var spoken = _content.Speakers.SelectMany(s => s.Stances)
            .Select(s => Axis.YearOf(Math.Max(s.Date.FirstDay, _period.FirstDay))).ToHashSet();
        var drawn = new List<(MovesYear Year, double End)>();
        foreach (var year in years.OrderByDescending(spoken.Contains))
        {
            var x = _scale.Start(TimePeriod.OfYear(year).FirstDay);
            var label = YearText.Of(year);
            var end = x + TextWidth.Of(label, _frame.FontSize) + (_frame.FontSize / 2);
            if (end <= _frame.Width && drawn.TrueForAll(d => d.End <= x || end <= d.Year.X))
            {
                drawn.Add((new(year, x, label), end));
            }
        }

        return [.. drawn.Select(d => d.Year).OrderBy(y => y.Year)];
    }

    private static List<string> Wrap(string text, double size, double width)
    {
        const int Most = 4;
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines is [.., var line] && TextWidth.Of($"{line} {word}", size) <= width)
            {
                lines[^1] = $"{line} {word}";
            }
            else if (lines.Count == Most)
            {
                lines[^1] = TextWidth.Fit($"{lines[^1]} {word}…", size, width);
                break;
            }
            else
            {
                lines.Add(TextWidth.Fit(word, size, width));
            }
        }

        return lines;
    }

    /// <summary>Returns a text that fits, cut between words; empty if not even the first word fits.</summary>
    private static string FitWords(string text, double size, double width)
    {
        if (TextWidth.Of(text, size) <= width)
        {
            return text;
        }

        for (var end = text.LastIndexOf(' '); end > 0; end = text.LastIndexOf(' ', end - 1))
        {
            var start = text[..end] + "…";
            if (TextWidth.Of(start, size) <= width)
            {
                return start;
            }
        }

        return "";
    }

    /// <summary>A stretch of a line within a level.</summary>
    private sealed class Run(int level, string words, MovesPoint first)
    {
        public int Level => level;

        public string Words => words;

        public List<MovesPoint> Points { get; } = [first];

        public bool IsTurn { get; set; }

        public bool IsReachedFromAbove { get; set; }

        public bool IsReachedFromBelow { get; set; }

        /// <summary>The row of the words: 1, below the line, if that comes from above; otherwise -1.</summary>
        public int Side => IsReachedFromAbove && !IsReachedFromBelow ? 1 : -1;

        public double Left => Points.Min(p => p.Left);

        public double Right => Points.Max(p => p.Right);

        /// <summary>
        /// Adds a mark, or makes it one with the last if they are nearly the same. One that covers part of the last
        /// needs another row.
        /// </summary>
        public bool TryAdd(MovesPoint point, double gap)
        {
            var last = Points[^1];
            if (Math.Abs(point.Left - last.Left) < gap && Math.Abs(point.Right - last.Right) < gap)
            {
                Points[^1] = last with
                {
                    Stances = [.. last.Stances, .. point.Stances],
                    Left = Math.Min(last.Left, point.Left),
                    Right = Math.Max(last.Right, point.Right),
                };
                return true;
            }

            if (point.Left < last.Right + gap)
            {
                return false;
            }

            Points.Add(point);
            return true;
        }
    }

    /// <summary>A stretch with its row and its labels.</summary>
    private sealed record Placed(
        int Speaker, Run Run, int Row, PlacedText? Name, PlacedText? Words);
}
