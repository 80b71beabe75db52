namespace SiteGen.Timelines;

/// <summary>A year, a month or a day on the axis.</summary>
/// <param name="Period">Its days.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Label">Its name, as short as the room asks for; empty where there is none.</param>
public sealed record AxisTick(TimePeriod Period, double X, double Width, string Label);
