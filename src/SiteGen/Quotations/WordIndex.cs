using System.Text;

namespace SiteGen.Quotations;

/// <summary>
/// An index of the words of a folded text, which makes the time of a search independent of the length of the text. It
/// ignores letter case; callers compare exactly.
/// </summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>For each id, where its positions begin in <see cref="_positions"/>.</summary>
    private readonly int[] _firstPosition;

    /// <summary>The positions of all words, grouped by id, in order.</summary>
    private readonly int[] _positions;

    private WordIndex(string text)
    {
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new List<Word>();
        foreach (var (start, length) in Divide(text))
        {
            var span = text.AsSpan(start, length);
            if (!_lookup.TryGetValue(span, out var id))
            {
                _lookup[span] = id = _ids.Count;
            }

            words.Add(new(start, length, id));
        }

        Words = [.. words];
        _firstPosition = new int[_ids.Count + 1];
        foreach (var word in Words)
        {
            _firstPosition[word.Id + 1]++;
        }

        for (var id = 0; id < _ids.Count; id++)
        {
            _firstPosition[id + 1] += _firstPosition[id];
        }

        _positions = new int[Words.Length];
        var next = (int[])_firstPosition.Clone();
        for (var i = 0; i < Words.Length; i++)
        {
            _positions[next[Words[i].Id]++] = i;
        }
    }

    /// <summary>A word of the text.</summary>
    /// <param name="Start">The offset in the folded text.</param>
    /// <param name="Length">The length.</param>
    /// <param name="Id">The id, equal for all occurrences of the word in any letter case.</param>
    public readonly record struct Word(int Start, int Length, int Id)
    {
        public int End => Start + Length;
    }

    /// <summary>All words, in order.</summary>
    public Word[] Words { get; }

    /// <summary>Creates the index of a folded text.</summary>
    public static WordIndex Of(string text) => new(text);

    /// <summary>Returns the id of a word, or -1 if the text does not contain it.</summary>
    public int IdOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var id) ? id : -1;

    /// <summary>Returns the positions of a word in <see cref="Words"/>, in order.</summary>
    public ReadOnlySpan<int> PositionsOf(int id) =>
        id < 0 ? [] : _positions.AsSpan(_firstPosition[id].._firstPosition[id + 1]);

    /// <summary>
    /// Divides a folded text into words: runs of letters, digits and the marks on them. In scripts without spaces, each
    /// character is a word.
    /// </summary>
    public static IEnumerable<(int Start, int Length)> Divide(string text)
    {
        var start = -1;
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var isWord = WordBoundary.IsWordCharacter(rune);
            var isAlone = isWord && WordBoundary.IsUnspaced(rune);
            if (start >= 0 && (!isWord || isAlone))
            {
                yield return (start, at - start);
                start = -1;
            }

            if (isAlone)
            {
                yield return (at, length);
            }
            else if (isWord && start < 0)
            {
                start = at;
            }

            at += length;
        }

        if (start >= 0)
        {
            yield return (start, text.Length - start);
        }
    }
}
