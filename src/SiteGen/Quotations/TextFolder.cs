using System.Text;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>Folds one text, character by character.</summary>
internal sealed class TextFolder
{
    private readonly VisibleText _visible;

    /// <summary>The text without invisible characters, apart from soft hyphens at line ends.</summary>
    private readonly string _text;

    private readonly Folds _steps;
    private readonly bool _isText;
    private readonly string? _asked;
    private readonly StringBuilder _folded;
    private readonly FoldedOffsets _offsets = new();
    private readonly Dictionary<int, char> _joints = [];

    /// <summary>White space that counts unless what follows makes it part of itself; a length of 0 if none.</summary>
    private (char Character, int Start, int End) _space;

    /// <summary>Whether the last character makes the white space after it part of itself.</summary>
    private bool _ownsSpace;

    /// <summary>Whether the last character is a dash.</summary>
    private bool _isAfterDash;

    /// <param name="text">The text.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="isText">Whether words are searched in it, so that its line ends may divide words.</param>
    /// <param name="asked">Folded words; see <see cref="FoldedText.OfText"/>.</param>
    public TextFolder(string text, Folds steps, bool isText, string? asked)
    {
        _visible = VisibleText.Of(text, steps);
        _text = _visible.Text;
        (_steps, _isText, _asked) = (steps, isText, asked);
        _folded = new(_text.Length);
    }

    /// <summary>Folds the text.</summary>
    public FoldedText Fold()
    {
        for (var at = 0; at < _text.Length;)
        {
            at = Add(at);
        }

        return new(_visible.Original, _folded.ToString(), _offsets, _joints);
    }

    /// <summary>Adds the character at an offset, and returns the offset of the next one.</summary>
    private int Add(int at)
    {
        var c = _text[at];
        return c < '\u0080' && char.IsAsciiLetterOrDigit(c) ? AddLetter(at)
            : char.IsWhiteSpace(c) ? AddSpace(at)
            : Typography.IsSingleMark(c) || Typography.IsDoubleMark(c) ? AddMark(at)
            : Typography.IsHyphen(c) || Typography.IsDash(c) ? AddDash(at)
            : Typography.HasDots(c) ? AddDots(at)
            : AddLetter(at);
    }

    private int AddSpace(int at)
    {
        var end = SkipSpace(at, out var hasLineEnd);
        if (_folded.Length == 0 || _ownsSpace)
        {
            return end;
        }

        if (hasLineEnd && end < _text.Length
            && (Typography.IsUnspaced(Before(at)) || Typography.IsUnspaced(At(end))))
        {
            // The end of a line hides whether there is a space.
            _joints[_folded.Length] = ' ';
            return end;
        }

        _space = (' ', at, end);
        for (var i = at; i < end && !Has(Folds.NoBreakSpaces); i++)
        {
            _space.Character = Typography.IsNoBreakSpace(_text[i]) ? _text[i] : _space.Character;
        }

        return end;
    }

    private int AddMark(int at)
    {
        var c = _text[at];
        var isSingle = Typography.IsSingleMark(c);
        // TeX and typewriters write a double mark as two single ones.
        var isPair = c is '`' or '\'' or '\u2018' or '\u2019' && at + 1 < _text.Length && _text[at + 1] == c;
        var isInWord = isSingle && !isPair && IsWordBefore(at) && IsWordAt(at + 1);
        // After a number, primes are feet and inches.
        var isUnit = c is '\u2032' or '\u2033' && at > 0 && char.IsDigit(_text[at - 1]);
        var isFolded = isInWord ? Has(Folds.Apostrophes)
            : Has(Folds.QuotationMarks) || (Has(Folds.Apostrophes) && !isPair && Typography.IsApostrophe(c));
        if (isUnit || !isFolded)
        {
            return Put(c, at, at + 1);
        }

        if (Has(Folds.QuotationMarks) && Typography.ClosesWithSpace(_text, at))
        {
            _space = default;
        }

        var next = Put('\'', at, at + (isPair ? 2 : 1));
        _ownsSpace = Has(Folds.QuotationMarks) && Typography.OpensWithSpace(_text, at);
        return next;
    }

