namespace SiteGen.Timelines;

/// <summary>How much time a mark stands for, and how many entries.</summary>
public enum MarkForm
{
    /// <summary>One entry of a day.</summary>
    Point,

    /// <summary>One entry as long as its date may mean: an interval, a month, a year.</summary>
    Bar,

    /// <summary>Several entries that are too close to each other to be told apart at this width.</summary>
    Group,
}
