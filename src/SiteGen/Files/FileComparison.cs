using System.Buffers;

namespace SiteGen.Files;

/// <summary>Compares files of the disk with what they are to hold, piece by piece: nothing of them is kept.</summary>
internal static class FileComparison
{
    private const int Piece = 64 * 1024;

    /// <summary>Whether a file is there with these bytes.</summary>
    public static bool Holds(FileInfo file, ReadOnlySpan<byte> content)
    {
        if (!file.Exists || file.Length != content.Length)
        {
            return false;
        }

        using var handle = DiskFile.OpenToRead(file.FullName);
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            for (var offset = 0; offset < content.Length;)
            {
                var count = RandomAccess.Read(handle, buffer.AsSpan(0, Math.Min(buffer.Length, content.Length - offset)), offset);
                if (count == 0 || !buffer.AsSpan(0, count).SequenceEqual(content.Slice(offset, count)))
                {
                    return false;
                }

                offset += count;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Whether a file is there with the bytes of another one.</summary>
    public static bool IsCopy(FileInfo file, string source)
    {
        if (!file.Exists)
        {
            return false;
        }

        using var original = DiskFile.OpenToRead(source);
        var length = RandomAccess.GetLength(original);
        if (file.Length != length)
        {
            return false;
        }

        using var copy = DiskFile.OpenToRead(file.FullName);
        var buffer = ArrayPool<byte>.Shared.Rent(2 * Piece);
        try
        {
            for (var offset = 0L; offset < length;)
            {
                var count = DiskFile.Fill(original, buffer.AsSpan(0, Piece), offset);
                if (count == 0 || DiskFile.Fill(copy, buffer.AsSpan(Piece, count), offset) < count
                    || !buffer.AsSpan(0, count).SequenceEqual(buffer.AsSpan(Piece, count)))
                {
                    return false;
                }

                offset += count;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Whether a file begins and ends as content does that need not be made again then.</summary>
    public static bool IsMade(FileInfo file, LateContent late)
    {
        if (!file.Exists || file.Length < late.Beginning.Length + late.End.Length)
        {
            return false;
        }

        using var handle = DiskFile.OpenToRead(file.FullName);
        return Stands(late.Beginning.Span, 0) && Stands(late.End.Span, RandomAccess.GetLength(handle) - late.End.Length);

        bool Stands(ReadOnlySpan<byte> expected, long offset)
        {
            var read = new byte[expected.Length];
            return DiskFile.Fill(handle, read, offset) == read.Length && expected.SequenceEqual(read);
        }
    }
}
