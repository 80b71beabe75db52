namespace SiteGen.Evidence;

/// <summary>
/// Finds the lines that automatic captions show again while new ones appear below them, so that each is read once.
/// What a speaker says twice stays: captions must roll from beginning to end.
/// </summary>
internal static class RollingCaptions
{
    /// <summary>Marks the lines that were shown before.</summary>
    public static void FindRepeated(IReadOnlyList<CaptionCue> cues)
    {
        var (rolling, shown) = (0, 0);
        for (var i = 1; i < cues.Count; i++)
        {
            var (before, now) = (cues[i - 1].Lines, cues[i].Lines);
            var repeated = CountRepeated(before, now);
            var grows = repeated == 0 && Grows(before, now);
            shown += repeated > 0 || grows ? 1 : 0;
            rolling += (repeated > 0 && repeated < now.Count) || grows ? 1 : 0;
        }

        var needed = cues.Any(c => c.Lines.Any(l => l.HasTimes)) ? 1 : 2;
        if (rolling < needed || shown * 2 < cues.Count - 1)
        {
            return;
        }

        for (var i = 1; i < cues.Count; i++)
        {
            var (before, now) = (cues[i - 1].Lines, cues[i].Lines);
            var repeated = CountRepeated(before, now);
            foreach (var line in now.Take(repeated))
            {
                line.IsRepeated = true;
            }

            if (repeated == 0 && Grows(before, now))
            {
                now[0].NewFrom = now[0].Start + before[^1].Words.Length;
            }
        }
    }

    /// <summary>
    /// Returns how many lines at the beginning of a caption are those at the end of the caption before. A line that
    /// tells the times of its words is new.
    /// </summary>
    private static int CountRepeated(IReadOnlyList<CaptionLine> before, IReadOnlyList<CaptionLine> now)
    {
        var most = Math.Min(before.Count, now.TakeWhile(l => !l.HasTimes).Count());
        for (var count = most; count > 0; count--)
        {
            var at = before.Count - count;
            if (Enumerable.Range(0, count).All(i => before[at + i].Words == now[i].Words))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>Whether a caption is the line before it with more words at its end.</summary>
    private static bool Grows(IReadOnlyList<CaptionLine> before, IReadOnlyList<CaptionLine> now) =>
        before.Count == 1 && now.Count > 0 && now[0].Tags.Count == 0 && before[0].Tags.Count == 0
        && now[0].Words.Length == now[0].End - now[0].Start
        && before[0].Words.Length < now[0].Words.Length && now[0].Words[before[0].Words.Length] == ' '
        && now[0].Words.StartsWith(before[0].Words, StringComparison.Ordinal);
}
