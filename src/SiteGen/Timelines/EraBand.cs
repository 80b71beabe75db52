using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>
/// The band of an era behind the lanes, with its title at the top, or with a number where that is too long.
/// </summary>
/// <param name="Title">The title of the era.</param>
/// <param name="Date">When it was.</param>
/// <param name="X">The left edge of the band.</param>
/// <param name="Width">The width of the band.</param>
/// <param name="Top">The upper edge of the band.</param>
/// <param name="Lines">The title in lines that fit into the band; empty if it does not fit.</param>
/// <param name="Number">Its number in the key, from 1; null if its title fits.</param>
public sealed record EraBand(
    string Title, EdtfDate Date, double X, double Width, double Top, IReadOnlyList<string> Lines, int? Number)
{
    /// <summary>The height of a line of a title.</summary>
    public const double LineHeight = 14;

    private const double FontSize = 11.5;
    private const double Padding = 5;
    private const double NumberWidth = 18;
    private const int MaxLines = 4;

    /// <summary>The left edge of the title, or the middle of the number.</summary>
    public double LabelX => Length.Round(Number is null ? X + Padding : X + (Width / 2));

    /// <summary>The left and the right edge of the label.</summary>
    internal (double From, double To) LabelEdges => Number is null
        ? (LabelX, LabelX + Lines.Select(l => TextWidth.Of(l, FontSize)).DefaultIfEmpty().Max())
        : (LabelX - (NumberWidth / 2), LabelX + (NumberWidth / 2));

    /// <summary>Draws eras. Those that overlap have their titles below each other.</summary>
    /// <returns>The bands in order of time, and the height of all titles.</returns>
    internal static (IReadOnlyList<EraBand> Bands, double Height) Of(IReadOnlyList<EraContent> eras, TimeScale scale)
    {
        var (placed, rows) = (new List<(EraBand Band, int Row)>(), new Tracks());
        var visible = eras
            .Select(era => (Era: era, Days: scale.Period.Of(era.Date)))
            .Where(e => e.Days is not null)
            .OrderBy(e => e.Days!.Value.FirstDay);
        foreach (var (era, days) in visible)
        {
            var (from, to) = scale.Of(days!.Value);
            var lines = TextWidth.Wrap(era.Title, FontSize, to - from - (2 * Padding), MaxLines);
            int? number = lines is null ? placed.Count(p => p.Band.Number is not null) + 1 : null;
            var band = new EraBand(era.Title, era.Date, from, Length.Round(to - from), 0, lines ?? [], number);
            var (left, right) = band.LabelEdges;
            placed.Add((band, rows.Place(Math.Min(from, left), Math.Max(to, right))!.Value));
        }

        var heights = Enumerable.Range(0, rows.Count)
            .Select(row => placed.Where(p => p.Row == row).Max(p => Math.Max(1, p.Band.Lines.Count)) * LineHeight + 6)
            .ToArray();
        return (
            [.. placed.Select(p => p.Band with { Top = heights.Take(p.Row).Sum() })],
            heights.Sum());
    }
}
