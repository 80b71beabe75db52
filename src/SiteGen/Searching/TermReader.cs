using System.Globalization;
using System.Text;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Searching;

/// <summary>
/// Reads the terms of a text one after another: words and numbers, in lower case and without accents. Scripts that put no
/// spaces between words give pairs of letters, and the last letter of a run alone: so any stretch of two letters or more is
/// found by its pairs, and a single one as the beginning of one. The file <c>search-index.js</c> of the theme reads queries
/// by the same rules; a test holds the two together.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="buffer">Where terms are put together; at least <see cref="MaximumLength"/> + 2 characters.</param>
internal ref struct TermReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longer terms are cut: nobody types them, and addresses would fill the index.</summary>
    public const int MaximumLength = 40;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _at = 0;
    private int _length = 0;

    /// <summary>The term; valid until the next is read.</summary>
    public readonly ReadOnlySpan<char> Current => _buffer[..Math.Min(_length, MaximumLength)];

    /// <summary>Reads the next term; false at the end.</summary>
    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            if (_text[_at] < 0x80 && !char.IsAsciiLetterOrDigit(_text[_at]))
            {
                _at++;
                continue;
            }

            var rune = Peek(_at, out var size);
            if (IsUnspaced(rune) && Rune.IsLetterOrDigit(rune))
            {
                ReadPair();
                return true;
            }

            if (!IsPartOfWord(rune))
            {
                _at += size;
                continue;
            }

            var start = _at;
            ReadWord();
            // The "s" of a genitive is no word.
            if (_length > 1 || (_length == 1 && !(start > 0 && _text[start - 1] is '\'' or '’')))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadWord()
    {
        _length = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                Put((char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c));
                _at++;
                continue;
            }

            if (c < 0x80)
            {
                return;
            }

            var rune = Peek(_at, out var size);
            if (!IsPartOfWord(rune))
            {
                return;
            }

            _at += size;
            if (rune.Value is < 0x300 or > 0x36F)
            {
                foreach (var folded in Slug.Fold(rune.IsBmp ? new Rune(Composition.LetterOf((char)rune.Value)) : rune))
                {
                    Put(folded);
                }
            }
        }
    }

    private void ReadPair()
    {
        _length = 0;
        var start = _at;
        _at = EndOfCluster(_at);
        var next = _at < _text.Length ? Peek(_at, out _) : default;
        var end = IsUnspaced(next) && Rune.IsLetterOrDigit(next) ? EndOfCluster(_at) : _at;
        foreach (var c in _text[start..end])
        {
            Put(c);
        }
    }

    /// <summary>Where a letter with the marks on it ends.</summary>
    private readonly int EndOfCluster(int at)
    {
        Peek(at, out var size);
        at += size;
        while (at < _text.Length && Peek(at, out size) is var rune && IsMark(rune))
        {
            at += size;
        }

        return at;
    }

    private void Put(char c)
    {
        if (_length < MaximumLength)
        {
            // The sigma at the end of a word is a sigma.
            _buffer[_length++] = c == 'ς' ? 'σ' : c;
        }
    }

    private readonly Rune Peek(int at, out int size)
    {
        Rune.DecodeFromUtf16(_text[at..], out var rune, out size);
        return rune;
    }

    private static bool IsPartOfWord(Rune rune) => (Rune.IsLetterOrDigit(rune) || IsMark(rune)) && !IsUnspaced(rune);

    private static bool IsMark(Rune rune) => rune.Value >= 0x300
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Thai, Lao, Burmese, Khmer, kana and Han: scripts whose words are not parted by spaces.</summary>
    private static bool IsUnspaced(Rune rune) => rune.Value is (>= 0xE00 and <= 0xEFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF)
            or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
