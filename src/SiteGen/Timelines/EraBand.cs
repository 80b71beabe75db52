namespace SiteGen.Timelines;

/// <summary>A named stretch of time behind the lanes, with its title above them.</summary>
/// <param name="Title">Its title.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="LabelX">Where its title begins, or ends.</param>
/// <param name="IsLabelLeft">Whether the title ends there, since it would cross the edge of the drawing otherwise.</param>
/// <param name="LabelText">As much of the title as there is room for.</param>
/// <param name="LabelRow">The row of the title, from the top.</param>
public sealed record EraBand(string Title, double X, double Width, double LabelX, bool IsLabelLeft, string LabelText, int LabelRow)
{
    /// <summary>The height of a row of titles.</summary>
    public const double RowHeight = 18;

    private const double FontSize = 12;
    private const double Gap = 6;

    /// <summary>Where a title stands: its left and its right edge.</summary>
    internal (double From, double To) LabelEdges => IsLabelLeft
        ? (LabelX - TextWidth.Of(LabelText, FontSize), LabelX) : (LabelX, LabelX + TextWidth.Of(LabelText, FontSize));

    /// <summary>The bands of eras; titles stand in as many rows as they need not to overlap.</summary>
    internal static IReadOnlyList<EraBand> Of(IReadOnlyList<EraContent> eras, TimeScale scale)
    {
        var bands = new List<EraBand>();
        var ends = new List<double>();
        foreach (var (era, days) in eras.Select(e => (e, scale.Period.Of(e.Date))).Where(e => e.Item2 is not null).OrderBy(e => e.Item2!.Value.FirstDay))
        {
            var (from, to) = scale.Of(days!.Value);
            var text = TextWidth.Fit(era.Title, FontSize, scale.Right - scale.Left - Gap);
            var width = TextWidth.Of(text, FontSize);
            var isLeft = from + Gap + width > scale.Right;
            var label = isLeft ? Math.Max(to, scale.Left + width) : from + 4;
            var (left, right) = isLeft ? (label - width, label) : (label, label + width);
            var row = ends.FindIndex(e => e + Gap <= left);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = right;
            bands.Add(new(era.Title, from, Length.Round(to - from), Length.Round(label), isLeft, text, row));
        }

        return bands;
    }
}
