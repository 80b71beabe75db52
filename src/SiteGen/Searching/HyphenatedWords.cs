namespace SiteGen.Searching;

/// <summary>
/// Words that some text writes with hyphens, written as one: where "open-source" is somewhere, "open source" is the
/// same word everywhere, and both are found by "opensource".
/// </summary>
internal sealed class HyphenatedWords
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private HyphenatedWords() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Collects the words of texts.</summary>
    public static HyphenatedWords In(IEnumerable<string> texts)
    {
        var found = new HyphenatedWords();
        foreach (var text in texts)
        {
            found.Collect(text);
        }

        return found;
    }

    /// <summary>Returns whether words that are written as one have hyphens somewhere.</summary>
    public bool Contains(ReadOnlySpan<char> joined) => _bySpan.Contains(joined);

    private void Collect(string text)
    {
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (!TermReader.IsHyphen(text[at]) || char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at + 1]))
            {
                continue;
            }

            var (start, end) = (at, at);
            while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            Add(text[start..end]);
            at = end;
        }
    }

    private void Add(string words)
    {
        var joined = new JoinedWords();
        var reader = new TermReader(words);
        while (reader.MoveNext())
        {
            joined.Add(reader[0], reader.Gap);
            for (var count = 2; count <= joined.Count && joined.IsHyphenated(count); count++)
            {
                if (joined.IsWord(count))
                {
                    _bySpan.Add(joined.Last(count));
                }
            }
        }
    }
}
