namespace SiteGen.Quotations;

/// <summary>A range of a folded text, in UTF-16 offsets. Ranges are ordered by their starts.</summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="End">The offset after the last character.</param>
internal readonly record struct FoldedRange(int Start, int End) : IComparable<FoldedRange>
{
    public int Length => End - Start;

    public int CompareTo(FoldedRange other) => (Start, End).CompareTo((other.Start, other.End));
}
