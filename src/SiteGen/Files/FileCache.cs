using System.Collections.Concurrent;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>
/// What has been read of a site that is kept in memory, so that only what changed is read again. A file whose bytes are
/// the same gives the same object, by which later passes know that there is nothing to do for it.
/// </summary>
/// <remarks>A cache serves one reading of the site at a time; within it, several threads.</remarks>
public sealed class FileCache
{
    private readonly ConcurrentDictionary<string, CachedText> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CachedBytes> _bytes = new(StringComparer.Ordinal);

    /// <summary>
    /// Has a file, or all files below a folder, read again. Clocks of disks are coarse: two changes within one of their
    /// ticks look like none, so whoever knows of a change says so.
    /// </summary>
    /// <param name="path">The full path.</param>
    public void Forget(string path)
    {
        var folder = path + Path.DirectorySeparatorChar;
        foreach (var (known, text) in _texts.Where(t => t.Key == path || t.Key.StartsWith(folder, StringComparison.Ordinal)))
        {
            _texts[known] = text with { Stamp = default };
        }

        foreach (var (known, bytes) in _bytes.Where(t => t.Key == path || t.Key.StartsWith(folder, StringComparison.Ordinal)))
        {
            _bytes[known] = bytes with { Stamp = default };
        }
    }

    /// <summary>Whether anything at or below a path has been read.</summary>
    internal bool Knows(string path)
    {
        var folder = path + Path.DirectorySeparatorChar;
        return _texts.Keys.Concat(_bytes.Keys).Any(known => known == path || known.StartsWith(folder, StringComparison.Ordinal));
    }

    /// <summary>The text of a file as it was read last; null for files that were not read as text.</summary>
    internal SourceFile? FindText(string fullPath) => _texts.GetValueOrDefault(fullPath)?.File;

    /// <summary>The bytes of a file as they were read last; null for files of which not only the bytes were read.</summary>
    internal ReadOnlyMemory<byte>? FindBytes(string fullPath) => _bytes.GetValueOrDefault(fullPath)?.Content;

    /// <summary>The text of a file.</summary>
    /// <param name="path">The path below the site folder.</param>
    /// <param name="fullPath">Where its bytes are.</param>
    /// <param name="invalidAt">See <see cref="SourceFile.Decode"/>.</param>
    internal SourceFile ReadText(string path, string fullPath, out int invalidAt)
    {
        var stamp = Stamp.Of(fullPath);
        var known = _texts.GetValueOrDefault(fullPath);
        if (known is not null && known.Stamp == stamp && known.File.Path == path)
        {
            invalidAt = known.InvalidAt;
            return known.File;
        }

        var file = DiskFile.ReadText(path, fullPath, out invalidAt);
        file = known is not null && known.File.Path == path && known.InvalidAt == invalidAt && known.File.Bytes.SequenceEqual(file.Bytes)
            && known.File.ControlCharacters.SequenceEqual(file.ControlCharacters) ? known.File : file;
        _texts[fullPath] = new(stamp, file, invalidAt);
        return file;
    }

    /// <summary>The bytes of a file.</summary>
    internal ReadOnlyMemory<byte> ReadBytes(string fullPath)
    {
        var stamp = Stamp.Of(fullPath);
        var known = _bytes.GetValueOrDefault(fullPath);
        if (known is not null && known.Stamp == stamp)
        {
            return known.Content;
        }

        ReadOnlyMemory<byte> content = DiskFile.ReadAllBytes(fullPath);
        content = known is not null && known.Content.Span.SequenceEqual(content.Span) ? known.Content : content;
        _bytes[fullPath] = new(stamp, content);
        return content;
    }

    private sealed record CachedText(Stamp Stamp, SourceFile File, int InvalidAt);

    private sealed record CachedBytes(Stamp Stamp, ReadOnlyMemory<byte> Content);

    /// <summary>What the disk says of a file; taken before it is read, so that a change meanwhile is found the next time.</summary>
    private readonly record struct Stamp(long Length, DateTime Written)
    {
        public static Stamp Of(string path)
        {
            var info = new FileInfo(path);
            return new(info.Length, info.LastWriteTimeUtc);
        }
    }
}
