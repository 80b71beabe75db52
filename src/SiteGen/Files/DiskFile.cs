using System.Buffers;
using Microsoft.Win32.SafeHandles;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>Reads and writes whole files with few system calls: a site has thousands of small ones.</summary>
internal static class DiskFile
{
    /// <summary>Others may do what they want with a file meanwhile.</summary>
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

    /// <summary>Larger buffers are not kept for the next file.</summary>
    private const int MaximumPooled = 1024 * 1024;

    /// <summary>Opens a file that is there.</summary>
    public static SafeFileHandle OpenToRead(string path) => File.OpenHandle(path, FileMode.Open, FileAccess.Read, Shared);

    /// <summary>The bytes of a file.</summary>
    public static byte[] ReadAllBytes(string path)
    {
        using var handle = OpenToRead(path);
        var length = RandomAccess.GetLength(handle);
        if (length > Array.MaxLength)
        {
            throw new IOException($"the file '{path}' is too large to be read");
        }

        var bytes = new byte[length];
        var read = Fill(handle, bytes);
        // It was cut while it was read: what is there now is what it is.
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>The text of a file; its bytes are not kept.</summary>
    /// <param name="path">The path below the site folder.</param>
    /// <param name="fullPath">Where its bytes are.</param>
    /// <param name="invalidAt">See <see cref="SourceFile.Decode"/>.</param>
    public static SourceFile ReadText(string path, string fullPath, out int invalidAt)
    {
        using var handle = OpenToRead(fullPath);
        var length = RandomAccess.GetLength(handle);
        if (length > MaximumPooled)
        {
            return SourceFile.Decode(path, ReadAllBytes(fullPath), out invalidAt);
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            return SourceFile.Decode(path, buffer.AsSpan(0, Fill(handle, buffer.AsSpan(0, (int)length))), out invalidAt);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads as much as there is and fits.</summary>
    public static int Fill(SafeFileHandle handle, Span<byte> buffer, long offset = 0)
    {
        var filled = 0;
        while (filled < buffer.Length && RandomAccess.Read(handle, buffer[filled..], offset + filled) is > 0 and var count)
        {
            filled += count;
        }

        return filled;
    }

    /// <summary>Writes a file that is not there yet.</summary>
    public static void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, Shared);
        RandomAccess.Write(handle, content, 0);
    }
}
