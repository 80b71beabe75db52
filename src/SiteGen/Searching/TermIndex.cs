namespace SiteGen.Searching;

/// <summary>Which terms occur in which of a stretch of documents. Not for several threads at once.</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<string, Postings> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Postings>.AlternateLookup<ReadOnlySpan<char>> _byText;

    public TermIndex() => _byText = _terms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The terms and where they occur.</summary>
    public IReadOnlyDictionary<string, Postings> Terms => _terms;

    /// <summary>Adds the terms of a text.</summary>
    /// <param name="document">The number of the document; not less than that of the text before.</param>
    /// <param name="text">The text.</param>
    /// <param name="isHead">Whether it is what the document is found by first.</param>
    /// <returns>How many terms it has.</returns>
    public int Add(int document, string text, bool isHead)
    {
        var count = 0;
        var reader = new TermReader(text, stackalloc char[TermReader.MaximumLength + 2]);
        while (reader.MoveNext())
        {
            count++;
            if (!_byText.TryGetValue(reader.Current, out var postings))
            {
                _terms.Add(reader.Current.ToString(), postings = new Postings());
            }

            postings.Add(document, isHead);
        }

        return count;
    }
}

/// <summary>
/// The documents in which a term occurs, in their order. Each is one number: that of the document times 8, plus 4 if the
/// term is in its head, plus how often it is in the body, 3 for more.
/// </summary>
internal sealed class Postings
{
    private int[] _values = new int[2];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Values => _values.AsSpan(0, Count);

    /// <summary>Counts an occurrence in a document that is not before the last.</summary>
    public void Add(int document, bool isHead)
    {
        if (Count == 0 || _values[Count - 1] >> 3 != document)
        {
            Append(document << 3);
        }

        ref var last = ref _values[Count - 1];
        last = isHead ? last | 4 : (last & 3) < 3 ? last + 1 : last;
    }

    /// <summary>Takes over what was counted in documents behind these.</summary>
    public void Append(Postings later)
    {
        var total = Count + later.Count;
        if (total > _values.Length)
        {
            Array.Resize(ref _values, Math.Max(total, _values.Length * 2));
        }

        later.Values.CopyTo(_values.AsSpan(Count));
        Count = total;
    }

    private void Append(int value)
    {
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, Count * 2);
        }

        _values[Count++] = value;
    }
}
