namespace SiteGen.Text;

/// <summary>Finds similar names, for "did you mean".</summary>
public static class TextDistance
{
    /// <summary>
    /// Returns the names nearest to <paramref name="text"/>, nearest first, at most <paramref name="count"/>. The list
    /// is empty if no name is near enough.
    /// </summary>
    public static IReadOnlyList<string> Nearest(string text, IEnumerable<string> names, int count = 3)
    {
        // Short names are all similar to each other, so only one letter may differ.
        var limit = text.Length <= 1 ? 0 : text.Length <= 3 ? 1 : Math.Max(2, text.Length / 3);
        var near = new List<(int Distance, string Name)>();
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var distance = Measure(text, name, limit);
            // Authors often write only part of an id: `musk` for `elon-musk`.
            if (distance > limit && text.Length >= 4 && name.Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                distance = limit;
            }

            if (distance <= limit)
            {
                near.Add((distance, name));
            }
        }

        near.Sort((a, b) => a.Distance != b.Distance ? a.Distance - b.Distance : string.CompareOrdinal(a.Name, b.Name));
        return [.. near.Take(count).Select(n => n.Name)];
    }

    /// <summary>Returns "did you mean 'a' or 'b'?", or null if no name is near.</summary>
    public static string? DidYouMean(string text, IEnumerable<string> names)
    {
        var nearest = Nearest(text, names);
        return nearest.Count == 0 ? null : $"did you mean {Join(nearest)}?";
    }

    /// <summary>Joins names for a sentence: 'a', 'b' or 'c'.</summary>
    public static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => $"'{names[0]}'",
        _ => $"{string.Join(", ", names.Take(names.Count - 1).Select(n => $"'{n}'"))} or '{names[^1]}'",
    };

    /// <summary>
    /// Returns the Damerau-Levenshtein distance (optimal string alignment), ignoring letter case. A distance over
    /// <paramref name="limit"/> is returned as <paramref name="limit"/> + 1.
    /// </summary>
    internal static int Measure(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var (before, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                var best = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                current[j] = best;
            }

            (before, previous, current) = (previous, current, before);
        }

        return Math.Min(previous[b.Length], limit + 1);

        static bool Same(char x, char y) => char.ToLowerInvariant(x) == char.ToLowerInvariant(y);
    }
}
