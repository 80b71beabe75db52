using System.Globalization;
using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>A bar of which an end is open or uncertain: slanted strokes stand there instead of it.</summary>
/// <param name="Left">The left edge of the whole bar.</param>
/// <param name="Width">Its width.</param>
/// <param name="Middle">Its middle, from the top.</param>
/// <param name="Height">Its height.</param>
/// <param name="IsLeft">Whether its beginning is open or uncertain.</param>
/// <param name="IsRight">Whether its end is.</param>
internal readonly record struct Hatching(double Left, double Width, double Middle, double Height, bool IsLeft, bool IsRight)
{
    private const double Most = 12;
    private const double Step = 4;

    private double EndWidth => Length.Round(Math.Min(Most, Width / 2));

    /// <summary>The left edge and the width of what is left of the bar between its hatched ends; 0 if nothing is.</summary>
    public (double Left, double Width) Solid
    {
        get
        {
            var (left, right) = (IsLeft ? EndWidth : 0, IsRight ? EndWidth : 0);
            return (Length.Round(Left + left), Math.Max(0, Length.Round(Width - left - right)));
        }
    }

    /// <summary>The strokes, as the data of an SVG path; empty where no end is hatched.</summary>
    public string Strokes => string.Join("", (IsLeft ? At(Left) : []).Concat(IsRight ? At(Left + Width - EndWidth) : []));

    /// <summary>Whether the end of a date is open (null) or uncertain, and so is hatched.</summary>
    public static bool Marks(CalendarDate? end) => end is not { Qualifier: DateQualifier.None };

    private IEnumerable<string> At(double left)
    {
        for (var x = 0.0; x + 2 <= EndWidth; x += Step)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"M{Length.Round(left + x)} {Length.Round(Middle + (Height / 2))}L{Length.Round(left + Math.Min(EndWidth, x + Step))} {Length.Round(Middle - (Height / 2))}");
        }
    }
}
