namespace SiteGen.Quotations;

/// <summary>The text of a source, kept to verify quotations with. It is somebody else's, and never published.</summary>
public sealed class ArchivedText
{
    private readonly int[]? _places;

    /// <summary>Where the file has characters of two UTF-16 units, in order.</summary>
    private readonly int[] _pairs;

    /// <param name="sourceId">The source.</param>
    /// <param name="text">Its text, as it stands in the file or was extracted from it.</param>
    /// <param name="file">The text in which positions are counted: that of the file where its characters can be found
    /// again, the extracted one otherwise; null for <paramref name="text"/>.</param>
    /// <param name="places">Where each character of the text stands in <paramref name="file"/>, as UTF-16 offsets; null
    /// where the two are the same.</param>
    public ArchivedText(string sourceId, string text, string? file = null, int[]? places = null)
    {
        (SourceId, _places, _pairs) = (sourceId, places, FindPairs(file ?? text));
        Search = new SearchableText(text);
        Hash = ContentHash.Of(text);
    }

    /// <summary>The id of the source.</summary>
    public string SourceId { get; }

    /// <summary>The hash of the text: a change of it, or of how it is extracted, changes the hash.</summary>
    public string Hash { get; }

    internal SearchableText Search { get; }

    /// <summary>A stretch of the text, given in UTF-16 offsets, as users count: in characters (Unicode code points).</summary>
    internal (int Start, int End) ToCharacters(int start, int end)
    {
        if (_places is not null)
        {
            (start, end) = (_places[start], _places[end - 1] + 1);
        }

        return (ToCharacter(start), ToCharacter(end));
    }

    private int ToCharacter(int offset)
    {
        var pairs = _pairs.AsSpan().BinarySearch(offset);
        return offset - (pairs < 0 ? ~pairs : pairs);
    }

    private static int[] FindPairs(string text)
    {
        var pairs = new List<int>();
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                pairs.Add(i);
            }
        }

        return [.. pairs];
    }
}
