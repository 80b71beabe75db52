namespace SiteGen.Files;

/// <summary>
/// Keeps other processes out while files are changed. The system keeps the lock, and takes it back when the process
/// ends, however it ends.
/// </summary>
/// <remarks>
/// The locked file is deleted before the lock is given back, and .NET opens it again if that happens between opening
/// and locking it. A process that is killed leaves the file, which the next one takes.
/// </remarks>
internal sealed class FileLock : IDisposable
{
    /// <summary>How often a lock that another process holds is tried again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The codes of a file that another process has locked: on Windows, on Linux and on macOS.
    /// </summary>
    private static readonly int[] HeldCodes = [unchecked((int)0x80070020), 11, 35];

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes a lock; waits while another process has it.</summary>
    /// <param name="path">The path of the file that is locked. Its folder is created if it does not exist.</param>
    /// <param name="wait">How long to wait at most.</param>
    /// <param name="waits">Called once if there is something to wait for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The lock; null if another process still had it at the end.</returns>
    /// <exception cref="IOException">Something else has the name of the file, or the disk failed.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to write the file is missing.</exception>
    public static FileLock? Take(
        string path, TimeSpan wait, Action? waits, CancellationToken cancellation = default)
    {
        RefuseObstacle(path);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            // The process that has the lock may remove the folder with it.
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            try
            {
                return new(Open(path));
            }
            catch (Exception exception) when (IsHeld(exception, path))
            {
                if (waited >= wait)
                {
                    return null;
                }

                if (waited == TimeSpan.Zero)
                {
                    waits?.Invoke();
                }

                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _file.Dispose();

    private static FileStream Open(string path)
    {
        try
        {
            return Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        }
        catch (Exception exception) when (ReadOnlyDisk.IsCause(exception) && File.Exists(path))
        {
            // A killed process of another user left the file. A user who can read it can lock it too.
            return Open(path, FileMode.Open, FileAccess.Read);
        }
    }

    private static FileStream Open(string path, FileMode mode, FileAccess access) =>
        new(path, mode, access, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);

    /// <summary>Refuses what nobody locks: a link would have a file elsewhere created.</summary>
    private static void RefuseObstacle(string path)
    {
        var found = new FileInfo(path).LinkTarget is not null ? "a symbolic link"
            : Directory.Exists(path) ? "a folder"
            : IsSpecial(new(path)) ? "no ordinary file" : null;
        if (found is not null)
        {
            throw new IOException($"'{path}' is {found}, but SiteGen locks a file of that name; remove it");
        }
    }

    private static bool IsSpecial(FileInfo file)
    {
        try
        {
            return file.Exists && !FileKind.IsOrdinary(file);
        }
        catch (FileNotFoundException)
        {
            // The process that had the lock removed it.
            return false;
        }
    }

    /// <summary>Whether an exception says that another process has locked a file.</summary>
    internal static bool IsLocked(IOException exception) => HeldCodes.Contains(exception.HResult);

    /// <remarks>On Windows, a file that is being deleted cannot be opened.</remarks>
    private static bool IsHeld(Exception exception, string path) => HeldCodes.Contains(exception.HResult)
        || exception is DirectoryNotFoundException or FileNotFoundException
        || (exception is UnauthorizedAccessException && OperatingSystem.IsWindows() && File.Exists(path));
}
