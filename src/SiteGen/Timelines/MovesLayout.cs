using SiteGen.Languages;

namespace SiteGen.Timelines;

/// <summary>
/// Lays out a drawing of moves. Where lines cross labels depends on the heights of levels, and these on how many rows
/// all labels take: it is placed a few times, in rows that have turned out to be too few or too many, and the best
/// is drawn.
/// </summary>
internal sealed class MovesLayout
{
    /// <summary>
    /// How often everything is placed at most, and how many speakers are; more makes few drawings better.
    /// </summary>
    private const int MostTries = 40, MostPlaced = 600;

    private readonly MovesContent _content;
    private readonly MovesFrame _frame;
    private readonly DateFormat _labels;
    private readonly TimePeriod _period;
    private readonly TimeScale _scale;
    private readonly IReadOnlyList<MovesRun>[] _runs;

    public MovesLayout(MovesContent content, MovesFrame frame, DateFormat labels)
    {
        (_content, _frame, _labels) = (content, frame, labels);
        var dates = content.Speakers.SelectMany(s => s.Stances).Select(s => s.Date).ToArray();
        _period = TimePeriod.Years(
            dates.Min(d => Axis.YearOf((d.Start ?? d.End)!.Value.FirstDay)),
            dates.Max(d => Axis.YearOf((d.End ?? d.Start)!.Value.LastDay)));
        _scale = TimeScale.ByDensity(
            _period, dates, frame.LevelWidth + frame.Gap, frame.Width - frame.NameWidth - (frame.Gap / 2),
            labels);
        _runs = [.. content.Speakers.Select(s => MovesRun.ListOf(s, PointOf, frame.Gap))];
    }

    public MovesDrawing Draw()
    {
        var placement = Place();
        var (years, breaks) = MovesAxis.Of(_content, _frame, _scale, _labels);
        return new()
        {
            Frame = _frame,
            Height = placement.Levels.Bottom,
            PlotLeft = _scale.Left,
            PlotRight = _scale.Right,
            Years = years,
            Breaks = breaks,
            Levels = placement.Levels.Drawn,
            Speakers = [.. placement.Placed.GroupBy(p => p.Speaker).Select(g => DrawSpeaker(g.Key, [.. g]))],
            Groups = [.. DrawGroups(placement)],
            IsByDensity = _scale.IsUneven,
        };
    }

    /// <summary>
    /// Begins with as many rows as there would be if no line crossed anything, and adds or removes one where that makes
    /// the drawing better.
    /// </summary>
    private MovesPlacement Place()
    {
        int[] rows = [.. _content.Levels.Select(_ => _frame.MostRows)];
        rows = PlaceIn(rows, ignoresLines: true).Used;
        var (best, left) = (PlaceIn(rows), Math.Min(MostTries, MostPlaced / _runs.Length));
        for (var isBetter = true; isBetter && !best.IsComplete;)
        {
            isBetter = false;
            foreach (var changed in Neighbours(rows).Take(left).ToArray())
            {
                left--;
                var placement = PlaceIn(changed);
                if ((placement.Cost, placement.Levels.Bottom).CompareTo((best.Cost, best.Levels.Bottom)) < 0)
                {
                    (best, rows, isBetter) = (placement, changed, true);
                }
            }
        }

        return best;
    }

    /// <summary>A row or two more, or a row less, in one of the levels.</summary>
    private IEnumerable<int[]> Neighbours(int[] rows)
    {
        foreach (var step in (int[])[1, 2, -1])
        {
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i] + step >= 0 && rows[i] + step <= _frame.MostRows)
                {
                    yield return [.. rows[..i], rows[i] + step, .. rows[(i + 1)..]];
                }
            }
        }
    }

    private MovesPlacement PlaceIn(int[] rows, bool ignoresLines = false)
    {
        bool[] hasGroups = [.. rows.Select(_ => false)];
        var labels = new MovesLabels(_frame, _scale.Left);
        while (true)
        {
            var levels = new MovesLevels(_content, _frame, rows, hasGroups);
            var placement = new MovesPlacement(_content, _frame, levels, labels, ignoresLines);
            foreach (var (index, runs) in _runs.Index())
            {
                placement.Place(index, runs);
            }

            // A row of groups moves the levels below it, and with them the lines.
            var full = placement.Rest.Select(LevelOf).Where(l => !hasGroups[l]).ToHashSet();
            if (full.Count == 0)
            {
                return placement;
            }

            hasGroups = [.. hasGroups.Select((has, i) => has || full.Contains(i))];
        }
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

    private static DrawnSpeaker DrawSpeaker(int index, PlacedRun[] placed)
    {
        MovesPoint[] points =
        [
            .. placed.SelectMany(p => p.Run.Points.Select((point, i) => point with
            {
                Y = p.Y,
                IsTurn = p.Run.IsTurn && i == 0,
                Words = i == 0 ? p.Words : null,
            })),
        ];
        return new(index, MovesCurve.PathOf(points), points, placed[^1].Name);
    }

    private IEnumerable<MovesGroup> DrawGroups(MovesPlacement placement)
    {
        var width = 2 * _frame.Gap;
        var most = Math.Max(0, (int)((_scale.Right - _scale.Left) / width) - 1);
        foreach (var cell in placement.Rest.GroupBy(r => (Level: LevelOf(r), Column: ColumnOf(r))).OrderBy(g => g.Key))
        {
            var x = _scale.Left + ((cell.Key.Column + 0.5) * width);
            yield return new([.. cell], Length.Round(x), placement.Levels.MiddleOfGroups(cell.Key.Level));
        }

        int ColumnOf((int Speaker, int Stance) member)
        {
            var x = PointOf(_content.Speakers[member.Speaker].Stances[member.Stance], 0).X;
            return Math.Clamp((int)((x - _scale.Left) / width), 0, most);
        }
    }

    private int LevelOf((int Speaker, int Stance) member) =>
        _content.Speakers[member.Speaker].Stances[member.Stance].Level;
}
