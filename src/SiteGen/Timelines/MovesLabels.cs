namespace SiteGen.Timelines;

/// <summary>Where the labels of a stretch may be, the best places first.</summary>
/// <param name="frame">The measures.</param>
/// <param name="left">Where time begins.</param>
internal sealed class MovesLabels(MovesFrame frame, double left)
{
    /// <summary>The size of words, in which the letters are narrower, compared with names.</summary>
    private const double WordsWidth = 0.9;

    /// <summary>A name beside the marks of a stretch: after the last, or before a single one.</summary>
    /// <param name="run">The stretch.</param>
    /// <param name="name">The name.</param>
    /// <param name="isAlone">Whether the line has only this stretch, so that nothing comes from the left.</param>
    public IEnumerable<PlacedText> NamesOf(MovesRun run, string name, bool isAlone)
    {
        var x = Length.Round(run.Right + (frame.Gap * 0.42));
        var text = Fit(name, frame.Width - x);
        var width = TextWidth.Of(text, frame.FontSize);
        if (text.Length > 0)
        {
            yield return new(text, x, 0, width);
        }

        var before = run.Left - (frame.Gap * 0.42);
        width = TextWidth.Of(name, frame.FontSize);
        if (isAlone && name.Length > 0 && before - width >= left - (frame.Gap / 2))
        {
            yield return new(name, Length.Round(before - width), 0, width);
        }
    }

    /// <summary>
    /// The words of a stretch, if the speaker changed position to it or from it, and on which side: they begin with the
    /// first mark, end with it, or are around it.
    /// </summary>
    public IEnumerable<(PlacedText Text, int Side)> WordsOf(MovesRun run)
    {
        var width = TextWidth.Of(run.Words, frame.FontSize) * WordsWidth;
        if (!run.IsTurn || run.Words.Length == 0 || width > frame.Width - left)
        {
            yield break;
        }

        var first = run.Points[0];
        var start = Math.Min(first.Left - (frame.Gap / 4), frame.Width - width);
        double[] places = [start, first.Right + (frame.Gap / 4) - width, first.X - (width / 2)];
        foreach (var side in (int[])[run.Side, -run.Side])
        {
            foreach (var x in places.Where(x => x >= left - (frame.Gap / 2) && x + width <= frame.Width).Distinct())
            {
                yield return (new(run.Words, Length.Round(x), 0, width), side);
            }
        }
    }

    /// <summary>A text that fits, cut between words; empty if not even the first word fits.</summary>
    private string Fit(string text, double width)
    {
        if (TextWidth.Of(text, frame.FontSize) <= width)
        {
            return text;
        }

        for (var end = text.LastIndexOf(' '); end > 0; end = text.LastIndexOf(' ', end - 1))
        {
            var start = text[..end] + "…";
            if (TextWidth.Of(start, frame.FontSize) <= width)
            {
                return start;
            }
        }

        return "";
    }
}
