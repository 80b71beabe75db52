using System.Buffers.Binary;

namespace SiteGen.Files;

/// <summary>
/// Reads how many pixels a picture has from its beginning, without decoding it: PNG, GIF, JPEG and WebP.
/// </summary>
internal static class PictureSize
{
    /// <summary>How much of a file is read. Before the size, a JPEG may have a preview and a color profile.</summary>
    private const int Beginning = 256 * 1024;

    /// <summary>Returns the width and height of a picture; null for other files, and for damaged pictures.</summary>
    /// <param name="path">The real path.</param>
    public static (long Width, long Height)? Of(string path)
    {
        using var handle = RealFile.Open(path);
        var bytes = new byte[Math.Min(Beginning, RandomAccess.GetLength(handle))];
        return Of(bytes.AsSpan(0, DiskFile.Fill(handle, bytes)));
    }

    private static (long Width, long Height)? Of(ReadOnlySpan<byte> file) => file switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when file.Length >= 24 =>
            (BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..])),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when file.Length >= 10 =>
            (BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..])),
        [0xFF, 0xD8, ..] => OfJpeg(file[2..]),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..]
            when file.Length >= 30 => OfWebP(file[12..]),
        _ => null,
    };

    /// <summary>The size is in the first frame header, after other segments (ITU-T T.81, B.2.2).</summary>
    private static (long Width, long Height)? OfJpeg(ReadOnlySpan<byte> segments)
    {
        while (segments is [0xFF, var marker, _, _, ..])
        {
            // Markers C4, C8 and CC are no frame headers.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return segments.Length < 9 ? null : (
                    BinaryPrimitives.ReadUInt16BigEndian(segments[7..]),
                    BinaryPrimitives.ReadUInt16BigEndian(segments[5..]));
            }

            var length = marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(segments[2..]);
            segments = length <= segments.Length ? segments[length..] : default;
        }

        return null;
    }

    /// <summary>The three kinds of pictures have their size in different bits (RFC 9649).</summary>
    private static (long Width, long Height)? OfWebP(ReadOnlySpan<byte> chunk) => chunk[3] switch
    {
        (byte)'X' => (ReadUInt24(chunk[12..]) + 1, ReadUInt24(chunk[15..]) + 1),
        (byte)'L' when BinaryPrimitives.ReadUInt32LittleEndian(chunk[9..]) is var bits =>
            ((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1),
        (byte)' ' => (
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[16..]) & 0x3FFF),
        _ => null,
    };

    private static long ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
