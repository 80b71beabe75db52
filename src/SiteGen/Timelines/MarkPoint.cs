namespace SiteGen.Timelines;

/// <summary>A dot or a tick of a mark, at the place of an entry.</summary>
/// <param name="X">The horizontal middle.</param>
/// <param name="Shape">Round for a dot, pointed for a tick.</param>
/// <param name="IsUnsure">Whether the date is uncertain.</param>
public readonly record struct MarkPoint(double X, MarkShape Shape, bool IsUnsure);
