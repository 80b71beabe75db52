using Microsoft.Win32.SafeHandles;

namespace SiteGen.Files;

/// <summary>Reads and writes whole files with few system calls: a site has thousands of small ones.</summary>
internal static class DiskFile
{
    /// <summary>Other programs may read, write and delete a file meanwhile.</summary>
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

    /// <summary>Opens an existing file.</summary>
    public static SafeFileHandle OpenToRead(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, Shared);

    /// <summary>Returns the bytes of a file.</summary>
    public static byte[] ReadAllBytes(string path)
    {
        using var handle = OpenToRead(path);
        return ReadAllBytes(handle, path);
    }

    /// <summary>Returns the bytes of an open file.</summary>
    public static byte[] ReadAllBytes(SafeFileHandle handle, string path)
    {
        var length = RandomAccess.GetLength(handle);
        if (length > Array.MaxLength)
        {
            throw new IOException($"the file '{path}' is too large to be read");
        }

        var bytes = new byte[length];
        var count = Fill(handle, bytes);
        // The file may have been truncated while it was read.
        return count == bytes.Length ? bytes : bytes[..count];
    }

    /// <summary>Reads until the buffer is full or the file ends.</summary>
    /// <returns>The number of bytes read.</returns>
    public static int Fill(SafeFileHandle handle, Span<byte> buffer, long offset = 0)
    {
        var filled = 0;
        while (filled < buffer.Length
            && RandomAccess.Read(handle, buffer[filled..], offset + filled) is > 0 and var count)
        {
            filled += count;
        }

        return filled;
    }

    /// <summary>Writes a file that does not exist yet.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="flush">Whether to wait until they are on the disk, which takes milliseconds.</param>
    public static void WriteNew(string path, ReadOnlySpan<byte> content, bool flush = false)
    {
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, Shared);
        RandomAccess.Write(handle, content, 0);
        if (flush)
        {
            RandomAccess.FlushToDisk(handle);
        }
    }
}
