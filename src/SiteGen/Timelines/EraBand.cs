namespace SiteGen.Timelines;

/// <summary>The band of an era behind the lanes, with a label above them.</summary>
/// <param name="Title">The title of the era.</param>
/// <param name="X">The left edge of the band.</param>
/// <param name="Width">The width of the band.</param>
/// <param name="LabelX">The left edge of the label, or the right edge if <paramref name="IsLabelLeft"/>.</param>
/// <param name="IsLabelLeft">Whether the label extends to the left, since it would cross the right edge.</param>
/// <param name="LabelText">The title, shortened to fit.</param>
/// <param name="LabelRow">The row of the label, from the top.</param>
public sealed record EraBand(
    string Title, double X, double Width, double LabelX, bool IsLabelLeft, string LabelText, int LabelRow)
{
    /// <summary>The height of a row of labels.</summary>
    public const double RowHeight = 18;

    private const double FontSize = 12;
    private const double Gap = 6;

    /// <summary>The left and the right edge of the label.</summary>
    internal (double From, double To) LabelEdges => IsLabelLeft
        ? (LabelX - TextWidth.Of(LabelText, FontSize), LabelX)
        : (LabelX, LabelX + TextWidth.Of(LabelText, FontSize));

    /// <summary>Draws eras, with their labels in as few rows as possible without overlaps.</summary>
    internal static IReadOnlyList<EraBand> Of(IReadOnlyList<EraContent> eras, TimeScale scale)
    {
        var bands = new List<EraBand>();
        var rows = new Tracks();
        var visible = eras
            .Select(era => (Era: era, Days: scale.Period.Of(era.Date)))
            .Where(e => e.Days is not null)
            .OrderBy(e => e.Days!.Value.FirstDay);
        foreach (var (era, days) in visible)
        {
            var (from, to) = scale.Of(days!.Value);
            var text = TextWidth.Fit(era.Title, FontSize, scale.Right - scale.Left - Gap);
            var width = TextWidth.Of(text, FontSize);
            var isLeft = from + Gap + width > scale.Right;
            var label = isLeft ? Math.Max(to, scale.Left + width) : from + 4;
            var (left, right) = isLeft ? (label - width, label) : (label, label + width);
            var row = rows.Place(left, right + Gap)!.Value;
            bands.Add(new(era.Title, from, Length.Round(to - from), Length.Round(label), isLeft, text, row));
        }

        return bands;
    }
}
