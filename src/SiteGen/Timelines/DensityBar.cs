namespace SiteGen.Timelines;

/// <summary>A bar of a histogram of entries over time.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The height, in proportion to that of the highest bar.</param>
public sealed record DensityBar(double X, double Width, double Height);
