using System.Buffers.Binary;

namespace SiteGen.Files;

/// <summary>
/// Reads how many pixels a picture has from its beginning, without decoding it: PNG, GIF, JPEG, WebP and AVIF,
/// as browsers show them: a photo may be turned.
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
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', ..] => OfAvif(file),
        _ => null,
    };

    /// <summary>The size is in the first frame header, after other segments (ITU-T T.81, B.2.2).</summary>
    private static (long Width, long Height)? OfJpeg(ReadOnlySpan<byte> segments)
    {
        var isTurned = false;
        while (segments is [0xFF, var marker, _, _, ..])
        {
            // Markers C4, C8 and CC are no frame headers.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (segments.Length < 9)
                {
                    return null;
                }

                var (width, height) = (
                    BinaryPrimitives.ReadUInt16BigEndian(segments[7..]),
                    BinaryPrimitives.ReadUInt16BigEndian(segments[5..]));
                return isTurned ? (height, width) : (width, height);
            }

            var length = marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(segments[2..]);
            isTurned |= marker == 0xE1 && length <= segments.Length && IsTurned(segments[4..length]);
            segments = length <= segments.Length ? segments[length..] : default;
        }

        return null;
    }

    /// <summary>
    /// Whether a segment is EXIF that turns the picture by a quarter: orientation 5 to 8 (CIPA DC-008, 4.6.4).
    /// </summary>
    private static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        const ushort Orientation = 0x0112;
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14)
        {
            return false;
        }

        var tiff = segment[6..];
        var isLittle = tiff[0] == (byte)'I';
        var offset = ReadUInt32(tiff[4..], isLittle);
        if (offset + 2 > tiff.Length)
        {
            return false;
        }

        var entries = tiff[((int)offset + 2)..];
        for (var count = ReadUInt16(tiff[(int)offset..], isLittle); count > 0 && entries.Length >= 12; count--)
        {
            if (ReadUInt16(entries, isLittle) == Orientation)
            {
                return ReadUInt16(entries[8..], isLittle) is >= 5 and <= 8;
            }

            entries = entries[12..];
        }

        return false;
    }

    /// <summary>
    /// The size and the rotation are properties of the picture, in the first boxes of the file (ISO/IEC 23008-12). Of
    /// several sizes, such as those of tiles and of a preview, the largest is that of the picture.
    /// </summary>
    private static (long Width, long Height)? OfAvif(ReadOnlySpan<byte> file)
    {
        (long Width, long Height)? found = null;
        for (var rest = file; rest.IndexOf("ispe"u8) is >= 0 and var at && rest.Length >= at + 16;
            rest = rest[(at + 4)..])
        {
            long width = BinaryPrimitives.ReadUInt32BigEndian(rest[(at + 8)..]);
            long height = BinaryPrimitives.ReadUInt32BigEndian(rest[(at + 12)..]);
            if (width > 0 && height > 0 && (found is not var (w, h) || width * height > w * h))
            {
                found = (width, height);
            }
        }

        var turn = file.IndexOf("irot"u8);
        return found is var (x, y) && turn >= 0 && turn + 4 < file.Length && (file[turn + 4] & 1) == 1 ? (y, x) : found;
    }

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle
        ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

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