    private int AddDash(int at)
    {
        var c = _text[at];
        if (Has(Folds.LineEndHyphens) && Typography.IsHyphen(c) && IsWordBefore(at)
            && SkipSpace(at + 1, out var hasLineEnd) is var next && hasLineEnd && next < _text.Length)
        {
            if (AddLineEndHyphen(at, next) is { } end)
            {
                return end;
            }
        }
        else if (c == '\u00AD')
        {
            return Has(Folds.InvisibleCharacters) || Has(Folds.LayoutCharacters) ? at + 1 : Put(c, at, at + 1);
        }

        if (!Has(Folds.Dashes))
        {
            return Put(c, at, at + 1);
        }

        if (Typography.IsSign(_text, at))
        {
            if (_ownsSpace && char.IsWhiteSpace(_text[at - 1]))
            {
                // The space tells the sign from the dash before it.
                _space = (' ', at - 1, at);
            }

            return Put(c == '\u2212' ? c : '-', at, at + 1);
        }

        _space = default;
        if (_isAfterDash)
        {
            // Typewriters write a dash as two or three hyphens.
            _offsets.Extend(_folded.Length - 1, _visible.ToOriginal(at) + 1);
            return at + 1;
        }

        Put('-', at, at + 1);
        (_isAfterDash, _ownsSpace) = (true, true);
        return at + 1;
    }

    /// <summary>
    /// Adds a hyphen at the end of a line, and returns the offset of the next character; null if it is a dash like any
    /// other.
    /// </summary>
    private int? AddLineEndHyphen(int at, int next)
    {
        var isSoft = _text[at] == '\u00AD';
        var joins = LineEndHyphen.Joins(_text, at, next);
        if (!_isText)
        {
            // Words have the hyphens that they show.
            return isSoft && joins ? next : null;
        }

        if (joins && !LineEndHyphen.IsIn(_asked, _folded, _text, next))
        {
            _joints[_folded.Length] = '-';
            return next;
        }

        if (Has(Folds.Dashes) && !isSoft)
        {
            return null;
        }

        Put('-', at, at + 1);
        if (Has(Folds.Dashes))
        {
            (_isAfterDash, _ownsSpace) = (true, true);
        }
        else
        {
            _joints[_folded.Length] = ' ';
        }

        return next;
    }

    private int AddDots(int at)
    {
        var (dots, end) = Has(Folds.Ellipses) ? Typography.EllipsisAt(_text, at) : default;
        if (dots < 3)
        {
            return Put(_text[at], at, at + 1);
        }

        _space = default;
        for (; dots > 0; dots--)
        {
            Put('.', at, end);
        }

        _ownsSpace = true;
        return end;
    }

    /// <summary>Adds a letter with its marks, or any other character.</summary>
    private int AddLetter(int at)
    {
        if (_text[at] < '\u0080' && (at + 1 == _text.Length || _text[at + 1] < '\u0300'))
        {
            return Put(_text[at], at, at + 1);
        }

        var composes = Has(Folds.ComposedLetters);
        var size = At(at).Utf16SequenceLength;
        var end = composes ? CanonicalForm.EndOfCluster(_text, at) : at + size;
        var letters = Has(Folds.Ligatures) ? CanonicalData.Instance.LettersOf(_text[at]) : null;
        if (letters is null && end == at + size && (!composes || CanonicalForm.IsComposed(_text, at)))
        {
            for (; at < end; at++)
            {
                Put(_text[at], at, at + 1);
            }

            return end;
        }

        var cluster = letters is null ? _text[at..end] : string.Concat(letters, _text.AsSpan(at + 1, end - at - 1));
        foreach (var c in composes ? CanonicalForm.Compose(cluster) : cluster)
        {
            Put(c, at, end);
        }

        return end;
    }

    private int Put(char c, int start, int end)
    {
        if (_space.End > 0)
        {
            Append(_space.Character, _space.Start, _space.End);
            _space = default;
        }

        Append(c, start, end);
        (_ownsSpace, _isAfterDash) = (false, false);
        return end;
    }

    private void Append(char c, int start, int end)
    {
        _offsets.Add(_folded.Length, _visible.ToOriginal(start), _visible.ToOriginal(end - 1) + 1);
        _folded.Append(c);
    }

    private int SkipSpace(int at, out bool hasLineEnd)
    {
        hasLineEnd = false;
        for (; at < _text.Length && char.IsWhiteSpace(_text[at]); at++)
        {
            hasLineEnd |= Typography.IsLineEnd(_text[at]);
        }

        return at;
    }

    private bool IsWordBefore(int at) => at > 0 && WordBoundary.IsWordCharacter(Before(at));

    private bool IsWordAt(int at) => at < _text.Length && WordBoundary.IsWordCharacter(At(at));

    private Rune At(int at) => WordBoundary.At(_text, at);

    private Rune Before(int at) => WordBoundary.Before(_text, at);

    private bool Has(Folds step) => (_steps & step) != 0;
}
