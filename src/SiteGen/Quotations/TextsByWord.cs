using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// Knows which of many texts have a word, so that a passage is looked up in few of them. It leaves out no text that
/// <see cref="PassageSearch"/> would find the words in: that needs every whole word too.
/// </summary>
internal sealed class TextsByWord
{
    private readonly Dictionary<string, List<int>> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _count;

    /// <param name="texts">The texts, which are folded and indexed here.</param>
    /// <param name="jobs">How many texts to index at once.</param>
    public TextsByWord(IReadOnlyList<SearchableText> texts, int jobs)
    {
        _count = texts.Count;
        _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        ParallelLoop.Run(_count, jobs, i => _ = texts[i].Index);
        for (var i = 0; i < _count; i++)
        {
            foreach (var word in texts[i].Index.Distinct)
            {
                if (!_texts.TryGetValue(word, out var having))
                {
                    _texts.Add(word, having = []);
                }

                having.Add(i);
            }
        }
    }

    /// <summary>Returns the numbers of the texts that have all whole words of a pattern, in order.</summary>
    public IEnumerable<int> With(WordsPattern pattern)
    {
        IReadOnlyList<WordsPart> parts = pattern.Parts.Count > 0 ? pattern.Parts : [pattern.Whole];
        var lists = new List<List<int>>();
        foreach (var part in parts)
        {
            var text = part.Text;
            foreach (var (start, length) in WordIndex.Divide(text))
            {
                // Beside a bracket with letters it is a piece of a word.
                if ((part.Before is not null && start == 0)
                    || (part.After is not null && start + length == text.Length))
                {
                    continue;
                }

                if (!_lookup.TryGetValue(text.AsSpan(start, length), out var having))
                {
                    return [];
                }

                lists.Add(having);
            }
        }

        if (lists.Count == 0)
        {
            return Enumerable.Range(0, _count);
        }

        lists.Sort((a, b) => a.Count.CompareTo(b.Count));
        return lists[0].Where(text => lists.TrueForAll(l => l.Count == _count || l.BinarySearch(text) >= 0));
    }

    /// <summary>
    /// Returns the numbers of the texts that may have a passage like the words: those with half of the words or more,
    /// and of these the ones with the rarest words.
    /// </summary>
    /// <param name="pattern">The words.</param>
    /// <param name="most">How many to return.</param>
    public IEnumerable<int> Like(WordsPattern pattern, int most)
    {
        var whole = pattern.Whole.Text;
        var (weights, found, words) = (new double[_count], new int[_count], 0);
        foreach (var (start, length) in WordIndex.Divide(whole))
        {
            words++;
            if (_lookup.TryGetValue(whole.AsSpan(start, length), out var having))
            {
                var weight = 1 / (1 + Math.Log2(having.Count));
                foreach (var text in having)
                {
                    weights[text] += weight;
                    found[text]++;
                }
            }
        }

        // A text may have two words that a hyphen joins as one.
        var hyphens = whole.Count(c => c == '-');
        return Enumerable.Range(0, _count)
            .Where(text => 2 * (found[text] + (2 * hyphens)) >= words && found[text] > 0)
            .OrderByDescending(text => weights[text]).ThenBy(text => text).Take(most);
    }
}
