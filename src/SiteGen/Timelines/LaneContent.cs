namespace SiteGen.Timelines;

/// <summary>The content of a lane.</summary>
/// <param name="Title">The title.</param>
/// <param name="Items">The entries, in order of time.</param>
/// <param name="Spans">The spans, below the marks.</param>
public sealed record LaneContent(string Title, IReadOnlyList<LaneItem> Items, IReadOnlyList<LaneSpan> Spans);
