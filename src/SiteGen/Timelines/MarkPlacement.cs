using System.Runtime.InteropServices;
using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Timelines;

/// <summary>
/// Places the entries of a lane in tracks, so that no two marks are closer than a target and none is left out: what is
/// narrow and too close becomes a group, what is wide moves to another track, and becomes a group where there is none.
/// </summary>
internal sealed class MarkPlacement
{
    /// <summary>The most tracks for marks that are wider than a target.</summary>
    private const int WideTracks = 3;

    /// <summary>The least width of a bar, so that it is seen.</summary>
    private const double LeastBar = 6;

    private readonly TimeScale _scale;
    private readonly IReadOnlyList<EdtfDate> _dates;
    private readonly double _right;
    private readonly List<Mark> _marks = [];
    private int _tracks;

    private MarkPlacement(TimeScale scale, IReadOnlyList<EdtfDate> dates, double right)
    {
        (_scale, _dates, _right) = (scale, dates, right);
    }

    /// <summary>Places the entries of a lane.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="scale">Where days stand.</param>
    /// <param name="dates">The dates of all entries.</param>
    /// <param name="right">The right edge of the drawing, which no label crosses.</param>
    /// <returns>The marks by track and place, and the number of tracks.</returns>
    public static (IReadOnlyList<Mark> Marks, int Tracks) Place(LaneContent lane, TimeScale scale, IReadOnlyList<EdtfDate> dates, double right)
    {
        var placement = new MarkPlacement(scale, dates, right);
        var narrow = new List<(LaneItem Item, Mark Mark)>(lane.Items.Count);
        var wide = new List<Mark>();
        foreach (var item in lane.Items)
        {
            var mark = placement.MarkOf(item);
            if (mark.BodyWidth > Mark.Target)
            {
                wide.Add(mark);
            }
            else
            {
                narrow.Add((item, mark));
            }
        }

        placement.PlaceNarrow(lane.LabelTracks == 0 ? narrow.ConvertAll(n => n.Mark) : placement.PlaceLabelled(narrow, lane.LabelTracks));
        placement.PlaceWide(wide);
        var labels = lane.Items.Where(HasTitle).ToDictionary(i => i.Entry, i => i.Label!);
        if (labels.Count > 0)
        {
            placement.LabelWhereThereIsRoom(labels);
        }

        return (Ordering.InOrder(placement._marks, (a, b) => a.Track != b.Track ? a.Track.CompareTo(b.Track) : a.Left.CompareTo(b.Left)), placement._tracks);
    }

    /// <summary>Whether an item may have its title beside it.</summary>
    private static bool HasTitle(LaneItem item) => item is { IsMajor: true, Label: not null };

    private Mark MarkOf(LaneItem item)
    {
        var date = _dates[item.Entry];
        var (from, to) = _scale.Of(_scale.Period.Of(date) ?? throw new ArgumentException($"'{date}' is not in the period that is drawn"));
        var isPoint = date is { IsInterval: false, Precision: DatePrecision.Day };
        var middle = Length.Round((from + to) / 2);
        var width = isPoint ? 0 : Math.Max(LeastBar, Length.Round(to - from));
        return new()
        {
            Form = isPoint ? MarkForm.Point : MarkForm.Bar,
            Shape = item.Shape,
            Entries = [item.Entry],
            IsMajor = item.IsMajor,
            BodyLeft = Length.Round(middle - (width / 2)),
            BodyWidth = width,
            IsHatchedLeft = Hatching.Marks(date.Start),
            IsHatchedRight = Hatching.Marks(date.End),
        };
    }

