using System.Text;
using DiffPlex;

namespace SiteGen.Quotations;

/// <summary>A stretch of a text that is compared with another.</summary>
/// <param name="Text">The characters.</param>
/// <param name="IsChanged">Whether the other text has something else there, or nothing.</param>
public sealed record DifferencePart(string Text, bool IsChanged);

/// <summary>
/// How two texts differ, word by word. Words that differ only in typography are the same; marks between words count.
/// </summary>
public sealed class WordDifference
{
    private readonly List<Token> _before;
    private readonly List<Token> _after;
    private readonly IReadOnlyList<(int BeforeStart, int BeforeEnd, int AfterStart, int AfterEnd)> _changes;
    private readonly (string Before, string After) _texts;

    private WordDifference(string before, string after)
    {
        _texts = (before, after);
        (_before, _after) = (Tokens.Of(before), Tokens.Of(after));
        _changes = [.. Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Tokens.Chunker).DiffBlocks
            .Select(b => (b.DeleteStartA, b.DeleteStartA + b.DeleteCountA, b.InsertStartB, b.InsertStartB + b.InsertCountB))];
    }

    /// <summary>Whether the texts have the same words, typography apart.</summary>
    public bool IsSame => _changes.Count == 0;

    /// <summary>The share of the words that are not in both, from 0 to 1.</summary>
    public double ChangedShare
    {
        get
        {
            var changed = _changes.Sum(c => _before[c.BeforeStart..c.BeforeEnd].Count(t => t.IsWord) + _after[c.AfterStart..c.AfterEnd].Count(t => t.IsWord));
            var all = _before.Count(t => t.IsWord) + _after.Count(t => t.IsWord);
            return all == 0 ? 0 : (double)changed / all;
        }
    }

    /// <summary>The first text, with what the second does not have.</summary>
    public IReadOnlyList<DifferencePart> Before => Parts(_texts.Before, _before, [.. _changes.Select(c => (c.BeforeStart, c.BeforeEnd))]);

    /// <summary>The second text, with what the first does not have.</summary>
    public IReadOnlyList<DifferencePart> After => Parts(_texts.After, _after, [.. _changes.Select(c => (c.AfterStart, c.AfterEnd))]);

    /// <summary>The offset in the second text, and the length, of the first thing that differs there; null when nothing does.</summary>
    internal (int Start, int Length)? FirstChange
    {
        get
        {
            if (IsSame || _after.Count == 0)
            {
                return null;
            }

            var (_, _, start, end) = _changes[0];
            // Where something was left out, the word behind the gap is shown.
            var first = _after[Math.Min(start, _after.Count - 1)];
            var last = _after[Math.Max(Math.Min(end, _after.Count) - 1, Math.Min(start, _after.Count - 1))];
            return (first.Start, last.Start + last.Length - first.Start);
        }
    }

    /// <summary>Compares two texts.</summary>
    public static WordDifference Between(string before, string after) => new(before, after);

    /// <summary>
    /// Both in one line, readable without colour: <c>we will [-sell-]{+buy+} chips</c>. Long stretches that are the same
    /// are shortened.
    /// </summary>
    /// <param name="context">How many words are kept on each side of a change.</param>
    public string ToLine(int context = 5)
    {
        var line = new StringBuilder();
        var at = 0;
        for (var i = 0; i <= _changes.Count; i++)
        {
            var next = i < _changes.Count ? _changes[i].BeforeStart : _before.Count;
            AppendSame(line, at, next, i > 0 ? context : 0, i < _changes.Count ? context : 0);
            if (i == _changes.Count)
            {
                break;
            }

            var (beforeStart, beforeEnd, afterStart, afterEnd) = _changes[i];
            var needsSpace = (beforeStart < beforeEnd && _before[beforeStart].HasSpace) || (afterStart < afterEnd && _after[afterStart].HasSpace);
            line.Append(line.Length > 0 && needsSpace ? " " : "");
            line.Append(beforeStart < beforeEnd ? $"[-{Slice(_texts.Before, _before, beforeStart, beforeEnd)}-]" : "");
            line.Append(afterStart < afterEnd ? $"{{+{Slice(_texts.After, _after, afterStart, afterEnd)}+}}" : "");
            at = beforeEnd;
        }

        return line.ToString();
    }

    private void AppendSame(StringBuilder line, int from, int to, int keepFirst, int keepLast)
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

        line.Append(keepFirst > 0 ? Slice(_texts.Before, _before, from, from + keepFirst) + " " : "").Append('…');
        line.Append(keepLast > 0 ? " " + Slice(_texts.Before, _before, to - keepLast, to) : "");
    }

    private static string Slice(string text, List<Token> tokens, int from, int to) =>
        string.Join(' ', text[tokens[from].Start..(tokens[to - 1].Start + tokens[to - 1].Length)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<DifferencePart> Parts(string text, List<Token> tokens, IReadOnlyList<(int Start, int End)> changes)
    {
        var parts = new List<DifferencePart>();
        var at = 0;
        foreach (var (start, end) in changes.Where(c => c.Start < c.End))
        {
            var from = tokens[start].Start;
            var to = tokens[end - 1].Start + tokens[end - 1].Length;
            Add(at, from, false);
            Add(from, to, true);
            at = to;
        }

        Add(at, text.Length, false);
        return parts;

        void Add(int from, int to, bool isChanged)
        {
            if (from < to)
            {
                parts.Add(new(text[from..to], isChanged));
            }
        }
    }

    /// <summary>A word, or a mark between words.</summary>
    private readonly record struct Token(int Start, int Length, string Key, bool HasSpace, bool IsWord);

    /// <summary>Divides texts for the comparison.</summary>
    private sealed class Tokens : IChunker
    {
        public static Tokens Chunker { get; } = new();

        public IReadOnlyList<string> Chunk(string text) => [.. Of(text).Select(t => t.Key)];

        public static List<Token> Of(string text)
        {
            var folded = FoldedText.Of(text);
            var tokens = new List<Token>();
            var at = 0;
            foreach (var (start, length) in WordIndex.Divide(folded.Text))
            {
                // "can't" and "10,000" are one word each.
                if (tokens.Count > 0 && tokens[^1].IsWord && start == at + 1 && WordBoundary.IsInsideWord(folded.Text, at) && WordBoundary.IsInsideWord(folded.Text, start))
                {
                    var first = tokens[^1];
                    var end = folded.ToOriginal(start, length).End;
                    tokens[^1] = first with { Length = end - first.Start, Key = string.Concat(first.Key, folded.Text.AsSpan(at, start + length - at)) };
                }
                else
                {
                    AddMarks(folded, at, start, tokens);
                    Add(folded, start, length, true, tokens);
                }

                at = start + length;
            }

            AddMarks(folded, at, folded.Text.Length, tokens);
            return tokens;
        }

        private static void AddMarks(FoldedText folded, int from, int to, List<Token> tokens)
        {
            for (var i = from; i < to; i++)
            {
                if (folded.Text[i] != ' ')
                {
                    var length = char.IsHighSurrogate(folded.Text[i]) && i + 1 < to ? 2 : 1;
                    Add(folded, i, length, false, tokens);
                    i += length - 1;
                }
            }
        }

        private static void Add(FoldedText folded, int start, int length, bool isWord, List<Token> tokens)
        {
            var (from, to) = folded.ToOriginal(start, length);
            tokens.Add(new(from, to - from, folded.Text.Substring(start, length), start > 0 && folded.Text[start - 1] == ' ', isWord));
        }
    }
}
