namespace SiteGen.Timelines;

/// <summary>Lengths of drawings, in CSS pixels.</summary>
internal static class Length
{
    /// <summary>Rounds to a tenth of a pixel: finer than screens show, and short in SVG.</summary>
    public static double Round(double length) => Math.Round(length, 1, MidpointRounding.AwayFromZero);
}
