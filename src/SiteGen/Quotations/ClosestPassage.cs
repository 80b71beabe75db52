namespace SiteGen.Quotations;

/// <summary>
/// Finds the passage of a text that is most similar to some words. Each of the words that occurs in the text votes for
/// the position where the passage would begin, rare words first. Only the few positions with the most votes are
/// compared in full, so the time does not grow with the text.
/// </summary>
internal static class ClosestPassage
{
    /// <summary>The maximum number of votes. Beyond it, the votes of the most common words are left out.</summary>
    private const int MaximumVotes = 1024;

    /// <summary>The number of positions that are compared in full.</summary>
    private const int Candidates = 3;

    /// <summary>Longer quotations are compared by their first words.</summary>
    private const int MaximumWords = 1500;

    /// <summary>The share of the words that a passage must contain, in order, to be similar.</summary>
    private const double MinimumShare = 0.5;

    /// <summary>The score of a word that matches.</summary>
    private const int Match = 4;

    /// <summary>The score of a word that is replaced, missing or added.</summary>
    private const int Change = -2;

    private enum Step : byte
    {
        Match,
        Replaced,
        Missing,
        Added,
    }

    /// <summary>
    /// Returns the UTF-16 offsets of the closest passage in the original text, or null if nothing in it is similar.
    /// </summary>
    public static (int Start, int End)? Find(SearchableText text, WordsPattern pattern)
    {
        var index = text.Index;
        var whole = pattern.Whole.Text;
        var words = Divide(whole, index);
        var ids = Array.ConvertAll(words, w => w.Id);
        var slack = Math.Max(8, ids.Length / 2);
        var best = (Matches: 0, Score: int.MinValue, Start: 0, End: 0);
        foreach (var candidate in FindCandidates(index, ids))
        {
            var from = Math.Max(0, candidate - slack);
            var to = Math.Min(index.Words.Length, candidate + ids.Length + (2 * slack));
            var aligned = Align(index.Words, ids, from, to);
            if (aligned.Matches > best.Matches || (aligned.Matches == best.Matches && aligned.Score > best.Score))
            {
                best = aligned;
            }
        }

        if (best.Matches == 0 || best.Matches < MinimumShare * ids.Length)
        {
            return null;
        }

        var (start, end) = IncludePunctuation(
            text.Folded.Text, whole, words, index.Words[best.Start].Start, index.Words[best.End - 1].End);
        return text.Folded.ToOriginal(start, end - start);
    }

    /// <summary>
    /// Divides the words. A word with a hyphen is one word if the text has it so, divided at the end of a line.
    /// </summary>
    private static WordIndex.Word[] Divide(string whole, WordIndex index)
    {
        var words = new List<WordIndex.Word>();
        foreach (var (start, length) in WordIndex.Divide(whole).Take(MaximumWords))
        {
            var id = index.IdOf(whole.AsSpan(start, length));
            if (words.Count > 0 && words[^1] is var last && start == last.End + 1 && whole[last.End] == '-'
                && index.IdOf(string.Concat(whole.AsSpan(last.Start, last.Length), whole.AsSpan(start, length)))
                    is var joined and >= 0)
            {
                words[^1] = new(last.Start, start + length - last.Start, joined);
            }
            else
            {
                words.Add(new(start, length, id));
            }
        }

        return [.. words];
    }

    /// <summary>Returns the positions at which the passage may begin: those with the most votes, best first.</summary>
    private static List<int> FindCandidates(WordIndex index, int[] ids)
    {
        var votes = CollectVotes(index, ids);
        // Each added or missing word moves the votes of the words after it by one position.
        var width = Math.Max(4, ids.Length / 4);
        var windows = new List<(double Weight, int Position)>();
        var sum = 0.0;
        for (var (first, last) = (0, 0); last < votes.Count; last++)
        {
            sum += votes[last].Weight;
            while (votes[last].Position - votes[first].Position > width)
            {
                sum -= votes[first++].Weight;
            }

            windows.Add((sum, votes[first].Position));
        }

        windows.Sort(static (a, b) =>
            a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Position.CompareTo(b.Position));
        var chosen = new List<int>();
        foreach (var (_, position) in windows)
        {
            if (chosen.TrueForAll(c => Math.Abs(c - position) > width))
            {
                chosen.Add(position);
                if (chosen.Count == Candidates)
                {
                    break;
                }
            }
        }

        return chosen;
    }

