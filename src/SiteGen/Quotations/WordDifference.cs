using System.Globalization;
using System.Text;
using DiffPlex;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>A part of a text that was compared with another text.</summary>
/// <param name="Text">The characters.</param>
/// <param name="IsChanged">Whether the part is missing or different in the other text.</param>
public sealed record DifferencePart(string Text, bool IsChanged)
{
    /// <summary>Whether the part is not in this text at all, but only in the other.</summary>
    public bool IsLost { get; init; }
}

/// <summary>
/// The difference between two texts, word by word. Words that differ only in typography are equal; punctuation counts.
/// </summary>
public sealed class WordDifference
{
    private readonly (string Before, string After) _texts;
    private readonly List<WordToken> _before;
    private readonly List<WordToken> _after;
    private readonly IReadOnlyList<(int BeforeStart, int BeforeEnd, int AfterStart, int AfterEnd)> _changes;

    /// <summary>Whether the words are the same, and only spaces between words and punctuation differ.</summary>
    private readonly bool _areSpaces;

    private WordDifference(string before, string after)
    {
        _texts = (before, after);
        var folded = FoldedText.OfWords(after);
        var text = FoldedText.OfText(before, asked: folded.Text);
        _before = WordTokenizer.Tokenize(text);
        _after = WordTokenizer.Tokenize(folded);
        _changes = Compare(withSpaces: false);
        if (_changes.Count == 0 && FoldedMatch.EndOf(text, 0, folded, 0, folded.Text.Length) != text.Text.Length)
        {
            _areSpaces = true;
            _changes = Compare(withSpaces: true);
        }
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
            return all == 0 || _areSpaces ? 0 : (double)changed / all;

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
    /// The second text, with the parts that the first lacks marked as changed. Parts that only the first has, and for
    /// which the second has nothing in their place, stand where they would be, as lost.
    /// </summary>
    public IReadOnlyList<DifferencePart> AfterWithLosses => Merge(withReplaced: false);

    /// <summary>
    /// Both texts as one: the second, with the parts that the first lacks marked as changed, and before each what the
    /// first has in its place, as lost.
    /// </summary>
    public IReadOnlyList<DifferencePart> Inline => Merge(withReplaced: true);

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
    /// <param name="most">
    /// How many characters of the first text that the second lacks are in it at most; null for all.
    /// </param>
    public string ToLine(int context = 5, int? most = null)
    {
        var (line, left) = (new StringBuilder(), most ?? int.MaxValue);
        var (at, keepFirst) = (0, 0);
        foreach (var (beforeStart, beforeEnd, afterStart, afterEnd) in _changes)
        {
            AppendUnchanged(line, at, beforeStart, keepFirst, context);
            var (isRemoval, isAddition) = (beforeStart < beforeEnd, afterStart < afterEnd);
            var needsSpace = (isRemoval && _before[beforeStart].HasSpace)
                || (isAddition && _after[afterStart].HasSpace);
            line.Append(line.Length > 0 && needsSpace && !_areSpaces ? " " : "");
            if (isRemoval)
            {
                var removed = Changed(_texts.Before, _before, beforeStart, beforeEnd);
                var kept = VisibleCharacters.Beginning(removed, left);
                left -= kept.Length;
                line.Append(
                    CultureInfo.InvariantCulture, $"[-{kept}{(kept.Length < removed.Length ? "…" : "")}-]");
            }

            line.Append(isAddition ? $"{{+{Changed(_texts.After, _after, afterStart, afterEnd)}+}}" : "");
            (at, keepFirst) = (beforeEnd, context);
        }

        AppendUnchanged(line, at, _before.Count, keepFirst, 0);
        return line.ToString();
    }

    private List<DifferencePart> Merge(bool withReplaced)
    {
        var parts = new List<DifferencePart>();
        var at = 0;
        foreach (var (beforeStart, beforeEnd, afterStart, afterEnd) in _changes)
        {
            if (afterStart < afterEnd)
            {
                AddText(_after[afterStart].Start, isChanged: false);
                if (withReplaced && beforeStart < beforeEnd)
                {
                    AddLost(beforeStart, beforeEnd);
                    AddPart(_after[afterStart].HasSpace || afterStart == 0 ? " " : "", false);
                }

                AddText(_after[afterEnd - 1].End, isChanged: true);
                continue;
            }

            AddText(afterStart == 0 ? 0 : _after[afterStart - 1].End, isChanged: false);
            AddPart(afterStart > 0 && _before[beforeStart].HasSpace ? " " : "", false);
            AddLost(beforeStart, beforeEnd);
            AddPart(afterStart == 0 && _after.Count > 0 ? " " : "", false);
        }

        AddText(_texts.After.Length, isChanged: false);
        return parts;

        void AddLost(int from, int to) =>
            parts.Add(new(Slice(_texts.Before, _before, from, to), IsChanged: true) { IsLost = true });

        void AddText(int to, bool isChanged)
        {
            AddPart(at < to ? _texts.After[at..to] : "", isChanged);
            at = to;
        }

        void AddPart(string text, bool isChanged)
        {
            if (text.Length > 0)
            {
                parts.Add(new(text, isChanged));
            }
        }
    }

    private IReadOnlyList<(int BeforeStart, int BeforeEnd, int AfterStart, int AfterEnd)> Compare(bool withSpaces)
    {
        var diff = Differ.Instance.CreateDiffs(
            Keys(_before), Keys(_after), ignoreWhiteSpace: false, ignoreCase: false, new KeyChunker());
        return
        [
            .. diff.DiffBlocks.Select(b => (
                b.DeleteStartA, b.DeleteStartA + b.DeleteCountA, b.InsertStartB, b.InsertStartB + b.InsertCountB)),
        ];

        string Keys(List<WordToken> tokens) =>
            string.Join('\n', tokens.Select(t => withSpaces && t.HasSpace ? " " + t.Key : t.Key));
    }

    private string Changed(string text, List<WordToken> tokens, int from, int to) =>
        (_areSpaces && tokens[from].HasSpace ? " " : "") + Slice(text, tokens, from, to);

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

/// <summary>Divides the keys of words, of which each is on a line.</summary>
file sealed class KeyChunker : IChunker
{
    public IReadOnlyList<string> Chunk(string text) => text.Length == 0 ? [] : text.Split('\n');
}
