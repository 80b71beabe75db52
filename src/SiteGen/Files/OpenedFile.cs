using Microsoft.Win32.SafeHandles;

namespace SiteGen.Files;

/// <summary>
/// Opens a file that was found before, unless its path leads elsewhere by now: a file can become a symbolic link to
/// any other at any time.
/// </summary>
internal static class OpenedFile
{
    /// <summary>Opens a file for reading.</summary>
    /// <param name="real">The real path at which it was found.</param>
    /// <returns>The file; null if it is gone, is not an ordinary file, or is behind a link.</returns>
    public static FileStream? TryOpen(string real)
    {
        try
        {
            var file = new FileInfo(real);
            if (!file.Exists || RealPath.Of(real) != real || !FileKind.IsOrdinary(file))
            {
                return null;
            }

            var handle = DiskFile.OpenToRead(real);
            if (PathOf(handle, real) == real)
            {
                return new FileStream(handle, FileAccess.Read, bufferSize: 0);
            }

            handle.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The real path of an open file. Only Linux tells it without native calls; elsewhere the path is resolved again.
    /// </summary>
    private static string PathOf(SafeFileHandle handle, string path) =>
        (OperatingSystem.IsLinux() ? new FileInfo($"/proc/self/fd/{handle.DangerousGetHandle()}").LinkTarget : null)
            ?? RealPath.Of(path);
}
