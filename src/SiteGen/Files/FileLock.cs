namespace SiteGen.Files;

/// <summary>
/// Keeps other processes out while files are changed. The system keeps the lock, and takes it back when the process
/// ends, however it ends.
/// </summary>
public sealed class FileLock : IDisposable
{
    /// <summary>How often a lock that another process holds is tried again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes a lock; waits while another process has it.</summary>
    /// <param name="path">The path of the file that is locked. It is created, and stays.</param>
    /// <param name="wait">How long to wait at most.</param>
    /// <param name="waits">Called once if there is something to wait for.</param>
    /// <returns>The lock; null if another process still had it at the end.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to write the file is missing.</exception>
    public static FileLock? Take(string path, TimeSpan wait, Action? waits = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
            }
            catch (IOException) when (waited < wait && File.Exists(path))
            {
                if (waited == TimeSpan.Zero)
                {
                    waits?.Invoke();
                }

                Thread.Sleep(Pause);
            }
            catch (IOException) when (File.Exists(path))
            {
                return null;
            }
        }
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _file.Dispose();
}
