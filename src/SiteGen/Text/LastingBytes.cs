namespace SiteGen.Text;

/// <summary>
/// Keeps many short stretches of bytes for long. They lie together in large arrays, which the collector of memory neither
/// moves nor looks into; one is let go when nothing in it is used any more.
/// </summary>
internal static class LastingBytes
{
    /// <summary>Large enough to be an object that is not moved (85,000 bytes), and small beside a site.</summary>
    private const int ChunkLength = 1024 * 1024;

    /// <summary>Longer stretches have an array of their own.</summary>
    private const int LongestShared = ChunkLength / 16;

    [ThreadStatic]
    private static byte[]? _chunk;

    [ThreadStatic]
    private static int _used;

    /// <summary>Copies bytes to where they can stay.</summary>
    public static ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestShared)
        {
            return bytes.ToArray();
        }

        if (_chunk is null || _chunk.Length - _used < bytes.Length)
        {
            (_chunk, _used) = (GC.AllocateUninitializedArray<byte>(ChunkLength), 0);
        }

        var copy = _chunk.AsMemory(_used, bytes.Length);
        bytes.CopyTo(copy.Span);
        _used += bytes.Length;
        return copy;
    }
}
