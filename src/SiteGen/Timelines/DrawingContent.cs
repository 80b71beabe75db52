using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>What a drawing is to show.</summary>
public sealed record DrawingContent
{
    /// <summary>The time that is drawn.</summary>
    public required TimePeriod Period { get; init; }

    /// <summary>What its axis counts.</summary>
    public required AxisUnit Unit { get; init; }

    /// <summary>The date of each entry; none lies outside of the period altogether.</summary>
    public required IReadOnlyList<EdtfDate> Dates { get; init; }

    /// <summary>The lanes, from the top; every entry is in one of them.</summary>
    public required IReadOnlyList<LaneContent> Lanes { get; init; }

    /// <summary>Named stretches of time behind the lanes.</summary>
    public IReadOnlyList<EraContent> Eras { get; init; } = [];

    /// <summary>Which entry answers which, by their indexes.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];
}

/// <summary>A named stretch of time.</summary>
public sealed record EraContent(string Title, EdtfDate Date);

/// <summary>An entry that answers another.</summary>
/// <param name="Answer">The index of the one that answers.</param>
/// <param name="Said">The index of the one that is answered.</param>
public readonly record struct Reply(int Answer, int Said);