    /// <summary>
    /// Returns the votes for positions at which the passage may begin, in the order of the positions.
    /// </summary>
    private static List<(int Position, double Weight)> CollectVotes(WordIndex index, int[] ids)
    {
        var votes = new List<(int Position, double Weight)>();
        var rareFirst = ids.Index()
            .Where(w => w.Item >= 0)
            .OrderBy(w => index.PositionsOf(w.Item).Length)
            .ThenBy(w => w.Index);
        foreach (var (offset, id) in rareFirst)
        {
            var positions = index.PositionsOf(id);
            var weight = 1 / (1 + Math.Log2(positions.Length));
            foreach (var position in positions[..Math.Min(positions.Length, Math.Max(1, MaximumVotes - votes.Count))])
            {
                votes.Add((position - offset, weight));
            }

            if (votes.Count >= MaximumVotes)
            {
                break;
            }
        }

        votes.Sort();
        return votes;
    }

    /// <summary>
    /// Aligns the words with a range of the text, with as few changes as possible. Text before and after them is free.
    /// </summary>
    private static (int Matches, int Score, int Start, int End) Align(
        WordIndex.Word[] text, int[] ids, int from, int to)
    {
        var (rows, columns) = (ids.Length, to - from);
        var steps = new Step[(rows + 1) * (columns + 1)];
        var (above, row) = (new int[columns + 1], new int[columns + 1]);
        for (var i = 1; i <= rows; i++)
        {
            row[0] = i * Change;
            steps[i * (columns + 1)] = Step.Missing;
            for (var j = 1; j <= columns; j++)
            {
                var isMatch = ids[i - 1] >= 0 && ids[i - 1] == text[from + j - 1].Id;
                var paired = above[j - 1] + (isMatch ? Match : Change);
                var missing = above[j] + Change;
                var added = row[j - 1] + Change;
                row[j] = Math.Max(paired, Math.Max(missing, added));
                steps[(i * (columns + 1)) + j] =
                    row[j] == paired ? (isMatch ? Step.Match : Step.Replaced)
                    : row[j] == missing ? Step.Missing
                    : Step.Added;
            }

            (above, row) = (row, above);
        }

        var end = 0;
        for (var j = 1; j <= columns; j++)
        {
            end = above[j] > above[end] ? j : end;
        }

        var (matches, start) = (0, end);
        // Where words are missing at either end, the text in their place belongs to the passage.
        var (missingAfter, missingBefore) = (0, 0);
        for (var i = rows; i > 0;)
        {
            var step = steps[(i * (columns + 1)) + start];
            missingBefore = step == Step.Missing ? missingBefore + 1 : 0;
            missingAfter = missingBefore == rows - i + 1 ? missingBefore : missingAfter;
            matches += step == Step.Match ? 1 : 0;
            i -= step == Step.Added ? 0 : 1;
            start -= step == Step.Missing ? 0 : 1;
        }

        if (matches == 0)
        {
            return default;
        }

        var score = above[end];
        start = Math.Max(0, start - missingBefore);
        end = Math.Min(columns, end + missingAfter);
        return (matches, score, from + start, from + end);
    }

    /// <summary>
    /// Extends a passage by the punctuation around it, as far as the words have punctuation at their ends: it is
    /// compared too.
    /// </summary>
    private static (int Start, int End) IncludePunctuation(
        string text, string words, WordIndex.Word[] divided, int start, int end)
    {
        // Where only a part of a word or number is in the words, the rest of it differs.
        (start, end) = (WordBoundary.StartOfWord(text, start), WordBoundary.EndOfWord(text, end));
        var before = divided[0].Start;
        for (; before > 0 && start > 0 && IsPunctuation(text[start - 1]); before--)
        {
            start--;
        }

        var after = words.Length - divided[^1].End;
        for (; after > 0 && end < text.Length && IsPunctuation(text[end]); after--)
        {
            end++;
        }

        return (start, end);
    }

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
