using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace SiteGen.Files;

/// <summary>Compares files on the disk with files of the site, chunk by chunk.</summary>
internal static class FileComparison
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>
    /// Whether a file exists with the content of a file of the site. A symbolic link is never equal: it is replaced.
    /// </summary>
    /// <param name="existing">The file on the disk. A pipe has length 0 and is never opened.</param>
    /// <param name="file">The file of the site.</param>
    /// <param name="content">Its bytes, unless they come from elsewhere.</param>
    public static bool IsEqual(FileInfo existing, OutputFile file, ReadOnlySpan<byte> content)
    {
        if (!existing.Exists
            || (existing.Attributes.HasFlag(FileAttributes.ReparsePoint) && existing.LinkTarget is not null))
        {
            return false;
        }

        return file.CopyOf is { } source ? IsCopy(existing, source)
            : file.Late is { } late ? IsMade(existing, late)
            : HasContent(existing, content);
    }

    private static bool HasContent(FileInfo file, ReadOnlySpan<byte> content)
    {
        if (IsDecidedByLength(file, content.Length, out var isEqual))
        {
            return isEqual;
        }

        using var handle = DiskFile.OpenToRead(file.FullName);
        return HasBytes(handle, content, 0);
    }

    private static bool IsMade(FileInfo file, LateContent content)
    {
        if (file.Length < content.Beginning.Length + content.End.Length)
        {
            return false;
        }

        using var handle = DiskFile.OpenToRead(file.FullName);
        return HasBytes(handle, content.Beginning.Span, 0)
            && HasBytes(handle, content.End.Span, file.Length - content.End.Length);
    }

    private static bool IsCopy(FileInfo file, string source)
    {
        using var original = RealFile.Open(source);
        var length = RandomAccess.GetLength(original);
        if (IsDecidedByLength(file, length, out var isEqual))
        {
            return isEqual;
        }

        using var copy = DiskFile.OpenToRead(file.FullName);
        var chunk = new byte[ChunkSize];
        for (var offset = 0L; offset < length;)
        {
            var count = DiskFile.Fill(original, chunk, offset);
            if (count == 0 || !HasBytes(copy, chunk.AsSpan(0, count), offset))
            {
                return false;
            }

            offset += count;
        }

        return true;
    }

    /// <summary>
    /// Whether lengths say whether a file is equal. One without bytes is not opened: it may be a pipe.
    /// </summary>
    private static bool IsDecidedByLength(FileInfo file, long length, out bool isEqual)
    {
        isEqual = file.Length == length && FileKind.IsOrdinary(file);
        return length == 0 || !isEqual;
    }

    /// <summary>Whether a file contains these bytes at an offset.</summary>
    private static bool HasBytes(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            while (bytes.Length > 0)
            {
                var count = RandomAccess.Read(file, chunk.AsSpan(0, Math.Min(chunk.Length, bytes.Length)), offset);
                if (count == 0 || !chunk.AsSpan(0, count).SequenceEqual(bytes[..count]))
                {
                    return false;
                }

                bytes = bytes[count..];
                offset += count;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
