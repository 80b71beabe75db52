using SiteGen.Languages;

namespace SiteGen.Timelines;

/// <summary>The axis of a drawing of moves.</summary>
internal static class MovesAxis
{
    /// <summary>The width of the mark of a break.</summary>
    private const double BreakWidth = 12;

    /// <summary>
    /// Returns the years, labelled where there is room for the number: first those in which somebody spoke. Years in
    /// which nobody did and that have no label are in breaks.
    /// </summary>
    /// <param name="content">What is drawn.</param>
    /// <param name="frame">The measures.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="dates">Writes the years.</param>
    public static (IReadOnlyList<MovesYear> Years, IReadOnlyList<double> Breaks) Of(
        MovesContent content, MovesFrame frame, TimeScale scale, DateFormat dates)
    {
        var years = scale.Segments.Select(s => Axis.YearOf(s.Period.FirstDay)).Distinct().ToArray();
        var spoken = content.Speakers.SelectMany(s => s.Stances)
            .Select(s => Axis.YearOf(Math.Max(s.Date.FirstDay, scale.Period.FirstDay))).ToHashSet();
        var isBreak = scale.Segments.Where(s => s.IsBreak).Select(s => Axis.YearOf(s.Period.FirstDay)).ToHashSet();
        var labelled = new List<(MovesYear Year, double End)>();
        foreach (var year in years.Where(y => !isBreak.Contains(y)).OrderByDescending(spoken.Contains))
        {
            var x = scale.Start(TimePeriod.OfYear(year).FirstDay);
            var label = dates.Year(year);
            var end = x + TextWidth.Of(label, frame.FontSize) + (frame.FontSize / 2);
            if (end <= frame.Width && labelled.TrueForAll(d => d.End <= x || end <= d.Year.X))
            {
                labelled.Add((new(year, x, label), end));
            }
        }

        var silent = years.Except(labelled.Select(d => d.Year.Year)).ToArray();
        var unlabelled = silent.Where(spoken.Contains)
            .Select(y => new MovesYear(y, scale.Start(TimePeriod.OfYear(y).FirstDay), ""));
        return (
            [.. labelled.Select(d => d.Year).Concat(unlabelled).OrderBy(y => y.Year)],
            [.. BreaksOf(scale, [.. silent.Where(y => !spoken.Contains(y))], labelled)]);
    }

    /// <summary>The middles of the breaks: one for all years in a row that nobody spoke in.</summary>
    private static IEnumerable<double> BreaksOf(
        TimeScale scale, HashSet<int> silent, List<(MovesYear Year, double End)> labelled)
    {
        var segments = scale.Segments;
        for (var i = 0; i < segments.Count; i++)
        {
            if (!IsSilent(i) || IsSilent(i - 1))
            {
                continue;
            }

            var end = i;
            while (IsSilent(end + 1))
            {
                end++;
            }

            // The label of the year before may reach into the break.
            var left = labelled.Where(d => d.Year.X < segments[end].Right).Select(d => d.End)
                .Append(segments[i].Left).Max();
            if (segments[end].Right - left >= BreakWidth)
            {
                yield return Length.Round((left + segments[end].Right) / 2);
            }
        }

        bool IsSilent(int i) =>
            i >= 0 && i < segments.Count && silent.Contains(Axis.YearOf(segments[i].Period.FirstDay));
    }
}
