namespace SiteGen.Quotations;

/// <summary>
/// The text of a source, kept to verify quotations. It is usually under copyright, so it is never published.
/// </summary>
public sealed class ArchivedText
{
    private readonly int[]? _offsets;

    /// <summary>The offsets of the surrogate pairs in the file, in order.</summary>
    private readonly int[] _surrogatePairs;

    /// <param name="sourceId">The id of the source.</param>
    /// <param name="text">Its text, as it is in the file or as it was extracted.</param>
    /// <param name="file">
    /// The text that positions refer to, if it is not <paramref name="text"/> itself: that of the file from which it
    /// was extracted; otherwise null.
    /// </param>
    /// <param name="offsets">
    /// For each character of the text, its UTF-16 offset in <paramref name="file"/>; null if the two are the same.
    /// </param>
    public ArchivedText(string sourceId, string text, string? file = null, int[]? offsets = null)
    {
        (SourceId, _offsets, _surrogatePairs) = (sourceId, offsets, FindSurrogatePairs(file ?? text));
        Search = new SearchableText(text);
        Hash = ContentHash.Of(text);
    }

    /// <summary>The id of the source.</summary>
    public string SourceId { get; }

    /// <summary>The hash of the text. It changes with the text, and with how the text is extracted.</summary>
    public string Hash { get; }

    internal SearchableText Search { get; }

    /// <summary>
    /// Converts a range of UTF-16 offsets to characters (Unicode code points), which is how users count.
    /// </summary>
    internal (int Start, int End) ToCharacters(int start, int end)
    {
        if (_offsets is not null)
        {
            (start, end) = (_offsets[start], _offsets[end - 1] + 1);
        }

        return (ToCharacter(start), ToCharacter(end));
    }

    private int ToCharacter(int offset)
    {
        var pairs = _surrogatePairs.AsSpan().BinarySearch(offset);
        return offset - (pairs < 0 ? ~pairs : pairs);
    }

    private static int[] FindSurrogatePairs(string text)
    {
        var pairs = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                pairs.Add(i);
            }
        }

        return [.. pairs];
    }
}
