namespace SiteGen.Timelines;

/// <summary>The type of a mark, by the number of its entries and their duration.</summary>
public enum MarkType
{
    /// <summary>One entry on a day, or on days that are drawn no wider than a dot.</summary>
    Point,

    /// <summary>One entry on several days: an interval, a month or a year.</summary>
    Bar,

    /// <summary>Several entries that are too close together at this width.</summary>
    Group,
}
