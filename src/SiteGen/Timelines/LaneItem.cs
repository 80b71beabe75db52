namespace SiteGen.Timelines;

/// <summary>An entry in a lane.</summary>
/// <param name="Entry">The index in <see cref="DrawingContent.Dates"/>.</param>
/// <param name="Shape">The shape of its mark.</param>
/// <param name="Label">The label to draw with its mark if <paramref name="IsMajor"/>.</param>
/// <param name="IsMajor">Whether it is a major event.</param>
public sealed record LaneItem(int Entry, MarkShape Shape, string? Label = null, bool IsMajor = false);
