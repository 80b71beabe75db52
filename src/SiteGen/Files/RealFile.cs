using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace SiteGen.Files;

/// <summary>
/// Opens the files of a site by their real paths. <see cref="SiteTree"/> has found them inside the site; a link that
/// was put in their place since, or in the place of a folder above them, is not followed.
/// </summary>
public static class RealFile
{
    /// <summary>Where Linux shows the files that this process has open.</summary>
    private const string OpenFiles = "/proc/self/fd";

    /// <summary>What Linux adds to the path of an open file that was removed or replaced.</summary>
    private const string Removed = " (deleted)";

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">Its real path.</param>
    /// <exception cref="IOException">It is not an ordinary file at this path, or not any more.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to read it is missing.</exception>
    public static SafeFileHandle Open(string path)
    {
        // A pipe would be waited for.
        if (!FileKind.IsOrdinary(new FileInfo(path)))
        {
            throw Moved(path);
        }

        var handle = DiskFile.OpenToRead(path);
        if (IsAt(handle, path))
        {
            return handle;
        }

        handle.Dispose();
        throw Moved(path);
    }

    /// <summary>Opens a file for reading; null if it cannot be read, or is not at this path any more.</summary>
    /// <param name="path">Its real path.</param>
    internal static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(Open(path), FileAccess.Read, bufferSize: 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a real path is still that of an ordinary file.</summary>
    internal static bool IsAt(string path)
    {
        var file = new FileInfo(path);
        return file is { Exists: true, LinkTarget: null } && FileKind.IsOrdinary(file) && RealPath.Of(path) == path;
    }

    /// <summary>Returns the bytes of a file.</summary>
    internal static byte[] ReadAllBytes(string path)
    {
        using var handle = Open(path);
        return DiskFile.ReadAllBytes(handle, path);
    }

    /// <summary>Returns the bytes of a file; null if it has more than a limit.</summary>
    /// <param name="path">Its real path.</param>
    /// <param name="limit">The maximum number of bytes.</param>
    /// <param name="length">The number of bytes.</param>
    internal static byte[]? ReadAllBytes(string path, int limit, out long length)
    {
        using var handle = Open(path);
        length = RandomAccess.GetLength(handle);
        return length > limit ? null : DiskFile.ReadAllBytes(handle, path);
    }

    /// <summary>Returns the number of bytes of a file.</summary>
    internal static long LengthOf(string path) => new FileInfo(path).Length;

    /// <summary>Returns the SHA-256 of a file as lower-case hexadecimal digits.</summary>
    internal static string HashOf(string path)
    {
        using var stream = new FileStream(Open(path), FileAccess.Read, bufferSize: 1);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Copies a file to one that does not exist yet.</summary>
    internal static void Copy(string path, string target)
    {
        using var source = new FileStream(Open(path), FileAccess.Read, bufferSize: 1);
        using var copy = new FileStream(target, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
        });
        source.CopyTo(copy);
    }

    private static bool IsAt(SafeFileHandle handle, string path)
    {
        var open = !OperatingSystem.IsLinux() ? null : new FileInfo(
            $"{OpenFiles}/{handle.DangerousGetHandle().ToString(CultureInfo.InvariantCulture)}").LinkTarget;
        // Elsewhere, and where /proc is missing, the path is resolved again.
        return open is null ? RealPath.Of(path) == path : open == path || open == path + Removed;
    }

    private static IOException Moved(string path) =>
        new($"'{path}' changed while it was read: it is not an ordinary file any more");
}
