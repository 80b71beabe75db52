namespace SiteGen.Timelines;

/// <summary>How much lies in a stretch of time.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height: the share of the densest stretch, times the height of the strip.</param>
public sealed record DensityBar(double X, double Width, double Height);
