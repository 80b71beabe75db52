using System.Text;

namespace SiteGen.Quotations;

/// <summary>
/// The words of a folded text and where each stands, made once for each text: what is looked for is then found in time
/// that does not grow with the text. Letter case is ignored here; whoever looks something up compares it exactly.
/// </summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int[] _firstPlace;
    private readonly int[] _places;

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
        // The places of each word stand together, in order.
        _firstPlace = new int[_ids.Count + 1];
        foreach (var word in Words)
        {
            _firstPlace[word.Id + 1]++;
        }

        for (var id = 0; id < _ids.Count; id++)
        {
            _firstPlace[id + 1] += _firstPlace[id];
        }

        _places = new int[Words.Length];
        var next = (int[])_firstPlace.Clone();
        for (var i = 0; i < Words.Length; i++)
        {
            _places[next[Words[i].Id]++] = i;
        }
    }

    /// <summary>A word of the text.</summary>
    /// <param name="Start">Offset in the folded text.</param>
    /// <param name="Length">Its length.</param>
    /// <param name="Id">The same for all places of the word, in whatever letter case.</param>
    public readonly record struct Word(int Start, int Length, int Id)
    {
        public int End => Start + Length;
    }

    /// <summary>All words, in order.</summary>
    public Word[] Words { get; }

    /// <summary>Makes the index of a folded text.</summary>
    public static WordIndex Of(string text) => new(text);

    /// <summary>The id of a word; -1 when the text does not have it.</summary>
    public int IdOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var id) ? id : -1;

    /// <summary>Where a word stands: positions in <see cref="Words"/>, in order.</summary>
    public ReadOnlySpan<int> PlacesOf(int id) => id < 0 ? [] : _places.AsSpan(_firstPlace[id], _firstPlace[id + 1] - _firstPlace[id]);

    /// <summary>
    /// Divides a folded text into words: runs of letters, digits and the marks on them; in scripts without spaces every
    /// character is one.
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
