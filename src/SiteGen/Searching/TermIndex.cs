namespace SiteGen.Searching;

/// <summary>The terms of some documents and where they occur. Not thread-safe.</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<string, Postings> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Postings>.AlternateLookup<ReadOnlySpan<char>> _byText;

    public TermIndex() => _byText = _terms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The terms and where they occur.</summary>
    public IReadOnlyDictionary<string, Postings> Terms => _terms;

    /// <summary>Adds the terms of a text.</summary>
    /// <param name="document">The number of the document; not less than that of the previous text.</param>
    /// <param name="text">The text.</param>
    /// <param name="isHead">Whether the text is the head of the document or its body.</param>
    /// <returns>The number of terms in the text.</returns>
    public int Add(int document, string text, bool isHead)
    {
        var count = 0;
        var reader = new TermReader(text, stackalloc char[TermReader.MaxLength + 2]);
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
