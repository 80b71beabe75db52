namespace SiteGen.Timelines;

/// <summary>The unit of an axis.</summary>
public enum AxisUnit
{
    /// <summary>Years, several per tick if there are many.</summary>
    Year,

    /// <summary>The months of a year.</summary>
    Month,

    /// <summary>The days of a month.</summary>
    Day,
}
