namespace SiteGen.Timelines;

/// <summary>One or several years, a month or one or several days on the axis.</summary>
/// <param name="Period">Its days.</param>
/// <param name="X">The left edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Label">The label, shortened to fit; empty if even that does not fit.</param>
public sealed record AxisTick(TimePeriod Period, double X, double Width, string Label);
