namespace SiteGen.Quotations;

/// <summary>
/// Finds the stretch of a text that is most like some words. Words of the text that are also looked for vote for the
/// place where the whole would begin, rare words first; only the few places with most votes are compared in full, so
/// that the time does not grow with the text.
/// </summary>
internal static class ClosestPassage
{
    /// <summary>So many votes are counted at the most; common words are what is left out.</summary>
    private const int VoteBudget = 1024;

    /// <summary>So many places are compared in full.</summary>
    private const int Candidates = 3;

    /// <summary>A longer quotation is compared by its first words.</summary>
    private const int LongestCompared = 1500;

    /// <summary>The share of the words that must be there, in order, for a passage to be like them.</summary>
    private const double LeastShare = 0.5;

    /// <summary>What a word is worth that stands there, and what a change costs: a word in place of another, more, or less.</summary>
    private const int Match = 4;
    private const int Change = -2;

    /// <summary>UTF-16 offsets of the closest stretch of the text as it is; null when nothing in it is like the words.</summary>
    public static (int Start, int End)? Find(SearchableText text, WordsPattern pattern)
    {
        var words = WordIndex.Divide(pattern.Whole.Text).Take(LongestCompared).ToArray();
        var ids = Array.ConvertAll(words, w => text.Index.IdOf(pattern.Whole.Text.AsSpan(w.Start, w.Length)));
        var best = (Matches: 0, Score: int.MinValue, Start: 0, End: 0);
        foreach (var from in Candidate(text.Index, ids))
        {
            var slack = Math.Max(8, ids.Length / 2);
            var aligned = Align(text.Index.Words, ids, Math.Max(0, from - slack), Math.Min(text.Index.Words.Length, from + ids.Length + (2 * slack)));
            if (aligned.Matches > best.Matches || (aligned.Matches == best.Matches && aligned.Score > best.Score))
            {
                best = aligned;
            }
        }

        if (best.Matches == 0 || best.Matches < LeastShare * ids.Length)
        {
            return null;
        }

        var (start, end) = IncludeMarks(text, pattern.Whole.Text, words, text.Index.Words[best.Start].Start, text.Index.Words[best.End - 1].End);
        return text.Folded.ToOriginal(start, end - start);
    }

    /// <summary>Positions in the text at which the words may begin: those with the most votes, the best first.</summary>
    private static List<int> Candidate(WordIndex index, int[] ids)
    {
        var votes = new List<(int Place, double Weight)>();
        foreach (var (id, position) in ids.Select((id, position) => (id, position)).Where(w => w.id >= 0).OrderBy(w => index.PlacesOf(w.id).Length).ThenBy(w => w.position))
        {
            var places = index.PlacesOf(id);
            var weight = 1 / (1 + Math.Log2(places.Length));
            foreach (var place in places[..Math.Min(places.Length, Math.Max(1, VoteBudget - votes.Count))])
            {
                votes.Add((place - position, weight));
            }

            if (votes.Count >= VoteBudget)
            {
                break;
            }
        }

        votes.Sort();
        // Words that were put in or left out move the votes for one passage apart by as many words.
        var width = Math.Max(4, ids.Length / 4);
        var windows = new List<(double Weight, int Place)>();
        var sum = 0.0;
        for (var (first, last) = (0, 0); last < votes.Count; last++)
        {
            sum += votes[last].Weight;
            while (votes[last].Place - votes[first].Place > width)
            {
                sum -= votes[first++].Weight;
            }

            windows.Add((sum, votes[first].Place));
        }

        windows.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Place.CompareTo(b.Place));
        var chosen = new List<int>();
        foreach (var (_, place) in windows)
        {
            if (chosen.TrueForAll(c => Math.Abs(c - place) > width))
            {
                chosen.Add(place);
                if (chosen.Count == Candidates)
                {
                    break;
                }
            }
        }

        return chosen;
    }

    /// <summary>
    /// Fits the words into a stretch of the text with the fewest changes; what stands before and behind them costs nothing.
    /// </summary>
    private static (int Matches, int Score, int Start, int End) Align(WordIndex.Word[] text, int[] ids, int from, int to)
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
                var isSame = ids[i - 1] >= 0 && ids[i - 1] == text[from + j - 1].Id;
                var (paired, missing, extra) = (above[j - 1] + (isSame ? Match : Change), above[j] + Change, row[j - 1] + Change);
                row[j] = Math.Max(paired, Math.Max(missing, extra));
                steps[(i * (columns + 1)) + j] = row[j] == paired ? isSame ? Step.Same : Step.Other : row[j] == missing ? Step.Missing : Step.Extra;
            }

            (above, row) = (row, above);
        }

        var end = 0;
        for (var j = 1; j <= columns; j++)
        {
            end = above[j] > above[end] ? j : end;
        }

        var (matches, start) = (0, end);
        // Words at an end that are not there: what stands in their place belongs to the passage.
        var (behind, before) = (0, 0);
        for (var i = rows; i > 0;)
        {
            var step = steps[(i * (columns + 1)) + start];
            before = step == Step.Missing ? before + 1 : 0;
            behind = before == rows - i + 1 ? before : behind;
            matches += step == Step.Same ? 1 : 0;
            i -= step == Step.Extra ? 0 : 1;
            start -= step == Step.Missing ? 0 : 1;
        }

        return matches == 0 ? default : (matches, above[end], from + Math.Max(0, start - before), from + Math.Min(columns, end + behind));
    }

    /// <summary>Marks at the ends of the words are compared too: those that stand there in the text belong to the passage.</summary>
    private static (int Start, int End) IncludeMarks(SearchableText text, string words, (int Start, int Length)[] divided, int start, int end)
    {
        var folded = text.Folded.Text;
        for (var before = divided[0].Start; before > 0 && start > 0 && IsMark(folded[start - 1]); before--)
        {
            start--;
        }

        for (var behind = words.Length - divided[^1].Start - divided[^1].Length; behind > 0 && end < folded.Length && IsMark(folded[end]); behind--)
        {
            end++;
        }

        return (start, end);
    }

    private static bool IsMark(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    private enum Step : byte
    {
        Same,
        Other,
        Missing,
        Extra,
    }
}
