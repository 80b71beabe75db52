namespace SiteGen.Files;

/// <summary>What the disk says of a file without reading it.</summary>
/// <param name="Length">Its bytes.</param>
/// <param name="Written">When it was written last, in UTC, as ticks.</param>
public readonly record struct FileStamp(long Length, long Written)
{
    /// <summary>The stamp of a file that is there.</summary>
    internal static FileStamp Of(FileInfo file) => new(file.Length, file.LastWriteTimeUtc.Ticks);

    /// <summary>The stamp of a file that is there.</summary>
    internal static FileStamp Of(string path) => Of(new FileInfo(path));
}
