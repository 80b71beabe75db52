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

    /// <summary>
    /// For each id, the offsets at which it stands before or after a line end that divides a longer word: it is a word
    /// if the hyphen belongs to the longer one.
    /// </summary>
    private readonly Dictionary<int, List<int>> _divided = [];

    private WordIndex(FoldedText folded)
    {
        var text = folded.Text;
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new List<Word>();
        foreach (var (start, length) in Divide(text))
        {
            words.Add(new(start, length, AddId(text.AsSpan(start, length))));
        }

        Words = [.. words];
        AddDivided(folded);
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
    public static WordIndex Of(FoldedText text) => new(text);

    /// <summary>Each word once, and each part of a word that a line end divides.</summary>
    public IEnumerable<string> Distinct => _ids.Keys;

    /// <summary>Returns the id of a word, or -1 if the text does not contain it.</summary>
    public int IdOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var id) ? id : -1;

    /// <summary>Returns the positions of a word in <see cref="Words"/>, in order.</summary>
    public ReadOnlySpan<int> PositionsOf(int id) =>
        id < 0 ? [] : _positions.AsSpan(_firstPosition[id].._firstPosition[id + 1]);

    /// <summary>Returns at how many places a word stands, also as part of a word that a line end divides.</summary>
    public int CountOf(int id) =>
        PositionsOf(id).Length + (_divided.TryGetValue(id, out var offsets) ? offsets.Count : 0);

    /// <summary>Returns the offsets in the folded text at which a word, or part of a divided one, is.</summary>
    public int[] OffsetsOf(int id)
    {
        var positions = PositionsOf(id);
        var offsets = new int[CountOf(id)];
        for (var i = 0; i < positions.Length; i++)
        {
            offsets[i] = Words[positions[i]].Start;
        }

        if (_divided.TryGetValue(id, out var divided))
        {
            divided.CopyTo(offsets, positions.Length);
            Array.Sort(offsets);
        }

        return offsets;
    }

    /// <summary>Returns how many words end at an offset or before it.</summary>
    /// <param name="offset">The offset in the folded text.</param>
    /// <param name="least">A number that is known not to be too high: that of an offset before this one.</param>
    public int CountEndingBy(int offset, int least)
    {
        var count = CountBeginningBefore(offset, least);
        return count > 0 && Words[count - 1].End > offset ? count - 1 : count;
    }

    /// <inheritdoc cref="CountEndingBy"/>
    /// <summary>Returns how many words begin before an offset.</summary>
    public int CountBeginningBefore(int offset, int least)
    {
        // The answer is usually near: the steps double until they pass it.
        var (low, step) = (least, 1);
        while (low + step <= Words.Length && Words[low + step - 1].Start < offset)
        {
            (low, step) = (low + step, 2 * step);
        }

        var high = Math.Min(low + step - 1, Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

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

    private int AddId(ReadOnlySpan<char> word)
    {
        if (!_lookup.TryGetValue(word, out var id))
        {
            _lookup[word] = id = _ids.Count;
        }

        return id;
    }

    private void AddDivided(FoldedText text)
    {
        if (text.Joints.Count == 0)
        {
            return;
        }

        int[] joints = [.. text.Joints.Where(j => j.Value == '-').Select(j => j.Key).Order()];
        for (var (i, word) = (0, 0); i < joints.Length; i++)
        {
            while (Words[word].End <= joints[i])
            {
                word++;
            }

            var (start, end) = (Words[word].Start, Words[word].End);
            if (i == 0 || joints[i - 1] < start)
            {
                Add(start, joints[i]);
            }

            Add(joints[i], i + 1 < joints.Length ? Math.Min(joints[i + 1], end) : end);
        }

        void Add(int start, int end)
        {
            var id = AddId(text.Text.AsSpan(start, end - start));
            if (!_divided.TryGetValue(id, out var offsets))
            {
                _divided.Add(id, offsets = []);
            }

            offsets.Add(start);
        }
    }
}
