namespace SiteGen.Files;

/// <summary>
/// The lock of a site: commands that read a file, such as <c>quotes.lock.yaml</c>, and write it with changes take
/// turns.
/// </summary>
public sealed class SiteLock : IDisposable
{
    /// <summary>The path below the site folder. The point keeps the file out of the site.</summary>
    private const string Name = "content/.lock";

    /// <summary>How long a command waits for another.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    private readonly FileLock? _lock;

    private SiteLock(FileLock? fileLock) => _lock = fileLock;

    /// <summary>Takes the lock; waits up to a minute while another process has it.</summary>
    /// <param name="site">The folder that contains <c>content/</c>.</param>
    /// <param name="waits">Called once if there is something to wait for.</param>
    /// <param name="files">The paths of the files that will be changed, below the site folder.</param>
    /// <returns>
    /// The lock. Where permission to write to the folder is missing, nothing is locked, and nothing can be changed.
    /// </returns>
    /// <exception cref="IOException">
    /// There is no site, a file must not be written, or another process is still busy.
    /// </exception>
    public static SiteLock Take(string site, Action waits, params IReadOnlyList<string> files)
    {
        SiteFolder.RequireContent(site);
        foreach (var file in files)
        {
            WrittenFile.Check(site, file);
        }

        try
        {
            return new(FileLock.Take(Path.Combine(site, Name), Wait, waits) ?? throw new IOException(
                $"another command has been changing the files of the site '{site}' for a minute; "
                + "nothing was written. Try again when it has ended"));
        }
        catch (Exception exception)
            when (ReadOnlyDisk.IsCause(exception) && !File.Exists(Path.Combine(site, Name)))
        {
            return new(null);
        }
    }

    /// <summary>Lets other processes change the files.</summary>
    public void Dispose() => _lock?.Dispose();
}
