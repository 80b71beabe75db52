using System.Collections.Concurrent;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>
/// The files of a site that stays in memory, so that only changed ones are read again. A file whose bytes have not
/// changed is the same object as before, which tells later passes that there is nothing to do.
/// </summary>
/// <remarks>A site is read by several threads, but by one <see cref="SiteFolder.Read"/> at a time.</remarks>
public sealed class FileCache
{
    private readonly ConcurrentDictionary<string, CachedText> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CachedBytes> _bytes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CachedMedia> _media = new(StringComparer.Ordinal);

    /// <summary>
    /// Makes sure that a file, or every file below a folder, is read again. Time stamps of disks are coarse: two
    /// changes within one tick look like none.
    /// </summary>
    /// <param name="path">The full path.</param>
    public void Forget(string path)
    {
        foreach (var (file, text) in _texts.Where(entry => IsAtOrBelow(entry.Key, path)))
        {
            _texts[file] = text with { Stamp = default };
        }

        foreach (var (file, bytes) in _bytes.Where(entry => IsAtOrBelow(entry.Key, path)))
        {
            _bytes[file] = bytes with { Stamp = default };
        }

        foreach (var (file, media) in _media.Where(entry => IsAtOrBelow(entry.Key, path)))
        {
            _media[file] = media with { Stamp = default };
        }
    }

    /// <summary>Whether a file at or below a path has been read.</summary>
    internal bool Contains(string path) => _texts.Keys.Concat(_bytes.Keys).Any(file => IsAtOrBelow(file, path));

    /// <summary>The text of a file when it was last read; null for files that were not read as text.</summary>
    internal SourceFile? FindText(string fullPath) => _texts.GetValueOrDefault(fullPath)?.File;

    /// <summary>The bytes of a file when it was last read; null for files that were not read as bytes.</summary>
    internal ReadOnlyMemory<byte>? FindBytes(string fullPath) => _bytes.GetValueOrDefault(fullPath)?.Content;

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">The path below the site folder.</param>
    /// <param name="fullPath">The real path.</param>
    /// <param name="limit">The maximum number of bytes.</param>
    /// <param name="invalidAt">See <see cref="SourceFile.Decode"/>.</param>
    internal SourceFile ReadText(string path, string fullPath, int limit, out int invalidAt)
    {
        var stamp = Stamp.Of(fullPath);
        var known = _texts.GetValueOrDefault(fullPath);
        if (known is not null && known.Stamp == stamp && known.File.Path == path)
        {
            invalidAt = known.InvalidAt;
            return known.File;
        }

        invalidAt = 0;
        var file = RealFile.ReadAllBytes(fullPath, limit, out _) is { } bytes
            ? SourceFile.Decode(path, bytes, out invalidAt) : SourceFile.TooLarge(path, limit);
        if (known is not null && known.File.Path == path && known.InvalidAt == invalidAt
            && known.File.ExceededLimit == file.ExceededLimit
            && known.File.Bytes.SequenceEqual(file.Bytes)
            && known.File.ControlCharacters.SequenceEqual(file.ControlCharacters))
        {
            file = known.File;
        }

        _texts[fullPath] = new(stamp, file, invalidAt);
        return file;
    }

    /// <summary>Examines a media file.</summary>
    /// <param name="path">The path below the site folder.</param>
    /// <param name="fullPath">The real path.</param>
    internal ExaminedMedia Examine(string path, string fullPath)
    {
        var stamp = Stamp.Of(fullPath);
        if (_media.GetValueOrDefault(fullPath) is { } known && known.Stamp == stamp && known.Path == path)
        {
            return known.Media;
        }

        var media = ExaminedMedia.Of(path, fullPath);
        _media[fullPath] = new(stamp, path, media);
        return media;
    }

    /// <summary>Reads the bytes of a file.</summary>
    internal ReadOnlyMemory<byte> ReadBytes(string fullPath)
    {
        var stamp = Stamp.Of(fullPath);
        var known = _bytes.GetValueOrDefault(fullPath);
        if (known is not null && known.Stamp == stamp)
        {
            return known.Content;
        }

        ReadOnlyMemory<byte> content = RealFile.ReadAllBytes(fullPath);
        content = known is not null && known.Content.Span.SequenceEqual(content.Span) ? known.Content : content;
        _bytes[fullPath] = new(stamp, content);
        return content;
    }

    private static bool IsAtOrBelow(string file, string path) => file.StartsWith(path, StringComparison.Ordinal)
        && (file.Length == path.Length || file[path.Length] == Path.DirectorySeparatorChar);

    private sealed record CachedText(Stamp Stamp, SourceFile File, int InvalidAt);

    private sealed record CachedMedia(Stamp Stamp, string Path, ExaminedMedia Media);

    private sealed record CachedBytes(Stamp Stamp, ReadOnlyMemory<byte> Content);

    /// <summary>
    /// The length and time of a file. They are read before its content, so that a change meanwhile is noticed next
    /// time.
    /// </summary>
    private readonly record struct Stamp(long Length, DateTime Written)
    {
        public static Stamp Of(string path)
        {
            var info = new FileInfo(path);
            return new(info.Length, info.LastWriteTimeUtc);
        }
    }
}
