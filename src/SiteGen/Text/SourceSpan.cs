namespace SiteGen.Text;

/// <summary>
/// A stretch of a <see cref="SourceFile"/>: UTF-16 offsets, 0-based, half-open.
/// Lines and columns exist only where a position is printed.
/// </summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of UTF-16 code units; 0 for a place between two characters.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>Offset just behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span between two offsets.</summary>
    public static SourceSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));
}
