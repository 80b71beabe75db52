using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>A period to draw in a lane, such as a role.</summary>
/// <param name="Title">The title.</param>
/// <param name="From">When it began; null if unknown.</param>
/// <param name="To">When it ended; null if it has not.</param>
public sealed record LaneSpan(string Title, EdtfDate? From, EdtfDate? To);
