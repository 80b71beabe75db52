namespace SiteGen.Files;

/// <summary>
/// A file that is being written, <c>.part-…</c>, until it is kept. Otherwise <see cref="Dispose"/> deletes it.
/// </summary>
/// <remarks>A program that is killed leaves it; its name says that nobody misses it.</remarks>
internal sealed class PartFile : IDisposable
{
    /// <summary>How the names of such files begin.</summary>
    public const string Prefix = ".part-";

    private readonly FileStream _stream;
    private bool _isKept;

    private PartFile(FileStream stream) => _stream = stream;

    /// <summary>The path of the file.</summary>
    public string FullPath => _stream.Name;

    /// <summary>Creates a file of a new name in a folder, and the folder if it does not exist.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to write to the folder is missing.</exception>
    public static PartFile Create(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Prefix + Path.GetRandomFileName());
        // No buffer: what is written comes in large pieces.
        return new(new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0));
    }

    /// <summary>Deletes a file that was kept and that nobody took, if it is still there.</summary>
    public static void Delete(string path) => File.Delete(path);

    /// <summary>Appends bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    /// <summary>Waits until the bytes are on the disk.</summary>
    public void Flush() => _stream.Flush(flushToDisk: true);

    /// <summary>Closes the file, which stays.</summary>
    /// <returns>Its path.</returns>
    public string Keep()
    {
        _stream.Dispose();
        _isKept = true;
        return _stream.Name;
    }

    /// <summary>Deletes the file unless it is kept.</summary>
    public void Dispose()
    {
        if (!_isKept)
        {
            _stream.Dispose();
            File.Delete(_stream.Name);
        }
    }
}
