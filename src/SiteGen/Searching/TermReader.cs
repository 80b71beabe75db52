using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace SiteGen.Searching;

/// <summary>
/// Splits a text into words, each with its main term and other terms that find it. In scripts without spaces between
/// words the terms are pairs of letters, and the last letter of a run alone: two or more letters are found by their
/// pairs, and a single letter as the beginning of one. The theme's <c>search-terms.js</c> reads queries by the same
/// rules; a test compares the two.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class TermReader(string text)
{
    /// <summary>Longer terms are truncated: nobody types them, and URLs would fill the index.</summary>
    public const int MaxLength = 40;

    private const string Spaces = " \u00A0\u202F";

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’＇׳״");
    private static readonly SearchValues<char> Gaps = SearchValues.Create(",.'’٬，．\u00A0\u2009\u202F ");
    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-‐‑־－");

    /// <summary>What stands before the apostrophe of an elision: French, Catalan, Italian.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions =
        "c d j l m n s t qu jusqu lorsqu puisqu quoiqu dell all nell sull dall un".Split(' ')
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly TermText _parts = new();
    private readonly TermText _terms = new();
    private int _position;
    private int _lastEnd;
    private bool _isAfterWord;

    /// <summary>The number of terms of the current word.</summary>
    public int Count => _terms.Count;

    /// <summary>Returns a term of the current word, the main one first; valid until the next word is read.</summary>
    public ReadOnlySpan<char> this[int number] => Cut(_terms[number]);

    /// <summary>
    /// What alone divides the current word from the one before: a space or a hyphen; 0 if it is something else.
    /// </summary>
    public char Gap { get; private set; }

    /// <summary>Returns whether a character is a hyphen.</summary>
    public static bool IsHyphen(char c) => Hyphens.Contains(c);

    /// <summary>Reads the next word; false at the end.</summary>
    public bool MoveNext()
    {
        while (_position < text.Length)
        {
            var rune = RuneAt(_position);
            if (Characters.IsUnspacedLetter(rune))
            {
                ReadPair();
                return true;
            }

            if (!Characters.IsOfWord(rune))
            {
                _position += rune.Utf16SequenceLength;
                continue;
            }

            var start = _position;
            _terms.Clear();
            _position = ReadNumber(start) ?? ReadInitials(start) ?? ReadProgrammingLanguage(start) ?? ReadWord(start);
            if (_terms[0].Length > 0)
            {
                Gap = _isAfterWord ? GapOf(text.AsSpan(_lastEnd, start - _lastEnd)) : default;
                (_isAfterWord, _lastEnd) = (true, _position);
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a number with its groups: "10,000", "1.000.000", "10 000", "1,00,000".</summary>
    private int? ReadNumber(int start)
    {
        var first = SkipDigits(start, 4);
        if (text[start] == '0' || first == start || DigitsBetween(start, first) > 3 || first == text.Length)
        {
            return null;
        }

        var gap = text[first];
        var end = first;
        while (Gaps.Contains(gap) && end < text.Length && text[end] == gap && GroupAt(end + 1) is { } next)
        {
            end = next;
        }

        if (end == first && gap == ',' && DigitsBetween(start, first) < 3)
        {
            end = EndOfIndianGroups(first);
        }

        if (end == first)
        {
            return null;
        }

        _terms.Fold(text.AsSpan(start, end - start));
        for (var at = start; gap == ' ' && at < end; at = SkipDigits(at, 3) + 1)
        {
            // A space may also stand between numbers.
            _terms.Fold(text.AsSpan(at, SkipDigits(at, 3) - at));
        }

        return end;
    }

    /// <summary>Returns the end of groups of two digits and a last one of three; the start if there are none.</summary>
    private int EndOfIndianGroups(int first)
    {
        var end = first;
        while (end < text.Length && text[end] == ',' && SkipDigits(end + 1, 3) is var next
            && DigitsBetween(end + 1, next) == 2)
        {
            end = next;
        }

        return end > first && end < text.Length && text[end] == ',' && GroupAt(end + 1) is { } last ? last : first;
    }

    /// <summary>Returns the end of a group of three digits with which a number may end.</summary>
    private int? GroupAt(int start)
    {
        var end = SkipDigits(start, 3);
        return DigitsBetween(start, end) == 3 && !IsWordAt(end) ? end : null;
    }

    /// <summary>Reads initials: "U.S.A.", "J. R. R."</summary>
    private int? ReadInitials(int start)
    {
        if (EndOfInitial(start) is not { } first)
        {
            return null;
        }

        var end = first;
        while (IsAt('.', end) && EndOfInitial(end + 1) is { } next)
        {
            end = next;
        }

        while (IsSpaced(first, end) && EndOfInitial(end + 2) is { } next && IsAt('.', next))
        {
            end = next;
        }

        if (end == first)
        {
            return null;
        }

        _terms.Fold(text.AsSpan(start, end - start));
        return end;
    }

    /// <summary>Whether initials can go on with a space: none has gone on without.</summary>
    private bool IsSpaced(int first, int end) => (end == first || Spaces.Contains(text[first + 1])) && IsAt('.', end)
        && end + 1 < text.Length && Spaces.Contains(text[end + 1]);

    /// <summary>Returns the end of a single letter with its marks; null if there is more of a word.</summary>
    private int? EndOfInitial(int start)
    {
        if (start >= text.Length || RuneAt(start) is var rune && (!Rune.IsLetter(rune) || Characters.IsUnspaced(rune)))
        {
            return null;
        }

        var end = SkipMarks(start);
        return IsWordAt(end) ? null : end;
    }

    /// <summary>Reads the name of a programming language: "C++", "C#".</summary>
    private int? ReadProgrammingLanguage(int start)
    {
        if (!Rune.IsLetter(RuneAt(start)))
        {
            return null;
        }

        var end = start + RuneAt(start).Utf16SequenceLength;
        var last = end + 1;
        if (!IsAt('#', end))
        {
            while (IsWordAt(end))
            {
                end += RuneAt(end).Utf16SequenceLength;
            }

            last = end + 2;
            if (!IsAt('+', end) || !IsAt('+', end + 1))
            {
                return null;
            }
        }

        if (last < text.Length && (text[last] is '+' or '#' || Rune.IsLetter(RuneAt(last))))
        {
            return null;
        }

        _parts.Clear();
        _parts.Fold(text.AsSpan(start, end - start));
        _terms.Add(Cut(_parts[0]), text.AsSpan(end, last - end));
        _terms.Add(_parts[0]);
        return last;
    }

    /// <summary>
    /// Reads a word. The article of an elision ("d'accord") and the "s" of a genitive are not part of the main term.
    /// </summary>
    private int ReadWord(int start)
    {
        _parts.Clear();
        var end = start;
        while (true)
        {
            var part = end;
            while (end < text.Length && RuneAt(end) is var rune
                && (Characters.IsOfWord(rune) || Characters.IsHidden(rune)))
            {
                end += rune.Utf16SequenceLength;
            }

            _parts.Fold(text.AsSpan(part, end - part));
            if (end >= text.Length || !Apostrophes.Contains(text[end]) || !IsWordAt(end + 1))
            {
                break;
            }

            end++;
        }

        var own = _parts.Count > 1 && _parts[_parts.Count - 1] is "s" ? _parts.Count - 1 : _parts.Count;
        var main = Elisions.Contains(_parts[0]) && _parts.Join(1, own).Length > 1 ? 1 : 0;
        _terms.Add(_parts.Join(main, own));
        if (_parts.Count > 1)
        {
            AddOther(_parts.Join(0, _parts.Count));
            for (var i = 0; i < _parts.Count; i++)
            {
                if (_parts[i].Length > 1)
                {
                    AddOther(_parts[i]);
                }
            }
        }

        return end;
    }

    private void AddOther(ReadOnlySpan<char> term)
    {
        if (!Cut(term).SequenceEqual(Cut(_terms[0])))
        {
            _terms.Add(term);
        }
    }

    private void ReadPair()
    {
        _terms.Clear();
        _parts.Clear();
        var start = _position;
        _position = EndOfLetter(start);
        _parts.Fold(text.AsSpan(start, _position - start));
        if (_position < text.Length && Characters.IsUnspacedLetter(RuneAt(_position)))
        {
            _parts.Fold(text.AsSpan(_position, EndOfLetter(_position) - _position));
        }

        _terms.Add(_parts.Join(0, _parts.Count));
        (Gap, _isAfterWord) = (default, false);
    }

    /// <summary>Returns the end of a letter of a script without spaces, with its marks.</summary>
    private int EndOfLetter(int start)
    {
        var end = start + RuneAt(start).Utf16SequenceLength;
        while (end < text.Length && RuneAt(end) is var rune
            && (LetterForms.IsMark(rune) || Characters.IsSoundMark(rune)))
        {
            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    private int SkipMarks(int start)
    {
        var end = start + RuneAt(start).Utf16SequenceLength;
        while (end < text.Length && RuneAt(end) is var rune && LetterForms.IsMark(rune))
        {
            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    private int SkipDigits(int start, int most)
    {
        var end = start;
        for (var i = 0; i < most && end < text.Length && Rune.IsDigit(RuneAt(end)); i++)
        {
            end += RuneAt(end).Utf16SequenceLength;
        }

        return end;
    }

    private int DigitsBetween(int start, int end) => end - start <= 1 ? end - start
        : (end - start) / RuneAt(start).Utf16SequenceLength;

    private bool IsAt(char c, int at) => at < text.Length && text[at] == c;

    private bool IsWordAt(int at) => at < text.Length && Characters.IsOfWord(RuneAt(at));

    private Rune RuneAt(int at)
    {
        if (char.IsAscii(text[at]))
        {
            return new(text[at]);
        }

        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _);
        return rune;
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> term) => term[..Math.Min(term.Length, MaxLength)];

    private static char GapOf(ReadOnlySpan<char> between) => between is not [var c] ? default
        : Hyphens.Contains(c) ? '-' : Spaces.Contains(c) ? ' ' : default;
}
