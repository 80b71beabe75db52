namespace SiteGen.Files;

/// <summary>Distinguishes a folder that nobody may write to from other failures.</summary>
internal static class ReadOnlyDisk
{
    /// <summary>EROFS, which has the same number on Linux and macOS.</summary>
    private const int ReadOnlyFileSystem = 30;

    /// <summary>Whether a file could not be written because permission is missing, or the disk is read-only.</summary>
    public static bool IsCause(Exception exception) => exception is UnauthorizedAccessException
        || (exception is IOException && exception.HResult == ReadOnlyFileSystem && !OperatingSystem.IsWindows());
}
