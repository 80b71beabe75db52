namespace SiteGen.Searching;

/// <summary>The terms of some documents and where they occur. Not thread-safe.</summary>
/// <param name="hyphenated">Words that some text writes with hyphens, as one.</param>
internal sealed class TermIndex(HyphenatedWords hyphenated)
{
    private readonly Dictionary<string, Postings> _terms = new(StringComparer.Ordinal);

    /// <summary>The terms and where they occur.</summary>
    public IReadOnlyDictionary<string, Postings> Terms => _terms;

    /// <summary>Adds the terms of a text.</summary>
    /// <param name="document">The number of the document; not less than that of the previous text.</param>
    /// <param name="text">The text.</param>
    /// <param name="isHead">Whether the text is the head of the document or its body.</param>
    /// <returns>The number of words in the text.</returns>
    public int Add(int document, string text, bool isHead)
    {
        var count = 0;
        var reader = new TermReader(text);
        var joined = new JoinedWords();
        while (reader.MoveNext())
        {
            count++;
            for (var i = 0; i < reader.Count; i++)
            {
                Add(document, reader[i], isHead);
            }

            joined.Add(reader[0], reader.Gap);
            for (var words = 2; words <= joined.Count; words++)
            {
                if (joined.IsWord(words) && (joined.IsHyphenated(words) || hyphenated.Contains(joined.Last(words))))
                {
                    Add(document, joined.Last(words), isHead);
                }
            }
        }

        return count;
    }

    private void Add(int document, ReadOnlySpan<char> term, bool isHead)
    {
        var terms = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!terms.TryGetValue(term, out var postings))
        {
            _terms.Add(term.ToString(), postings = new Postings());
        }

        postings.Add(document, isHead);
    }
}
