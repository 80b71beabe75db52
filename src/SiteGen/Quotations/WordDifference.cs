using System.Text;
using DiffPlex;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>A part of a text that was compared with another text.</summary>
/// <param name="Text">The characters.</param>
/// <param name="IsChanged">Whether the part is missing or different in the other text.</param>
public sealed record DifferencePart(string Text, bool IsChanged);

/// <summary>
/// The difference between two texts, word by word. Words that differ only in typography are equal; punctuation counts.
/// </summary>
public sealed class WordDifference
{
    private readonly (string Before, string After) _texts;
    private readonly List<WordToken> _before;
    private readonly List<WordToken> _after;
    private readonly IReadOnlyList<(int BeforeStart, int BeforeEnd, int AfterStart, int AfterEnd)> _changes;

    private WordDifference(string before, string after)
    {
        _texts = (before, after);
        (_before, _after) = (WordTokenizer.Tokenize(before), WordTokenizer.Tokenize(after));
        var diff = Differ.Instance.CreateDiffs(
            before, after, ignoreWhiteSpace: false, ignoreCase: false, WordTokenizer.Instance);
        _changes =
        [
            .. diff.DiffBlocks.Select(b => (
                b.DeleteStartA, b.DeleteStartA + b.DeleteCountA, b.InsertStartB, b.InsertStartB + b.InsertCountB)),
        ];
    }

    /// <summary>Whether the texts are equal apart from typography.</summary>
    public bool IsSame => _changes.Count == 0;

    /// <summary>The share of the words of both texts that are changed, from 0 to 1.</summary>
    public double ChangedShare
    {
        get
        {
            var all = CountWords(_before) + CountWords(_after);
            var changed = _changes.Sum(c =>
                CountWords(_before[c.BeforeStart..c.BeforeEnd]) + CountWords(_after[c.AfterStart..c.AfterEnd]));
            return all == 0 ? 0 : (double)changed / all;

            static int CountWords(List<WordToken> tokens) => tokens.Count(t => t.IsWord);
        }
    }

    /// <summary>The first text, with the parts that the second lacks marked as changed.</summary>
    public IReadOnlyList<DifferencePart> Before =>
        Parts(_texts.Before, _before, _changes.Select(c => (c.BeforeStart, c.BeforeEnd)));

    /// <summary>The second text, with the parts that the first lacks marked as changed.</summary>
    public IReadOnlyList<DifferencePart> After =>
        Parts(_texts.After, _after, _changes.Select(c => (c.AfterStart, c.AfterEnd)));

    /// <summary>
    /// The offset and length of the first change in the second text; null if the texts are equal or the second is
    /// empty. For an omission it is the next word.
    /// </summary>
    internal (int Start, int Length)? FirstChange
    {
        get
        {
            if (IsSame || _after.Count == 0)
            {
                return null;
            }

            var first = Math.Min(_changes[0].AfterStart, _after.Count - 1);
            var last = Math.Max(first, _changes[0].AfterEnd - 1);
            return (_after[first].Start, _after[last].End - _after[first].Start);
        }
    }

    /// <summary>Compares two texts.</summary>
    public static WordDifference Between(string before, string after) => new(before, after);

    /// <summary>
    /// Returns the difference in one line that is readable without color: <c>we will [-sell-]{+buy+} chips</c>. Long
    /// unchanged parts are shortened.
    /// </summary>
    /// <param name="context">The number of words that are kept on each side of a change.</param>
    public string ToLine(int context = 5)
    {
        var line = new StringBuilder();
        var (at, keepFirst) = (0, 0);
        foreach (var (beforeStart, beforeEnd, afterStart, afterEnd) in _changes)
        {
            AppendUnchanged(line, at, beforeStart, keepFirst, context);
            var (isRemoval, isAddition) = (beforeStart < beforeEnd, afterStart < afterEnd);
            var needsSpace = (isRemoval && _before[beforeStart].HasSpace)
                || (isAddition && _after[afterStart].HasSpace);
            line.Append(line.Length > 0 && needsSpace ? " " : "");
            line.Append(isRemoval ? $"[-{Slice(_texts.Before, _before, beforeStart, beforeEnd)}-]" : "");
            line.Append(isAddition ? $"{{+{Slice(_texts.After, _after, afterStart, afterEnd)}+}}" : "");
            (at, keepFirst) = (beforeEnd, context);
        }

        AppendUnchanged(line, at, _before.Count, keepFirst, 0);
        return line.ToString();
    }

    private void AppendUnchanged(StringBuilder line, int from, int to, int keepFirst, int keepLast)
    {
        if (from >= to)
        {
            return;
        }

        line.Append(line.Length > 0 && _before[from].HasSpace ? " " : "");
        if (to - from <= keepFirst + keepLast + 2)
        {
            line.Append(Slice(_texts.Before, _before, from, to));
            return;
        }

        line.Append(keepFirst > 0 ? Slice(_texts.Before, _before, from, from + keepFirst) + " " : "");
        line.Append('…');
        line.Append(keepLast > 0 ? " " + Slice(_texts.Before, _before, to - keepLast, to) : "");
    }

    private static string Slice(string text, List<WordToken> tokens, int from, int to) =>
        WhiteSpace.Collapse(text[tokens[from].Start..tokens[to - 1].End]);

    private static List<DifferencePart> Parts(
        string text, List<WordToken> tokens, IEnumerable<(int Start, int End)> changes)
    {
        var parts = new List<DifferencePart>();
        var at = 0;
        foreach (var (start, end) in changes.Where(c => c.Start < c.End))
        {
            Add(tokens[start].Start, false);
            Add(tokens[end - 1].End, true);
        }

        Add(text.Length, false);
        return parts;

        void Add(int to, bool isChanged)
        {
            if (at < to)
            {
                parts.Add(new(text[at..to], isChanged));
            }

            at = to;
        }
    }
}
