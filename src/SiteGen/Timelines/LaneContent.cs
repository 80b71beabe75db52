using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>What a lane is to show.</summary>
/// <param name="Title">What stands at its left.</param>
/// <param name="Items">Its entries, in order of time.</param>
/// <param name="Spans">What lasted, below its marks: roles.</param>
/// <param name="LabelTracks">How many tracks it may have for marks with their titles beside them.</param>
public sealed record LaneContent(string Title, IReadOnlyList<LaneItem> Items, IReadOnlyList<LaneSpan> Spans, int LabelTracks = 0);

/// <summary>An entry in a lane.</summary>
/// <param name="Entry">The index of the entry in <see cref="DrawingContent.Dates"/>; it is in one lane only.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Label">What to write beside it where there is room; null for nothing.</param>
/// <param name="IsMajor">Whether it is one of the decisive moments.</param>
public sealed record LaneItem(int Entry, MarkShape Shape, string? Label = null, bool IsMajor = false);

/// <summary>Something that lasted, such as a role.</summary>
/// <param name="Title">What it is.</param>
/// <param name="From">When it began, if known.</param>
/// <param name="To">When it ended; null if it has not, or if that is not known.</param>
public sealed record LaneSpan(string Title, EdtfDate? From, EdtfDate? To);
