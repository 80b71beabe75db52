using SiteGen.Languages;

namespace SiteGen.Timelines;

/// <summary>A lane with its marks and spans.</summary>
/// <param name="Title">The title, shortened to fit.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Height">The height.</param>
/// <param name="Marks">The marks, by track and from left to right.</param>
/// <param name="Spans">The spans, below the marks.</param>
public sealed record DrawnLane(
    string Title, double Top, double Height, IReadOnlyList<Mark> Marks, IReadOnlyList<SpanBar> Spans)
{
    /// <summary>The height of a track of marks.</summary>
    public const double TrackHeight = 26;

    private const double Padding = 4;

    /// <summary>Draws a lane.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="content">The drawing that it belongs to.</param>
    /// <param name="scale">The scale of the drawing.</param>
    /// <param name="top">The upper edge of the lane.</param>
    /// <param name="titleWidth">The width available for the title.</param>
    /// <param name="right">The right edge of the drawing.</param>
    /// <param name="dates">Writes the dates.</param>
    internal static DrawnLane Of(
        LaneContent lane, DrawingContent content, TimeScale scale, double top, double titleWidth, double right,
        DateFormat dates)
    {
        var (marks, tracks) = MarkPlacement.Place(lane, scale, content.Dates, right);
        foreach (var mark in marks)
        {
            mark.Y = top + Padding + ((mark.Track + 0.5) * TrackHeight);
        }

        var spansTop = top + Padding + (tracks * TrackHeight);
        var spans = SpanBar.Of(lane.Spans, scale, spansTop, right, dates);
        var spansHeight = spans.Count == 0 ? 0 : spans.Max(s => s.Y) + SpanBar.Height - spansTop + Padding;
        var height = Math.Max((2 * Padding) + (tracks * TrackHeight) + spansHeight, (2 * Padding) + TrackHeight);
        return new(TextWidth.Fit(lane.Title, 13, titleWidth), top, height, marks, spans);
    }
}
