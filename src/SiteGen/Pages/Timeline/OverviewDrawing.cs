using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Timelines;

namespace SiteGen.Pages.Timeline;

/// <summary>A drawing of a timeline, with the entries and links of its shapes.</summary>
/// <param name="Drawing">The shapes.</param>
/// <param name="Lanes">Its lanes, from the top.</param>
/// <param name="Ticks">Its ticks, from the left.</param>
public sealed record OverviewDrawing(
    TimelineDrawing Drawing, IReadOnlyList<OverviewLane> Lanes, IReadOnlyList<OverviewTick> Ticks)
{
    internal static OverviewDrawing Of(
        TimelineDrawing drawing,
        IReadOnlyList<EntityLane> lanes,
        IReadOnlyList<TimelineEntry> entries,
        OverviewLinks links)
    {
        return new(
            drawing,
            drawing.Lanes.Zip(lanes, LaneOf).ToArray(),
            drawing.Ticks.Select(t => new OverviewTick(t, links.OfTick(t), links.CountIn(t.Period))).ToArray());

        OverviewLane LaneOf(DrawnLane drawn, EntityLane lane) =>
            new(drawn, lane.Content.Title, lane.Entity, drawn.Marks.Select(m => MarkOf(m, lane)).ToArray());

        OverviewMark MarkOf(Mark mark, EntityLane lane)
        {
            var shown = new TimelineEntry[mark.Entries.Count];
            for (var i = 0; i < shown.Length; i++)
            {
                shown[i] = entries[mark.Entries[i]];
            }

            return new(mark, lane.Entity, shown, links.OfEntry(shown[0]));
        }
    }
}

/// <summary>A lane of a drawing.</summary>
/// <param name="Drawn">Its shapes.</param>
/// <param name="Title">Its whole title.</param>
/// <param name="Entity">The person or organization whose lane it is; null for the others.</param>
/// <param name="Marks">Its marks, by track and from left to right.</param>
public sealed record OverviewLane(DrawnLane Drawn, string Title, Entity? Entity, IReadOnlyList<OverviewMark> Marks);

/// <summary>A mark of a drawing.</summary>
/// <param name="Drawn">Its shape.</param>
/// <param name="LaneOwner">The person or organization in whose lane it is; null for the other lanes.</param>
/// <param name="Entries">Its entries, in order of time.</param>
/// <param name="Link">The link to the first of them.</param>
public sealed record OverviewMark(
    Mark Drawn, Entity? LaneOwner, IReadOnlyList<TimelineEntry> Entries, OverviewLink Link);

/// <summary>A tick of a drawing.</summary>
/// <param name="Drawn">Its shape.</param>
/// <param name="Link">The link to the page of the year or month, or to its heading; null without entries.</param>
/// <param name="Count">The number of entries listed there.</param>
public sealed record OverviewTick(AxisTick Drawn, OverviewLink? Link, int Count);

/// <summary>The link of a shape.</summary>
/// <param name="Path">The site path of a page; null for the page of the drawing.</param>
/// <param name="Anchor">The id of an entry or a heading there; null for the whole page.</param>
public sealed record OverviewLink(string? Path, string? Anchor);
