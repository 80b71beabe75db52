using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>
/// Places the entries of a lane in tracks, so that no two targets overlap and no entry is left out. Major events have a
/// label, in as many tracks as that takes. Other marks that are too close become a group. Wide marks move to another
/// track, and become a group if there is none.
/// </summary>
internal sealed class MarkPlacement
{
    /// <summary>The maximum number of tracks for marks that are wider than a target.</summary>
    private const int MaxWideTracks = 3;

    /// <summary>The minimum width of a bar: what is narrower than a dot is a dot or a tick.</summary>
    private const double MinBarWidth = 9;

    private readonly TimeScale _scale;
    private readonly IReadOnlyList<EdtfDate> _dates;
    private readonly double _right;
    private readonly List<Mark> _marks = [];
    private int _tracks;

    private MarkPlacement(TimeScale scale, IReadOnlyList<EdtfDate> dates, double right) =>
        (_scale, _dates, _right) = (scale, dates, right);

    /// <summary>Places the entries of a lane.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="scale">The scale of the drawing.</param>
    /// <param name="dates">The dates of all entries of the drawing.</param>
    /// <param name="right">The right edge of the drawing, which no label crosses.</param>
    /// <returns>The marks in order of time, and the number of tracks.</returns>
    public static (IReadOnlyList<Mark> Marks, int Tracks) Place(
        LaneContent lane, TimeScale scale, IReadOnlyList<EdtfDate> dates, double right)
    {
        var placement = new MarkPlacement(scale, dates, right);
        var (labelled, others) = (new List<(Mark, string)>(), new List<Mark>());
        foreach (var item in lane.Items)
        {
            if (item is { IsMajor: true, Label: { } label })
            {
                labelled.Add((placement.MarkOf(item), label));
            }
            else
            {
                others.Add(placement.MarkOf(item));
            }
        }

        var labels = LabelPlacement.Place(labelled, scale.Left - (Mark.Target / 2), right);
        placement._marks.AddRange(labels.Marks);
        placement._tracks = labels.Tracks;
        others.AddRange(labels.Left);
        placement.PlaceNarrow(others.FindAll(m => m.BodyWidth <= Mark.Target));
        placement.PlaceWide(others.FindAll(m => m.BodyWidth > Mark.Target));
        return ([.. placement._marks.OrderBy(m => m.X).ThenBy(m => m.Track)], placement._tracks);
    }

    private Mark MarkOf(LaneItem item)
    {
        var date = _dates[item.Entry];
        var days = _scale.Period.Of(date)
            ?? throw new ArgumentException($"'{date}' is not in the period that is drawn");
        var (from, to) = _scale.Of(days);
        var isPoint = date.Point is { Precision: DatePrecision.Day } || to - from < MinBarWidth;
        var width = isPoint ? 0 : Length.Round(to - from);
        var middle = Length.Round((from + to) / 2);
        var isUnsure = date.Choices.Count > 0 || Hatching.IsNeeded(date.Start);
        var isEndUnsure = date.Choices.Count > 0 || Hatching.IsNeeded(date.End);
        return new()
        {
            Form = isPoint ? MarkType.Point : MarkType.Bar,
            Shape = item.Shape,
            Entries = [item.Entry],
            IsMajor = item.IsMajor,
            BodyLeft = Length.Round(middle - (width / 2)),
            BodyWidth = width,
            Left = Length.Round(middle - (Math.Max(width, Mark.Target) / 2)),
            Width = Math.Max(width, Mark.Target),
            Points = isPoint ? [new(middle, item.Shape, isUnsure || isEndUnsure)] : [],
            // What began before the drawn time, or goes on after it, is not cut as if it ended there.
            IsHatchedLeft = isUnsure || date.FirstDay < _scale.Period.FirstDay,
            IsHatchedRight = isEndUnsure || date.LastDay > _scale.Period.LastDay,
        };
    }