    /// <summary>Places the narrow marks whose labels find room, in as many tracks; gives the others.</summary>
    private List<Mark> PlaceLabelled(List<(LaneItem Item, Mark Mark)> narrow, int tracks)
    {
        var ends = new List<double>();
        var rest = new List<Mark>();
        for (var i = 0; i < narrow.Count; i++)
        {
            var (item, mark) = narrow[i];
            if (!HasTitle(item) || !TryPlace(mark, item.Label!, IsCrowded(i)))
            {
                rest.Add(mark);
            }
        }

        _tracks = ends.Count;
        return rest;

        // Where the next title would not fit behind this one, it stands on the left, so that two share a track.
        bool IsCrowded(int at) => narrow.FindIndex(at + 1, n => HasTitle(n.Item)) is >= 0 and var next
            && narrow[next].Mark.X - narrow[at].Mark.X < Mark.LabelRoom(narrow[at].Item.Label!) + Mark.Target;

        bool TryPlace(Mark mark, string label, bool isLeftFirst)
        {
            foreach (var isLeft in (ReadOnlySpan<bool>)[isLeftFirst, !isLeftFirst])
            {
                var labelled = mark with { Label = label, IsLabelLeft = isLeft };
                if (labelled.OuterLeft >= _scale.Left - (Mark.Target / 2) && labelled.OuterRight <= _right && FirstFree(ends, labelled.OuterLeft, tracks) is >= 0 and var track)
                {
                    ends[track] = labelled.OuterRight;
                    _marks.Add(labelled with { Track = track });
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Places marks of the width of a target in one track; those that come too close are one.</summary>
    private void PlaceNarrow(List<Mark> marks)
    {
        if (marks.Count == 0)
        {
            return;
        }

        marks = Ordering.InOrder(marks, (a, b) => a.X.CompareTo(b.X));
        for (var (start, end) = (0, 0); start < marks.Count; start = end)
        {
            var sum = marks[start].X;
            // The middle of a group moves to the right only, and so no group comes too close to the one before it.
            for (end = start + 1; end < marks.Count && marks[end].X - Length.Round(sum / (end - start)) < Mark.Target; end++)
            {
                sum += marks[end].X;
            }

            var mark = end == start + 1 ? marks[start] : Group(CollectionsMarshal.AsSpan(marks)[start..end], Length.Round(sum / (end - start)));
            mark.Track = _tracks;
            _marks.Add(mark);
        }

        _tracks++;
    }

    /// <summary>Places bars in the first track where they fit; where there is none, they become one with the last.</summary>
    private void PlaceWide(List<Mark> marks)
    {
        if (marks.Count == 0)
        {
            return;
        }

        var first = Math.Max(0, _tracks - 1);
        // What is in the track of the narrow ones already; bars are only added behind each other.
        var taken = _marks.Where(m => m.Track == first && m.Label is null).OrderBy(m => m.Left).ToList();
        var isShared = taken.Count > 0;
        var ends = new List<double>();
        var wide = new List<Mark>();
        foreach (var mark in marks.OrderBy(m => m.Left).ThenBy(m => m.BodyWidth))
        {
            var track = isShared && !Overlaps(taken, mark) ? first : FirstFree(ends, mark.Left, WideTracks) is >= 0 and var free ? _tracks + free : -1;
            if (track == first && isShared)
            {
                taken.Add(mark);
                taken.Sort((a, b) => a.Left.CompareTo(b.Left));
                wide.Add(mark with { Track = track });
            }
            else if (track >= 0)
            {
                ends[track - _tracks] = mark.Right;
                wide.Add(mark with { Track = track });
            }
            else
            {
                var last = _tracks + WideTracks - 1;
                var at = wide.FindLastIndex(w => w.Track == last);
                wide[at] = Group([wide[at], mark], wide[at].BodyLeft) with
                {
                    BodyWidth = Length.Round(Math.Max(wide[at].Right, mark.Right) - wide[at].BodyLeft),
                    IsHatchedLeft = wide[at].IsHatchedLeft,
                    IsHatchedRight = wide[at].Right >= mark.Right ? wide[at].IsHatchedRight : mark.IsHatchedRight,
                    Track = last,
                };
                ends[WideTracks - 1] = wide[at].Right;
            }
        }

        _marks.AddRange(wide);
        _tracks += ends.Count;
    }

    /// <summary>Writes beside single marks what there is to write, where nothing else stands.</summary>
    private void LabelWhereThereIsRoom(Dictionary<int, string> labels)
    {
        foreach (var track in _marks.Select((m, i) => (Mark: m, Index: i)).GroupBy(m => m.Mark.Track).ToList())
        {
            var inOrder = track.OrderBy(m => m.Mark.Left).ToList();
            for (var i = 0; i < inOrder.Count; i++)
            {
                var mark = inOrder[i].Mark;
                if (mark.Label is not null || mark.Form == MarkForm.Group || !mark.IsMajor || !labels.TryGetValue(mark.Entries[0], out var label))
                {
                    continue;
                }

                var room = Mark.LabelRoom(label);
                var after = i + 1 < inOrder.Count ? inOrder[i + 1].Mark.OuterLeft : _right;
                var before = i > 0 ? inOrder[i - 1].Mark.OuterRight : _scale.Left;
                if (mark.Right + room <= after || mark.Left - room >= before)
                {
                    mark = mark with { Label = label, IsLabelLeft = mark.Right + room > after };
                    inOrder[i] = (mark, inOrder[i].Index);
                    _marks[inOrder[i].Index] = mark;
                }
            }
        }
    }

    private static Mark Group(ReadOnlySpan<Mark> members, double left)
    {
        var (shape, isMajor, entries) = (members[0].Shape, false, new List<int>(members.Length));
        foreach (var mark in members)
        {
            shape = mark.Shape == shape ? shape : MarkShape.Mixed;
            isMajor |= mark.IsMajor;
            entries.AddRange(mark.Entries);
        }

        entries.Sort();
        return new() { Form = MarkForm.Group, Shape = shape, Entries = entries, IsMajor = isMajor, BodyLeft = left, BodyWidth = 0 };
    }

    private static bool Overlaps(List<Mark> placed, Mark mark) => placed.Exists(p => p.Left < mark.Right && mark.Left < p.Right);

    /// <summary>The first track that ends before a place; a new one if there may be one more, and -1 if not.</summary>
    private static int FirstFree(List<double> ends, double left, int most)
    {
        var free = ends.FindIndex(e => e <= left);
        if (free < 0 && ends.Count < most)
        {
            ends.Add(double.MinValue);
            free = ends.Count - 1;
        }

        return free;
    }
}
