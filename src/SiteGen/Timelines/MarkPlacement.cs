using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>
/// Places the entries of a lane in tracks, so that no two targets overlap and no entry is left out. Narrow marks that
/// are too close become a group. Wide marks move to another track, and become a group if there is none.
/// </summary>
internal sealed class MarkPlacement
{
    /// <summary>The maximum number of tracks for marks that are wider than a target.</summary>
    private const int MaxWideTracks = 3;

    /// <summary>The minimum width of a bar, so that it is visible.</summary>
    private const double MinBarWidth = 6;

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
    /// <returns>The marks, by track and from left to right, and the number of tracks.</returns>
    public static (IReadOnlyList<Mark> Marks, int Tracks) Place(
        LaneContent lane, TimeScale scale, IReadOnlyList<EdtfDate> dates, double right)
    {
        var placement = new MarkPlacement(scale, dates, right);
        var marks = lane.Items.Select(item => (Item: item, Mark: placement.MarkOf(item))).ToLookup(m => IsWide(m.Mark));
        var narrow = marks[false].ToList();
        placement.PlaceNarrow(lane.LabelTracks == 0
            ? narrow.ConvertAll(m => m.Mark)
            : placement.PlaceLabelled(narrow, lane.LabelTracks));
        placement.PlaceWide(marks[true].Select(m => m.Mark));
        placement.AddLabels(lane.Items.Where(HasLabel).ToDictionary(item => item.Entry, item => item.Label!));
        return ([.. placement._marks.OrderBy(m => m.Track).ThenBy(m => m.Left)], placement._tracks);
    }

    private static bool IsWide(Mark mark) => mark.BodyWidth > Mark.Target;

    private static bool HasLabel(LaneItem item) => item is { IsMajor: true, Label: not null };

    private Mark MarkOf(LaneItem item)
    {
        var date = _dates[item.Entry];
        var days = _scale.Period.Of(date)
            ?? throw new ArgumentException($"'{date}' is not in the period that is drawn");
        var (from, to) = _scale.Of(days);
        var isPoint = date.Point is { Precision: DatePrecision.Day };
        var width = isPoint ? 0 : Math.Max(MinBarWidth, Length.Round(to - from));
        return new()
        {
            Form = isPoint ? MarkType.Point : MarkType.Bar,
            Shape = item.Shape,
            Entries = [item.Entry],
            IsMajor = item.IsMajor,
            BodyLeft = Length.Round(Length.Round((from + to) / 2) - (width / 2)),
            BodyWidth = width,
            IsHatchedLeft = date.Choices.Count > 0 || Hatching.IsNeeded(date.Start),
            IsHatchedRight = date.Choices.Count > 0 || Hatching.IsNeeded(date.End),
        };
    }

