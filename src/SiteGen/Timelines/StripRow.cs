namespace SiteGen.Timelines;

/// <summary>A row of a <see cref="PeriodStrip"/>.</summary>
/// <param name="Label">The year, the month or the day.</param>
/// <param name="Period">Its days.</param>
/// <param name="Entries">The indexes of the entries that are listed in it, in order of time.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Bars">A histogram of the entries within the row.</param>
public sealed record StripRow(
    string Label, TimePeriod Period, IReadOnlyList<int> Entries, double Top, IReadOnlyList<DensityBar> Bars);
