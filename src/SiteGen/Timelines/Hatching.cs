using System.Globalization;
using System.Text;
using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>A bar whose open or uncertain ends are drawn as slanted strokes.</summary>
/// <param name="Left">The left edge of the whole bar.</param>
/// <param name="Width">The width of the whole bar.</param>
/// <param name="Middle">The vertical middle.</param>
/// <param name="Height">The height.</param>
/// <param name="IsLeft">Whether the left end is hatched.</param>
/// <param name="IsRight">Whether the right end is hatched.</param>
internal readonly record struct Hatching(
    double Left, double Width, double Middle, double Height, bool IsLeft, bool IsRight)
{
    private const double MaxEndWidth = 12;
    private const double StrokeDistance = 4;

    private double EndWidth => Length.Round(Math.Min(MaxEndWidth, Width / 2));

    /// <summary>The left edge and the width of the solid part between the ends; the width may be 0.</summary>
    public (double Left, double Width) Solid
    {
        get
        {
            var (left, right) = (IsLeft ? EndWidth : 0, IsRight ? EndWidth : 0);
            return (Length.Round(Left + left), Math.Max(0, Length.Round(Width - left - right)));
        }
    }

    /// <summary>The strokes as SVG path data; empty if no end is hatched.</summary>
    public string Strokes => (IsLeft ? StrokesFrom(Left) : "") + (IsRight ? StrokesFrom(Left + Width - EndWidth) : "");

    /// <summary>Whether the end of a date is open (null) or uncertain, and so is hatched.</summary>
    public static bool IsNeeded(CalendarDate? end) => end is not { Qualifier: DateQualifier.None };

    private string StrokesFrom(double left)
    {
        var (top, bottom) = (Length.Round(Middle - (Height / 2)), Length.Round(Middle + (Height / 2)));
        var path = new StringBuilder();
        for (var x = 0.0; x + 2 <= EndWidth; x += StrokeDistance)
        {
            var (from, to) = (Length.Round(left + x), Length.Round(left + Math.Min(EndWidth, x + StrokeDistance)));
            path.Append(CultureInfo.InvariantCulture, $"M{from} {bottom}L{to} {top}");
        }

        return path.ToString();
    }
}
