namespace SiteGen.Timelines;

/// <summary>Where the label of a mark is.</summary>
public enum LabelSide
{
    /// <summary>On the right of the mark.</summary>
    Right,

    /// <summary>On the left of it, since there is no room on the right.</summary>
    Left,

    /// <summary>Above it, from its left edge: for a bar that is as wide as a label.</summary>
    Above,
}
