namespace SiteGen.Timelines;

/// <summary>
/// Places marks with their labels in tracks, so that nothing overlaps. Labels are shortened where many of them would
/// need many tracks.
/// </summary>
internal static class LabelPlacement
{
    /// <summary>The most tracks: hundreds of labels would be a list, not a drawing.</summary>
    private const int MaxTracks = 24;

    /// <summary>The width that a label may have, and the number of tracks up to which it may.</summary>
    private static readonly (double Width, int Tracks)[] Lengths = [(300, 9), (240, 18), (170, MaxTracks)];

    /// <summary>Places marks.</summary>
    /// <param name="items">The marks and their labels, in order of time.</param>
    /// <param name="left">The left edge, which no label crosses.</param>
    /// <param name="right">The right edge, which no label crosses.</param>
    /// <returns>The marks with labels, the number of tracks, and the marks for which there is no room.</returns>
    public static (IReadOnlyList<Mark> Marks, int Tracks, IReadOnlyList<Mark> Left) Place(
        IReadOnlyList<(Mark Mark, string Label)> items, double left, double right)
    {
        foreach (var (width, most) in Lengths)
        {
            var tracks = new Tracks(most);
            var (placed, unplaced) = (new List<Mark>(), new List<Mark>());
            for (var i = 0; i < items.Count; i++)
            {
                var (mark, label) = items[i];
                var text = TextWidth.FitWords(label, Mark.FontSize, width);
                // Moved to the left, a label can share a track with that of the next mark.
                var isCrowded = i + 1 < items.Count
                    && items[i + 1].Mark.X - mark.X < Mark.LabelWidth(text) + Mark.Target;
                if (TryPlace(mark, text, isCrowded, tracks, left, right) is { } labelled)
                {
                    placed.Add(labelled);
                }
                else
                {
                    unplaced.Add(mark);
                }
            }

            if (unplaced.Count == 0 || width == Lengths[^1].Width)
            {
                return (placed, tracks.Count, unplaced);
            }
        }

        return ([], 0, []);
    }

    private static Mark? TryPlace(
        Mark mark, string text, bool isLeftFirst, Tracks tracks, double left, double right)
    {
        foreach (var labelled in Candidates(mark, text, isLeftFirst, left, right))
        {
            if (labelled.OuterLeft >= left
                && labelled.OuterRight <= right
                && tracks.Place(labelled.OuterLeft, labelled.OuterRight) is { } track)
            {
                return labelled with { Track = track };
            }
        }

        return null;
    }

    private static IEnumerable<Mark> Candidates(Mark mark, string text, bool isLeftFirst, double left, double right)
    {
        if (mark.BodyWidth > Mark.Target)
        {
            yield return mark with { Label = Fit(text, right - mark.BodyLeft), LabelSide = LabelSide.Above };
            yield break;
        }

        yield return mark with { Label = text, LabelSide = isLeftFirst ? LabelSide.Left : LabelSide.Right };
        yield return mark with { Label = text, LabelSide = isLeftFirst ? LabelSide.Right : LabelSide.Left };
        // A long label in a narrow drawing: as much of it as fits on the side with more room.
        yield return right - mark.Right >= mark.Left - left
            ? mark with { Label = Fit(text, right - mark.Right), LabelSide = LabelSide.Right }
            : mark with { Label = Fit(text, mark.Left - left), LabelSide = LabelSide.Left };
    }

    private static string Fit(string text, double width) =>
        TextWidth.FitWords(text, Mark.FontSize, width - Mark.LabelWidth(""));
}
