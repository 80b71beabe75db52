namespace SiteGen.Timelines;

/// <summary>A stretch of a line within a level: marks of one row, in order of time.</summary>
internal sealed class MovesRun
{
    private readonly List<MovesPoint> _points;

    private MovesRun(int level, string words, MovesPoint first) =>
        (Level, Words, _points, Left, Right) = (level, words, [first], first.Left, first.Right);

    /// <summary>The index of the level.</summary>
    public int Level { get; }

    /// <summary>The words of its first mark.</summary>
    public string Words { get; }

    /// <summary>Its marks.</summary>
    public IReadOnlyList<MovesPoint> Points => _points;

    /// <summary>Whether the speaker changed position to it, or from it.</summary>
    public bool IsTurn { get; private set; }

    /// <summary>The better row for its words: 1, below the line, if that comes from above; otherwise -1.</summary>
    public int Side => _isReachedFromAbove && !_isReachedFromBelow ? 1 : -1;

    /// <summary>The left edge of its marks.</summary>
    public double Left { get; private set; }

    /// <summary>The right edge of its marks.</summary>
    public double Right { get; private set; }

    private bool _isReachedFromAbove;
    private bool _isReachedFromBelow;

    /// <summary>Returns the stretches of a line, in order of time.</summary>
    /// <param name="speaker">Whose it is.</param>
    /// <param name="pointOf">Returns the mark of a stance.</param>
    /// <param name="gap">The distance between two marks.</param>
    public static IReadOnlyList<MovesRun> ListOf(
        MovesSpeaker speaker, Func<MovesStance, int, MovesPoint> pointOf, double gap)
    {
        var runs = new List<MovesRun>();
        foreach (var (i, stance) in speaker.Stances.Index())
        {
            var point = pointOf(stance, i);
            var isMove = i > 0 && MovesSpeaker.IsMove(speaker.Stances[i - 1], stance);
            if (runs is [.., var last] && last.Level == stance.Level && last.TryAdd(point, gap))
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
            run._isReachedFromAbove |= next.Level < run.Level;
            run._isReachedFromBelow |= next.Level > run.Level;
            next._isReachedFromAbove |= run.Level < next.Level;
            next._isReachedFromBelow |= run.Level > next.Level;
        }

        return runs;
    }

    /// <summary>
    /// Adds a mark, or makes it one with the last if they are nearly the same. One that covers part of the last needs
    /// another row.
    /// </summary>
    private bool TryAdd(MovesPoint point, double gap)
    {
        var last = _points[^1];
        var (left, right) = (Math.Min(Left, point.Left), Math.Max(Right, point.Right));
        if (Math.Abs(point.Left - last.Left) < gap && Math.Abs(point.Right - last.Right) < gap)
        {
            _points[^1] = last with
            {
                Stances = [.. last.Stances, .. point.Stances],
                Left = Math.Min(last.Left, point.Left),
                Right = Math.Max(last.Right, point.Right),
            };
            (Left, Right) = (left, right);
            return true;
        }

        if (point.Left < last.Right + gap)
        {
            return false;
        }

        _points.Add(point);
        (Left, Right) = (left, right);
        return true;
    }
}
