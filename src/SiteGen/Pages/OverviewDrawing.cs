using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Timelines;

namespace SiteGen.Pages;

/// <summary>A drawing of a timeline with what its shapes mean on the site.</summary>
/// <param name="Drawing">The shapes.</param>
/// <param name="Lanes">Its lanes, from the top.</param>
/// <param name="Ticks">Its ticks, from the left.</param>
public sealed record OverviewDrawing(TimelineDrawing Drawing, IReadOnlyList<OverviewLane> Lanes, IReadOnlyList<OverviewTick> Ticks)
{
    internal static OverviewDrawing Of(TimelineDrawing drawing, IReadOnlyList<EntityLane> lanes, IReadOnlyList<TimelineEntry> entries, OverviewPlaces places) => new(
        drawing,
        [
            .. drawing.Lanes.Zip(lanes).Select(l => new OverviewLane(l.First, l.Second.Content.Title, l.Second.Entity,
                [.. l.First.Marks.Select(m => new OverviewMark(m, l.Second.Entity, [.. m.Entries.Select(e => entries[e])], places.OfEntry(entries[m.Entries[0]])))])),
        ],
        [.. drawing.Ticks.Select(t => new OverviewTick(t, places.OfTick(t), places.CountIn(t.Period)))]);
}

/// <summary>A lane of a drawing.</summary>
/// <param name="Drawn">Its shapes.</param>
/// <param name="Title">Its whole title.</param>
/// <param name="Entity">Whose lane it is, if it is one's.</param>
/// <param name="Marks">Its marks, by track and from left to right.</param>
public sealed record OverviewLane(DrawnLane Drawn, string Title, Entity? Entity, IReadOnlyList<OverviewMark> Marks);

/// <summary>A mark of a drawing.</summary>
/// <param name="Drawn">Its shape.</param>
/// <param name="LaneOwner">Whose lane it is in, if it is one's.</param>
/// <param name="Entries">Its entries, in order of time.</param>
/// <param name="Place">Where the first of them is listed.</param>
public sealed record OverviewMark(Mark Drawn, Entity? LaneOwner, IReadOnlyList<TimelineEntry> Entries, OverviewPlace Place);

/// <summary>A tick of a drawing.</summary>
/// <param name="Drawn">Its shape.</param>
/// <param name="Place">Where it leads: nearer, to the page of the year or month, or to its heading; null where nothing is.</param>
/// <param name="Count">How many entries are listed there.</param>
public sealed record OverviewTick(AxisTick Drawn, OverviewPlace? Place, int Count);

/// <summary>A row of a strip.</summary>
/// <param name="Drawn">Its shapes.</param>
/// <param name="Unit">What the axis counts.</param>
/// <param name="Place">Where it leads; null where nothing is.</param>
public sealed record OverviewRow(StripRow Drawn, AxisUnit Unit, OverviewPlace? Place);

/// <summary>Where a shape leads.</summary>
/// <param name="Path">The site path of a page; null for the page the drawing is on.</param>
/// <param name="Anchor">The id of an entry or a heading there; null for the whole page.</param>
public sealed record OverviewPlace(string? Path, string? Anchor);
