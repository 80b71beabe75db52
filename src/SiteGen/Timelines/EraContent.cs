using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>A named period to draw behind the lanes.</summary>
public sealed record EraContent(string Title, EdtfDate Date);
