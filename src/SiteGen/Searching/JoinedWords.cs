namespace SiteGen.Searching;

/// <summary>
/// The last words of a text that only spaces and hyphens divide, and how they look as one: "opensource".
/// </summary>
internal sealed class JoinedWords
{
    /// <summary>The number of words that some writers join: "up to date".</summary>
    private const int Most = 3;

    private readonly char[] _characters = new char[Most * TermReader.MaxLength];
    private readonly (int Length, char Gap, bool IsNumber)[] _words = new (int, char, bool)[Most];
    private int _length;

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the next word.</summary>
    /// <param name="term">Its main term.</param>
    /// <param name="gap">What divides it from the word before; 0 if it is not a space or a hyphen.</param>
    public void Add(ReadOnlySpan<char> term, char gap)
    {
        if (gap == default)
        {
            (Count, _length) = (0, 0);
        }
        else if (Count == Most)
        {
            var first = _words[0].Length;
            _characters.AsSpan(first, _length - first).CopyTo(_characters);
            _words.AsSpan(1).CopyTo(_words);
            (Count, _length) = (Count - 1, _length - first);
        }

        term.CopyTo(_characters.AsSpan(_length));
        _words[Count] = (term.Length, gap, !term.ContainsAnyExceptInRange('0', '9'));
        (Count, _length) = (Count + 1, _length + term.Length);
    }

    /// <summary>Returns the last words as one.</summary>
    public ReadOnlySpan<char> Last(int words)
    {
        var length = 0;
        for (var i = Count - words; i < Count; i++)
        {
            length += _words[i].Length;
        }

        return _characters.AsSpan(_length - length, Math.Min(length, TermReader.MaxLength));
    }

    /// <summary>Whether the last words can be one: numbers alone cannot.</summary>
    public bool IsWord(int words)
    {
        for (var i = Count - words; i < Count; i++)
        {
            if (!_words[i].IsNumber)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether only hyphens divide the last words.</summary>
    public bool IsHyphenated(int words)
    {
        for (var i = Count - words + 1; i < Count; i++)
        {
            if (_words[i].Gap != '-')
            {
                return false;
            }
        }

        return true;
    }
}
