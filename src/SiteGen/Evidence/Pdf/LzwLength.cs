namespace SiteGen.Evidence.Pdf;

/// <summary>Measures what LZW data (ISO 32000-1, 7.4.4) becomes without decoding it.</summary>
internal static class LzwLength
{
    private const int Clear = 256;
    private const int End = 257;
    private const int MaximumCodes = 4096;

    /// <summary>
    /// Returns the number of bytes, of damaged data up to the damage. Codes grow one early, as is usual; for data whose
    /// codes do not, it is an estimate.
    /// </summary>
    public static long Of(ReadOnlySpan<byte> data)
    {
        // The length of what each code stands for.
        var lengths = new int[MaximumCodes];
        lengths.AsSpan(0, Clear).Fill(1);
        var (total, next, width, previous) = (0L, End + 1, 9, 0);
        var (buffer, bits) = (0, 0);
        foreach (var b in data)
        {
            buffer = ((buffer << 8) | b) & 0xFFFFFF;
            bits += 8;
            if (bits < width)
            {
                continue;
            }

            bits -= width;
            var code = (buffer >> bits) & ((1 << width) - 1);
            if (code == End)
            {
                break;
            }

            if (code == Clear)
            {
                (next, width, previous) = (End + 1, 9, 0);
                continue;
            }

            if (previous > 0 && next < MaximumCodes)
            {
                lengths[next++] = previous + 1;
            }

            if (code >= next)
            {
                break;
            }

            previous = lengths[code];
            total += previous;
            width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
        }

        return total;
    }
}
