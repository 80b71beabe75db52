namespace SiteGen.Evidence;

/// <summary>
/// Maps each character of a text to the range of the file that it was read from. It has a piece for each change, not an
/// entry for each character, since texts are large and mostly unchanged.
/// </summary>
internal sealed class OffsetMap
{
    private readonly Piece[] _pieces;

    private OffsetMap(Piece[] pieces) => _pieces = pieces;

    /// <summary>The map of a text that is the file itself.</summary>
    public static OffsetMap Identity { get; } = new([new(0, 0, null)]);

    /// <summary>Makes a map from the offset in the file of each character.</summary>
    public static OffsetMap Of(ReadOnlySpan<int> offsets)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < offsets.Length; i++)
        {
            if (i == 0 || offsets[i] != offsets[i - 1] + 1)
            {
                pieces.Add(new(i, offsets[i], null));
            }
        }

        return pieces.Count == 0 ? Identity : new([.. pieces]);
    }

    /// <summary>Returns where in the file a character begins, as a UTF-16 offset.</summary>
    public int StartOf(int offset)
    {
        var piece = _pieces[Find(offset)];
        return piece.Length is null ? piece.Source + (offset - piece.Start) : piece.Source;
    }

    /// <summary>Returns where in the file a character ends.</summary>
    public int EndOf(int offset)
    {
        var piece = _pieces[Find(offset)];
        return piece.Length is { } length ? piece.Source + length : piece.Source + (offset - piece.Start) + 1;
    }

    /// <summary>Returns the map of the text that remains after some cuts.</summary>
    /// <param name="cuts">The cuts, in order and without overlap.</param>
    /// <param name="length">The length of the text before the cuts.</param>
    public OffsetMap After(IReadOnlyList<Cut> cuts, int length)
    {
        var pieces = new List<Piece>();
        var (from, to, piece) = (0, 0, 0);
        foreach (var cut in cuts)
        {
            Keep(cut.Start);
            if (cut.Replacement.Length > 0)
            {
                var source = StartOf(cut.Start);
                var end = cut.End > cut.Start ? EndOf(cut.End - 1) : source;
                pieces.Add(new(to, source, end - source));
                to += cut.Replacement.Length;
            }

            from = cut.End;
        }

        Keep(length);
        return pieces.Count == 0 ? Identity : new([.. pieces]);

        void Keep(int end)
        {
            while (from < end)
            {
                while (piece + 1 < _pieces.Length && _pieces[piece + 1].Start <= from)
                {
                    piece++;
                }

                var current = _pieces[piece];
                var stop = piece + 1 < _pieces.Length ? Math.Min(end, _pieces[piece + 1].Start) : end;
                var source = current.Length is null ? current.Source + (from - current.Start) : current.Source;
                pieces.Add(new(to, source, current.Length));
                to += stop - from;
                from = stop;
            }
        }
    }

    private int Find(int offset)
    {
        var (low, high) = (0, _pieces.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _pieces[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Characters of the text that come from one place of the file.</summary>
    /// <param name="Start">The offset of the first one in the text.</param>
    /// <param name="Source">The offset in the file.</param>
    /// <param name="Length">
    /// The length of the range that all of them come from; null if each comes from the character after the previous.
    /// </param>
    private readonly record struct Piece(int Start, int Source, int? Length);
}