    /// <summary>
    /// Places narrow marks in one track. A target begins at its first mark or where the previous target ends, and marks
    /// within it are a group.
    /// </summary>
    private void PlaceNarrow(List<Mark> marks)
    {
        if (marks.Count == 0)
        {
            return;
        }

        marks = [.. marks.OrderBy(m => m.X)];
        var (targets, before) = (new List<(double Left, double Right, int End)>(), double.MinValue);
        for (var (start, end) = (0, 0); start < marks.Count; start = end)
        {
            var around = Length.Round(marks[start].X - (Mark.Target / 2));
            var left = Math.Max(before, Math.Min(around, _right - Mark.Target));
            var right = Length.Round(left + Mark.Target);
            for (end = start + 1; end < marks.Count && marks[end].X < right; end++)
            {
            }

            if (right <= _right)
            {
                targets.Add((left, right, end));
            }
            else
            {
                // The last target takes in what has no room beside it.
                targets[^1] = (targets[^1].Left, _right, end);
            }

            before = targets[^1].Right;
        }

        var first = 0;
        foreach (var (left, right, end) in targets)
        {
            var mark = end == first + 1 ? marks[first] : Group(marks[first..end]);
            _marks.Add(mark with { Left = left, Width = Length.Round(right - left), Track = _tracks });
            first = end;
        }

        _tracks++;
    }

    /// <summary>
    /// Places wide marks in the first track with room for them: that of the narrow marks, or one below it. If there is
    /// none, a mark joins the last mark of the last track.
    /// </summary>
    private void PlaceWide(List<Mark> marks)
    {
        if (marks.Count == 0)
        {
            return;
        }

        var narrowTrack = Math.Max(0, _tracks - 1);
        var shared = _marks.Where(m => m.Track == narrowTrack).ToList();
        var isShared = shared.Count > 0 && shared.TrueForAll(m => m.Label is null);
        var tracks = new Tracks(MaxWideTracks);
        var placed = new List<Mark>();
        foreach (var mark in marks.OrderBy(m => m.Left).ThenBy(m => m.BodyWidth))
        {
            if (isShared && !shared.Exists(m => m.Left < mark.Right && mark.Left < m.Right))
            {
                shared.Add(mark);
                placed.Add(mark with { Track = narrowTrack });
            }
            else if (tracks.Place(mark.Left, mark.Right) is { } track)
            {
                placed.Add(mark with { Track = _tracks + track });
            }
            else
            {
                var index = placed.FindLastIndex(m => m.Track == _tracks + MaxWideTracks - 1);
                placed[index] = Join(placed[index], mark);
                tracks.Extend(MaxWideTracks - 1, placed[index].Right);
            }
        }

        _marks.AddRange(placed);
        _tracks += tracks.Count;
    }

    /// <summary>Joins two wide marks; the second must not start before the first.</summary>
    private static Mark Join(Mark first, Mark second)
    {
        var width = Length.Round(Math.Max(first.Right, second.Right) - first.BodyLeft);
        return Group([first, second]) with
        {
            BodyLeft = first.BodyLeft,
            BodyWidth = width,
            Left = first.Left,
            Width = width,
            Points = [],
            IsHatchedLeft = first.IsHatchedLeft,
            IsHatchedRight = first.Right >= second.Right ? first.IsHatchedRight : second.IsHatchedRight,
            Track = first.Track,
        };
    }

    private static Mark Group(IReadOnlyList<Mark> members) => new()
    {
        Form = MarkType.Group,
        Shape = members.All(m => m.Shape == members[0].Shape) ? members[0].Shape : MarkShape.Mixed,
        Entries = [.. members.SelectMany(m => m.Entries).Order()],
        IsMajor = members.Any(m => m.IsMajor),
        BodyLeft = members[0].X,
        BodyWidth = Length.Round(members[^1].X - members[0].X),
        Left = members[0].Left,
        Width = Mark.Target,
        // What is less than a pixel apart cannot be told apart.
        Points =
        [
            .. members.SelectMany(m => m.Points.DefaultIfEmpty(new(m.X, m.Shape, m.IsHatchedLeft)))
                .DistinctBy(p => (Math.Round(p.X), p.Shape, p.IsUnsure)),
        ],
    };
}
