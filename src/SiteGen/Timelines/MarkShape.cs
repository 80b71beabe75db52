namespace SiteGen.Timelines;

/// <summary>The shape of a mark, so that kinds of entries do not differ by colour alone.</summary>
public enum MarkShape
{
    /// <summary>Round, for quotations.</summary>
    Round,

    /// <summary>Pointed, for events.</summary>
    Pointed,

    /// <summary>Both, for a group with entries of both shapes.</summary>
    Mixed,
}
