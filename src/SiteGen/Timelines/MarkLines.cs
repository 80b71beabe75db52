using System.Globalization;
using System.Text;

namespace SiteGen.Timelines;

/// <summary>The dots and ticks of a mark as SVG path data, so that a mark of many entries has few elements.</summary>
internal static class MarkLines
{
    private const double DotRadius = 4, TickHeight = 13;

    /// <summary>Dots: lines without a length, which round ends make visible.</summary>
    public static string Dots(Mark mark) =>
        Path(mark, MarkShape.Round, isUnsure: false, (x, y) => $"M{x} {y}h0");

    /// <summary>Circles for dots with an uncertain date.</summary>
    public static string Rings(Mark mark) => Path(
        mark,
        MarkShape.Round,
        isUnsure: true,
        (x, y) => $"M{Length.Round(x - DotRadius)} {y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0");

    /// <summary>Ticks; one with an uncertain date is interrupted.</summary>
    public static string Ticks(Mark mark) =>
        Path(mark, MarkShape.Pointed, isUnsure: false, (x, y) => $"M{x} {Length.Round(y - (TickHeight / 2))}v13")
        + Path(mark, MarkShape.Pointed, isUnsure: true, (x, y) => $"M{x} {Length.Round(y - (TickHeight / 2))}v4m0 5v4");

    private static string Path(Mark mark, MarkShape shape, bool isUnsure, Func<double, double, FormattableString> part)
    {
        var path = new StringBuilder();
        foreach (var point in mark.Points)
        {
            if (point.Shape == shape && point.IsUnsure == isUnsure)
            {
                path.Append(part(point.X, mark.Y).ToString(CultureInfo.InvariantCulture));
            }
        }

        return path.ToString();
    }
}
