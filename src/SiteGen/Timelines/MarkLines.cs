using System.Globalization;
using System.Text;

namespace SiteGen.Timelines;

/// <summary>The dots and ticks of a mark as SVG path data, so that a mark of many entries has few elements.</summary>
internal static class MarkLines
{
    private const double DotRadius = 4, TickHeight = 13;

    /// <summary>Dots: lines without a length, which round ends make visible.</summary>
    public static string Dots(Mark mark) => Path(
        mark,
        MarkShape.Round,
        isUnsure: false,
        static (path, x, y) => path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h0"));

    /// <summary>Circles for dots with an uncertain date.</summary>
    public static string Rings(Mark mark) => Path(
        mark,
        MarkShape.Round,
        isUnsure: true,
        static (path, x, y) => path.Append(
            CultureInfo.InvariantCulture, $"M{Length.Round(x - DotRadius)} {y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0"));

    /// <summary>Ticks; one with an uncertain date is interrupted.</summary>
    public static string Ticks(Mark mark) =>
        Path(mark, MarkShape.Pointed, isUnsure: false, static (path, x, y) => AppendTick(path, x, y).Append("v13"))
        + Path(mark, MarkShape.Pointed, isUnsure: true, static (path, x, y) => AppendTick(path, x, y).Append("v4m0 5v4"));

    private static StringBuilder AppendTick(StringBuilder path, double x, double y) =>
        path.Append(CultureInfo.InvariantCulture, $"M{x} {Length.Round(y - (TickHeight / 2))}");

    private static string Path(
        Mark mark, MarkShape shape, bool isUnsure, Func<StringBuilder, double, double, StringBuilder> append)
    {
        StringBuilder? path = null;
        foreach (var point in mark.Points)
        {
            if (point.Shape == shape && point.IsUnsure == isUnsure)
            {
                append(path ??= new(), point.X, mark.Y);
            }
        }

        return path?.ToString() ?? "";
    }
}
