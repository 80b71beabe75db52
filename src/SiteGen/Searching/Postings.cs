namespace SiteGen.Searching;

/// <summary>
/// The documents that contain a term, in order. Each is one number: the number of the document times 8, plus 4 if the
/// term is in its head, plus the number of occurrences in its body, at most 3.
/// </summary>
internal sealed class Postings
{
    private readonly List<int> _values = [];

    public IReadOnlyList<int> Values => _values;

    /// <summary>The documents.</summary>
    public IEnumerable<int> Documents => _values.Select(v => v >> 3);

    /// <summary>Returns postings of one occurrence in each document, which are in order.</summary>
    public static Postings In(IEnumerable<int> documents)
    {
        var postings = new Postings();
        foreach (var document in documents)
        {
            postings.Add(document, isHead: false);
        }

        return postings;
    }

    /// <summary>Counts an occurrence in a document: the last one added, or a later one.</summary>
    public void Add(int document, bool isHead)
    {
        if (_values.Count == 0 || _values[^1] >> 3 != document)
        {
            _values.Add(document << 3);
        }

        var last = _values[^1];
        _values[^1] = isHead ? last | 4 : (last & 3) < 3 ? last + 1 : last;
    }

    /// <summary>Appends the postings of later documents.</summary>
    public void Append(Postings later) => _values.AddRange(later._values);
}
