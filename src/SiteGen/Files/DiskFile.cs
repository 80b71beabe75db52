using Microsoft.Win32.SafeHandles;

namespace SiteGen.Files;

/// <summary>Reads and writes whole files with few system calls: a site has thousands of small ones.</summary>
internal static class DiskFile
{
    /// <summary>Others may do what they want with a file meanwhile.</summary>
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

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
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var count)
        {
            read += count;
        }

        // It was cut while it was read: what is there now is what it is.
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>Writes a file that is not there yet.</summary>
    public static void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, Shared);
        RandomAccess.Write(handle, content, 0);
    }
}
