namespace SiteGen.Timelines;

/// <summary>A stretch of a scale in which all days are equally wide.</summary>
/// <param name="Period">Its days.</param>
/// <param name="Left">The left edge of its first day.</param>
/// <param name="Right">The right edge of its last day.</param>
/// <param name="IsBreak">Whether it joins several years or months in which nothing happened.</param>
public sealed record TimeSegment(TimePeriod Period, double Left, double Right, bool IsBreak = false)
{
    /// <summary>The width.</summary>
    public double Width => Right - Left;
}
