namespace SiteGen.Evidence.Pdf;

/// <summary>
/// Puts the runs of a page in the order in which they are read. Programs draw pages in that order, with two exceptions
/// that are mended here: heads and feet, and columns that are drawn line by line across the page. The numbers beside
/// the lines of a pleading are left out.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>How many lines must have a gap at the same place to be columns.</summary>
    private const int MinimumLines = 6;

    /// <summary>The least width of a column, as a share of the page; what is narrower is a cell.</summary>
    private const double MinimumColumn = 0.2;

    /// <summary>How many runs at the beginning, and at the end, may be a foot or a head.</summary>
    private const int MaximumEdge = 4;

    /// <summary>How deep columns are looked for in columns.</summary>
    private const int MaximumDepth = 3;

    /// <summary>Returns the runs in order.</summary>
    /// <param name="runs">The runs as they are drawn.</param>
    /// <param name="width">The width of the page.</param>
    public static List<PageRun> Of(List<PageRun> runs, double width)
    {
        RemoveLineNumbers(runs);
        MoveEdges(runs);
        return Columns(runs, width, depth: 0);
    }

    /// <summary>Moves feet that are drawn first to the end, and heads that are drawn last to the beginning.</summary>
    private static void MoveEdges(List<PageRun> runs)
    {
        var depth = Math.Min(MaximumEdge, runs.Count / 2);
        var feet = runs[..depth].Where(r => runs[depth..].TrueForAll(o => r.BaseLine < o.BaseLine - (0.5 * r.Size)))
            .OrderByDescending(r => r.BaseLine).ToArray();
        var heads = runs[^depth..].Where(r => runs[..^depth].TrueForAll(o => r.BaseLine > o.BaseLine + (0.5 * r.Size)))
            .OrderByDescending(r => r.BaseLine).ToArray();
        runs.RemoveAll(r => feet.Contains(r) || heads.Contains(r));
        runs.AddRange(feet);
        runs.InsertRange(0, heads);
    }

    private static List<PageRun> Columns(List<PageRun> runs, double width, int depth)
    {
        if (depth == MaximumDepth || FindGutter(runs, width) is not { } gutter)
        {
            return runs;
        }

        var (ordered, left, right) = (new List<PageRun>(), new List<PageRun>(), new List<PageRun>());
        foreach (var run in runs)
        {
            if (run.Right <= gutter)
            {
                left.Add(run);
            }
            else if (run.Left >= gutter)
            {
                right.Add(run);
            }
            else
            {
                // A line across both columns: what is above it is read first.
                Flush();
                ordered.Add(run);
            }
        }

        Flush();
        return ordered;

        void Flush()
        {
            ordered.AddRange(Columns([.. left], width, depth + 1));
            ordered.AddRange(Columns([.. right], width, depth + 1));
            left.Clear();
            right.Clear();
        }
    }

    /// <summary>
    /// Returns where a gap goes down the page between columns that are drawn line by line; null if there is none.
    /// </summary>
    private static double? FindGutter(List<PageRun> runs, double width)
    {
        var pairs = runs.Zip(runs.Skip(1)).Where(p => p.First.IsBeside(p.Second) && p.First.Right < p.Second.Left)
            .ToArray();
        if (pairs.Length < MinimumLines)
        {
            return null;
        }

        // The gap that most lines share: candidates are the middles of gaps.
        var best = (Count: 0, At: 0.0, Left: 0.0, Right: 0.0);
        foreach (var (first, second) in pairs)
        {
            var at = (first.Right + second.Left) / 2;
            var sharing = pairs.Where(p => p.First.Right <= at && p.Second.Left >= at).ToArray();
            if (sharing.Length > best.Count)
            {
                best = (
                    sharing.Length,
                    at,
                    sharing.Average(p => p.First.Right - p.First.Left),
                    sharing.Average(p => p.Second.Right - p.Second.Left));
            }
        }

        var crossing = runs.Count(r => r.Left < best.At && r.Right > best.At);
        return best.Count >= MinimumLines && crossing * 2 <= best.Count
            && best.Left >= MinimumColumn * width && best.Right >= MinimumColumn * width ? best.At : null;
    }

    /// <summary>
    /// Removes numbers in the left margin that count the lines of a page: 1, 2, 3, …, or every fifth.
    /// </summary>
    private static void RemoveLineNumbers(List<PageRun> runs)
    {
        var numbers = runs.Where(r => r.Text.Trim() is { Length: <= 2 } text && text.All(char.IsAsciiDigit)).ToArray();
        if (numbers.Length < MinimumLines)
        {
            return;
        }

        var edge = numbers.Max(n => n.Right);
        if (numbers.Max(n => n.Left) - numbers.Min(n => n.Left) > 20
            || runs.Except(numbers).Any(r => r.Left < edge - 1))
        {
            return;
        }

        var counted = numbers.OrderByDescending(n => n.BaseLine)
            .Select(n => int.Parse(n.Text.Trim(), System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var step = counted[1] - counted[0];
        if (step is 1 or 5 && counted[0] == (step == 1 ? 1 : 5)
            && counted.Zip(counted.Skip(1), static (a, b) => b - a).All(d => d == step))
        {
            runs.RemoveAll(numbers.Contains);
        }
    }
}
