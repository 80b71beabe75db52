using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>The content of a drawing.</summary>
public sealed record DrawingContent
{
    /// <summary>The drawn period.</summary>
    public required TimePeriod Period { get; init; }

    /// <summary>The unit of the axis.</summary>
    public required AxisUnit Unit { get; init; }

    /// <summary>The dates of the entries; each overlaps the period.</summary>
    public required IReadOnlyList<EdtfDate> Dates { get; init; }

    /// <summary>The lanes, from top to bottom; every entry is in exactly one of them.</summary>
    public required IReadOnlyList<LaneContent> Lanes { get; init; }

    /// <summary>The eras, behind the lanes.</summary>
    public IReadOnlyList<EraContent> Eras { get; init; } = [];

    /// <summary>The replies among the entries.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];
}
