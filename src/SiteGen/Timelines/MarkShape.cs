namespace SiteGen.Timelines;

/// <summary>What a mark looks like: kinds of entries differ by shape and not by colour alone.</summary>
public enum MarkShape
{
    /// <summary>Round: something that was said.</summary>
    Round,

    /// <summary>Pointed: something that happened.</summary>
    Pointed,

    /// <summary>Several entries of both shapes.</summary>
    Mixed,
}
