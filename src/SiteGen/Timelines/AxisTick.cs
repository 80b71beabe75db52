namespace SiteGen.Timelines;

/// <summary>A tick on the axis: one or more years, a month, or one or more days.</summary>
/// <param name="Period">Its days.</param>
/// <param name="X">The left edge.</param>
/// <param name="Width">The width, with the label that may reach over the next ticks.</param>
/// <param name="Label">The label, shortened to fit; empty if even that does not fit.</param>
/// <param name="IsBreak">Whether it is several years in which nothing happened, drawn shorter than they are.</param>
public sealed record AxisTick(TimePeriod Period, double X, double Width, string Label, bool IsBreak = false);