    /// <summary>Places the narrow marks whose labels fit into a number of tracks; returns the others.</summary>
    private List<Mark> PlaceLabelled(List<(LaneItem Item, Mark Mark)> narrow, int maxTracks)
    {
        var tracks = new Tracks(maxTracks);
        var rest = new List<Mark>();
        for (var i = 0; i < narrow.Count; i++)
        {
            var (item, mark) = narrow[i];
            if (!HasLabel(item) || !TryPlace(mark, item.Label!, IsCrowded(i)))
            {
                rest.Add(mark);
            }
        }

        _tracks = tracks.Count;
        return rest;

        // Whether the label would reach the next mark with a label. Moved to the left, it can share a track with it.
        bool IsCrowded(int index)
        {
            var (item, mark) = narrow[index];
            var next = narrow.FindIndex(index + 1, n => HasLabel(n.Item));
            return next >= 0 && narrow[next].Mark.X - mark.X < Mark.LabelWidth(item.Label!) + Mark.Target;
        }

        bool TryPlace(Mark mark, string label, bool isLeftFirst)
        {
            bool[] sides = [isLeftFirst, !isLeftFirst];
            foreach (var isLeft in sides)
            {
                var labelled = mark with { Label = label, IsLabelLeft = isLeft };
                if (labelled.OuterLeft >= _scale.Left - (Mark.Target / 2)
                    && labelled.OuterRight <= _right
                    && tracks.Place(labelled.OuterLeft, labelled.OuterRight) is { } track)
                {
                    _marks.Add(labelled with { Track = track });
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Places narrow marks in one track; those that are too close become a group.</summary>
    private void PlaceNarrow(List<Mark> marks)
    {
        if (marks.Count == 0)
        {
            return;
        }

        marks = [.. marks.OrderBy(m => m.X)];
        for (var (start, end) = (0, 0); start < marks.Count; start = end)
        {
            var (sum, middle) = (0.0, 0.0);
            // The middle of a group only moves to the right, so it cannot come too close to the previous group.
            for (end = start; end < marks.Count && (end == start || marks[end].X - middle < Mark.Target); end++)
            {
                sum += marks[end].X;
                middle = Length.Round(sum / (end - start + 1));
            }

            var mark = end == start + 1 ? marks[start] : Group(marks[start..end], middle);
            mark.Track = _tracks;
            _marks.Add(mark);
        }

        _tracks++;
    }

    /// <summary>
    /// Places wide marks in the first track with room for them: that of the narrow marks, or one below it. If there is
    /// none, a mark joins the last mark of the last track.
    /// </summary>
    private void PlaceWide(IEnumerable<Mark> marks)
    {
        var narrowTrack = Math.Max(0, _tracks - 1);
        var shared = _marks.Where(m => m.Track == narrowTrack && m.Label is null).ToList();
        var isShared = shared.Count > 0;
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

    /// <summary>Adds labels to single marks without one, if there is room beside them.</summary>
    /// <param name="labels">The labels by entry.</param>
    private void AddLabels(Dictionary<int, string> labels)
    {
        if (labels.Count == 0)
        {
            return;
        }

        foreach (var track in _marks.Index().GroupBy(m => m.Item.Track).ToList())
        {
            var inOrder = track.OrderBy(m => m.Item.Left).ToList();
            for (var i = 0; i < inOrder.Count; i++)
            {
                var (index, mark) = inOrder[i];
                if (mark is not { Label: null, IsMajor: true, Form: not MarkType.Group }
                    || !labels.TryGetValue(mark.Entries[0], out var label))
                {
                    continue;
                }

                var width = Mark.LabelWidth(label);
                var next = i + 1 < inOrder.Count ? inOrder[i + 1].Item.OuterLeft : _right;
                var previous = i > 0 ? inOrder[i - 1].Item.OuterRight : _scale.Left;
                if (mark.Right + width <= next || mark.Left - width >= previous)
                {
                    mark = mark with { Label = label, IsLabelLeft = mark.Right + width > next };
                    inOrder[i] = (index, mark);
                    _marks[index] = mark;
                }
            }
        }
    }

    /// <summary>Joins two wide marks; the second must not start before the first.</summary>
    private static Mark Join(Mark first, Mark second) => Group([first, second], first.BodyLeft) with
    {
        BodyWidth = Length.Round(Math.Max(first.Right, second.Right) - first.BodyLeft),
        IsHatchedLeft = first.IsHatchedLeft,
        IsHatchedRight = first.Right >= second.Right ? first.IsHatchedRight : second.IsHatchedRight,
        Track = first.Track,
    };

    private static Mark Group(IReadOnlyList<Mark> members, double left) => new()
    {
        Form = MarkType.Group,
        Shape = members.All(m => m.Shape == members[0].Shape) ? members[0].Shape : MarkShape.Mixed,
        Entries = [.. members.SelectMany(m => m.Entries).Order()],
        IsMajor = members.Any(m => m.IsMajor),
        BodyLeft = left,
        BodyWidth = 0,
    };
}
