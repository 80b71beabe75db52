using System.Globalization;
using System.Text;

namespace SiteGen.Timelines;

/// <summary>
/// The part of a line between two marks. It leaves and reaches them horizontally, and never turns back: of the Bézier
/// curve, both inner points are halfway between the marks.
/// </summary>
/// <param name="FromX">The middle of the first mark.</param>
/// <param name="FromY">The height of the first mark.</param>
/// <param name="ToX">The middle of the second mark.</param>
/// <param name="ToY">The height of the second mark.</param>
internal readonly record struct MovesCurve(double FromX, double FromY, double ToX, double ToY)
{
    /// <summary>The line through the middles of marks, as the data of an SVG path; empty for a single mark.</summary>
    public static string PathOf(IReadOnlyList<MovesPoint> points)
    {
        if (points.Count < 2)
        {
            return "";
        }

        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}");
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            var middle = Length.Round((from.X + to.X) / 2);
            if (from.Y == to.Y)
            {
                path.Append(CultureInfo.InvariantCulture, $"H{to.X}");
            }
            else
            {
                path.Append(CultureInfo.InvariantCulture, $"C{middle} {from.Y} {middle} {to.Y} {to.X} {to.Y}");
            }
        }

        return path.ToString();
    }

    /// <summary>Whether it crosses a box.</summary>
    public bool Crosses(MovesBox box)
    {
        var (top, bottom) = (Math.Min(FromY, ToY), Math.Max(FromY, ToY));
        var (left, right) = (Math.Min(FromX, ToX), Math.Max(FromX, ToX));
        if (box.Bottom < top || box.Top > bottom || box.Right < left || box.Left > right)
        {
            return false;
        }

        // Between the heights of the box, the curve stays between two places.
        var (a, b) = (XAt(box.Top), XAt(box.Bottom));
        return Math.Min(a, b) <= box.Right && Math.Max(a, b) >= box.Left;
    }

    /// <summary>Where the curve is at a height; at its end if it does not get there.</summary>
    private double XAt(double y)
    {
        var share = Math.Clamp((y - FromY) / (ToY - FromY), 0, 1);
        var (low, high) = (0.0, 1.0);
        while (high - low > 1e-4)
        {
            var t = (low + high) / 2;
            (low, high) = t * t * (3 - (2 * t)) < share ? (t, high) : (low, t);
        }

        return FromX + ((ToX - FromX) * low * (1.5 - (1.5 * low) + (low * low)));
    }
}
