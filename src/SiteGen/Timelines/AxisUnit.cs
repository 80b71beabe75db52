namespace SiteGen.Timelines;

/// <summary>What an axis counts.</summary>
public enum AxisUnit
{
    /// <summary>Years; several in one where they are many.</summary>
    Year,

    /// <summary>The months of a year.</summary>
    Month,

    /// <summary>The days of a month.</summary>
    Day,
}
