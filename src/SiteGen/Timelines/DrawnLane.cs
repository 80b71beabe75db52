namespace SiteGen.Timelines;

/// <summary>A lane with its marks.</summary>
/// <param name="Title">As much of its title as there is room for.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Height">Its height.</param>
/// <param name="Marks">Its marks, by track and from left to right.</param>
/// <param name="Spans">What lasted, below the marks.</param>
public sealed record DrawnLane(string Title, double Top, double Height, IReadOnlyList<Mark> Marks, IReadOnlyList<SpanBar> Spans)
{
    /// <summary>The height of a track of marks.</summary>
    public const double TrackHeight = 26;

    private const double Padding = 4;

    internal static DrawnLane Of(LaneContent lane, DrawingContent content, TimeScale scale, double top, double titleRoom, double right)
    {
        var (marks, tracks) = MarkPlacement.Place(lane, scale, content.Dates, right);
        var spansTop = top + Padding + (tracks * TrackHeight);
        var spans = SpanBar.Of(lane.Spans, scale, spansTop, right);
        foreach (var mark in marks)
        {
            mark.Y = top + Padding + ((mark.Track + 0.5) * TrackHeight);
        }

        var spansHeight = spans.Count == 0 ? 0 : spans.Max(s => s.Y) + SpanBar.Height - spansTop + Padding;
        return new(
            TextWidth.Fit(lane.Title, 13, titleRoom), top, Math.Max((2 * Padding) + (tracks * TrackHeight) + spansHeight, (2 * Padding) + TrackHeight),
            marks, spans);
    }
}
