namespace SiteGen.Timelines;

/// <summary>Lengths of drawings, in CSS pixels.</summary>
internal static class Length
{
    /// <summary>To a tenth: finer than a screen shows, and short when written.</summary>
    public static double Round(double length) => Math.Round(length, 1, MidpointRounding.AwayFromZero);
}
