namespace SiteGen.Quotations;

/// <summary>
/// Where the characters of a folded text come from. Most follow each other as in the original, so only the places
/// where they do not are stored.
/// </summary>
internal sealed class FoldedOffsets
{
    private readonly List<Segment> _segments = [];

    /// <summary>A range of folded characters up to the next segment.</summary>
    /// <param name="At">The offset of the first in the folded text.</param>
    /// <param name="Start">The offset in the original at which it starts.</param>
    /// <param name="End">The offset in the original at which all of them end; 0 if each is one of the original.</param>
    private readonly record struct Segment(int At, int Start, int End);

    /// <summary>Adds a folded character.</summary>
    /// <param name="at">Its offset in the folded text.</param>
    /// <param name="start">The offset in the original at which it starts.</param>
    /// <param name="end">The offset in the original at which it ends.</param>
    public void Add(int at, int start, int end)
    {
        var last = _segments.Count > 0 ? _segments[^1] : new(0, -1, -1);
        var isOne = end == start + 1;
        var continues = last.End == 0 ? isOne && start == last.Start + at - last.At
            : !isOne && (start, end) == (last.Start, last.End);
        if (!continues)
        {
            _segments.Add(new(at, start, isOne ? 0 : end));
        }
    }

    /// <summary>Makes the last folded character reach up to an offset of the original.</summary>
    /// <param name="at">Its offset in the folded text.</param>
    /// <param name="end">The offset in the original.</param>
    public void Extend(int at, int end)
    {
        var start = StartOf(at);
        if (_segments[^1].At == at)
        {
            _segments.RemoveAt(_segments.Count - 1);
        }

        _segments.Add(new(at, start, end));
    }

    /// <summary>Returns the offset in the original at which a folded character starts.</summary>
    public int StartOf(int at) => SegmentOf(at) is var s && s.End == 0 ? s.Start + at - s.At : s.Start;

    /// <summary>Returns the offset in the original at which a folded character ends.</summary>
    public int EndOf(int at) => SegmentOf(at) is var s && s.End == 0 ? s.Start + at - s.At + 1 : s.End;

    private Segment SegmentOf(int at)
    {
        var (low, high) = (0, _segments.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _segments[middle].At <= at ? (middle, high) : (low, middle - 1);
        }

        return _segments[low];
    }
}
