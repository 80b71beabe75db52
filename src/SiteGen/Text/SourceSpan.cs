namespace SiteGen.Text;

/// <summary>
/// A range of a <see cref="SourceFile"/>, in UTF-16 offsets: 0-based and half-open. It is converted to lines and
/// columns only when it is printed.
/// </summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="Length">The number of UTF-16 code units; 0 for a position between two characters.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>Returns the span that is so many UTF-16 code units further on.</summary>
    public SourceSpan Moved(int by) => new(Start + by, Length);

    /// <summary>Returns the span between two offsets.</summary>
    public static SourceSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));
}
