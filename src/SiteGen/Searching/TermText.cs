using System.Text;
using SiteGen.Text;

namespace SiteGen.Searching;

/// <summary>
/// Folded words one after another: in lower case, in one form for all ways to write a letter, without accents and
/// without what is no letter. The theme's <c>search-terms.js</c> folds in the same way.
/// </summary>
internal sealed class TermText
{
    private readonly List<(int Start, int End)> _words = [];
    private char[] _characters = new char[256];
    private int _length;

    /// <summary>The number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Returns a word.</summary>
    public ReadOnlySpan<char> this[int word] =>
        _characters.AsSpan(_words[word].Start, _words[word].End - _words[word].Start);

    /// <summary>Returns consecutive words as one.</summary>
    public ReadOnlySpan<char> Join(int first, int end) =>
        first == end ? [] : _characters.AsSpan(_words[first].Start, _words[end - 1].End - _words[first].Start);

    /// <summary>Removes all words.</summary>
    public void Clear()
    {
        _words.Clear();
        _length = 0;
    }

    /// <summary>Adds the folded form of a word.</summary>
    public void Fold(ReadOnlySpan<char> written)
    {
        var start = _length;
        FoldInto(written);
        _words.Add((start, _length));
    }

    /// <summary>Adds a word that is folded already, with what follows it.</summary>
    public void Add(ReadOnlySpan<char> folded, ReadOnlySpan<char> rest = default)
    {
        var start = _length;
        Put(folded);
        Put(rest);
        _words.Add((start, _length));
    }

    private void FoldInto(ReadOnlySpan<char> written)
    {
        var (start, isInert) = (_length, true);
        foreach (var rune in written.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                if (Rune.IsLetterOrDigit(rune))
                {
                    Put((char)(rune.Value is >= 'A' and <= 'Z' ? rune.Value | 0x20 : rune.Value));
                }

                continue;
            }

            var from = _length;
            FoldForm(rune);
            for (var i = from; i < _length; i++)
            {
                isInert &= !char.IsSurrogate(_characters[i]) && CanonicalData.Instance.IsInert(_characters[i]);
            }
        }

        if (!isInert)
        {
            var composed = CanonicalForm.Compose(_characters.AsSpan(start, _length - start));
            _length = start;
            Put(composed);
        }
    }

    /// <summary>Folds the letters that a form stands for.</summary>
    private void FoldForm(Rune rune)
    {
        if (LetterForms.LettersOf(rune) is { } letters)
        {
            foreach (var letter in letters.EnumerateRunes())
            {
                FoldForm(letter);
            }
        }
        else if (CanonicalData.Instance.Decompose(rune.Value) is null)
        {
            FoldLetter(rune);
        }
        else
        {
            foreach (var part in CanonicalForm.PartsOf(rune.Value))
            {
                FoldLetter(new(part));
            }
        }
    }

    private void FoldLetter(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (LetterForms.IsLeftOut(rune) || LetterForms.IsLeftOut(lower))
        {
            return;
        }

        if (LetterForms.Replacement(lower) is { } letters)
        {
            Put(letters);
        }
        else if (Rune.IsDigit(lower))
        {
            Put((char)('0' + (int)Rune.GetNumericValue(lower)));
        }
        else
        {
            Span<char> units = stackalloc char[2];
            Put(units[..lower.EncodeToUtf16(units)]);
        }
    }

    private void Put(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            Put(c);
        }
    }

    private void Put(char c)
    {
        if (_length == _characters.Length)
        {
            Array.Resize(ref _characters, 2 * _length);
        }

        _characters[_length++] = c;
    }
}
