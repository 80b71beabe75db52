using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Searching;

/// <summary>
/// Splits a text into terms: words and numbers, in lower case and without accents. In scripts without spaces between
/// words the terms are pairs of letters, and the last letter of a run alone: two or more letters are found by their
/// pairs, and a single letter as the prefix of one. The theme's <c>search-index.js</c> splits queries by the same
/// rules; a test compares the two.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="buffer">The buffer for terms; at least <see cref="MaxLength"/> + 2 characters.</param>
internal ref struct TermReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longer terms are truncated: nobody types them, and URLs would fill the index.</summary>
    public const int MaxLength = 40;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _position = 0;
    private int _length = 0;

    /// <summary>The current term, valid until the next one is read.</summary>
    public readonly ReadOnlySpan<char> Current => _buffer[..Math.Min(_length, MaxLength)];

    /// <summary>Reads the next term; false at the end.</summary>
    public bool MoveNext()
    {
        while (_position < _text.Length)
        {
            if (_text[_position] < 0x80 && !char.IsAsciiLetterOrDigit(_text[_position]))
            {
                _position++;
                continue;
            }

            var rune = Peek(_position, out var size);
            if (IsUnspaced(rune) && Rune.IsLetterOrDigit(rune))
            {
                ReadPair();
                return true;
            }

            if (!IsWordCharacter(rune))
            {
                _position += size;
                continue;
            }

            var start = _position;
            ReadWord();
            // The "s" of a possessive ("Musk's") is not a word.
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
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (char.IsAsciiLetterOrDigit(c))
            {
                Put((char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c));
                _position++;
                continue;
            }

            if (c < 0x80)
            {
                return;
            }

            var rune = Peek(_position, out var size);
            if (!IsWordCharacter(rune))
            {
                return;
            }

            _position += size;
            if (rune.Value is < 0x300 or > 0x36F)
            {
                var letter = rune.IsBmp ? new Rune(CanonicalForm.LetterOf((char)rune.Value)) : rune;
                foreach (var folded in Slug.Fold(letter))
                {
                    Put(folded);
                }
            }
        }
    }

    private void ReadPair()
    {
        _length = 0;
        var start = _position;
        _position = EndOfCluster(_position);
        var next = _position < _text.Length ? Peek(_position, out _) : default;
        var end = IsUnspaced(next) && Rune.IsLetterOrDigit(next) ? EndOfCluster(_position) : _position;
        foreach (var c in _text[start..end])
        {
            Put(c);
        }
    }

    /// <summary>Returns the end of a letter and its combining marks.</summary>
    private readonly int EndOfCluster(int position)
    {
        Peek(position, out var size);
        position += size;
        while (position < _text.Length && Peek(position, out size) is var rune && IsMark(rune))
        {
            position += size;
        }

        return position;
    }

    private void Put(char c)
    {
        if (_length < MaxLength)
        {
            // Final sigma is indexed as an ordinary sigma.
            _buffer[_length++] = c == 'ς' ? 'σ' : c;
        }
    }

    private readonly Rune Peek(int position, out int size)
    {
        Rune.DecodeFromUtf16(_text[position..], out var rune, out size);
        return rune;
    }

    private static bool IsWordCharacter(Rune rune) => (Rune.IsLetterOrDigit(rune) || IsMark(rune)) && !IsUnspaced(rune);

    private static bool IsMark(Rune rune) => rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether a character is of a script without spaces between words.</summary>
    private static bool IsUnspaced(Rune rune) => rune.Value
        is (>= 0xE00 and <= 0xEFF) // Thai, Lao
        or (>= 0x1000 and <= 0x109F) // Burmese
        or (>= 0x1780 and <= 0x17FF) // Khmer
        or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) // kana
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) // Han
        or (>= 0x20000 and <= 0x3FFFF); // Han, supplementary
}
