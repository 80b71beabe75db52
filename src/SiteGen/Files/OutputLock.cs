namespace SiteGen.Files;

/// <summary>The lock of an output folder: builds into it take turns. The folder is created for it.</summary>
internal sealed class OutputLock : IDisposable
{
    /// <summary>The name of the file that is locked, in the output folder.</summary>
    public const string Name = ".sitegen-lock";

    private readonly FileLock? _lock;
    private readonly Exception? _failure;
    private readonly Rollback _created;

    private OutputLock(FileLock? fileLock, Exception? failure, Rollback created) =>
        (_lock, _failure, _created) = (fileLock, failure, created);

    /// <summary>Takes the lock.</summary>
    /// <param name="path">The output folder, as the user wrote it.</param>
    /// <param name="options">How long to wait for another build.</param>
    /// <exception cref="IOException">Another process still has the lock.</exception>
    public static OutputLock Take(string path, OutputOptions options)
    {
        var (root, created) = (Path.GetFullPath(path), new Rollback());
        try
        {
            created.CreateFolder(root);
            return new(
                FileLock.Take(Path.Combine(root, Name), options.Wait, options.Waits, options.Cancellation)
                    ?? throw new OutputRefusedException(
                    $"another build still writes to '{path}'; nothing was written. Try again when it has ended"),
                null, created);
        }
        catch (Exception exception)
            when (exception is (IOException or UnauthorizedAccessException) and not OutputRefusedException)
        {
            // The site may be unchanged, so that nothing need be written, or have mistakes, which are reported first.
            return new(null, exception, created);
        }
    }

    /// <summary>Throws if the lock could not be taken: nothing may be written then.</summary>
    public void Require()
    {
        if (_failure is not null)
        {
            throw _failure;
        }
    }

    /// <summary>Lets other builds go on, and removes the folder if it was created and is empty.</summary>
    public void Dispose()
    {
        _lock?.Dispose();
        _created.Run();
    }
}
