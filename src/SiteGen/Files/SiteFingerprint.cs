using System.Buffers;
using System.Security.Cryptography;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>
/// Tells whether two readings of a site are of the same files: a hash over all that a build can see of them. It is made
/// of a <see cref="SiteFolder"/>, and since a build knows the site only as one, nothing can be forgotten here that is not
/// in there. Paths and bytes count; times do not.
/// </summary>
internal sealed class SiteFingerprint
{
    private const int PieceLength = 64 * 1024;

    private readonly IReadOnlyList<(string FullPath, FileStamp Stamp)> _media;

    private SiteFingerprint(byte[] hash, byte[] frame, IReadOnlyList<byte[]> content, IReadOnlyList<(string FullPath, FileStamp Stamp)> media)
    {
        (Hash, Frame, Content, _media) = (hash, frame, content, media);
    }

    /// <summary>The hash.</summary>
    public byte[] Hash { get; }

    /// <summary>The same without the content files.</summary>
    public byte[] Frame { get; }

    /// <summary>The hash of each content file, in their order.</summary>
    public IReadOnlyList<byte[]> Content { get; }

    /// <summary>Takes it.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="jobs">How many files are looked at at a time.</param>
    /// <returns>Null where a file cannot be read: the build will say so.</returns>
    public static SiteFingerprint? TryTake(SiteFolder folder, int jobs)
    {
        try
        {
            return Take(folder, jobs);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether files that are copied without being read into memory have stayed as they were: what was hashed is then what was
    /// copied.
    /// </summary>
    public bool HasHeld() => _media.All(m => new FileInfo(m.FullPath) is { Exists: true } file && FileStamp.Of(file) == m.Stamp);

    private static SiteFingerprint Take(SiteFolder folder, int jobs)
    {
        SourceFile?[] texts = [.. folder.Texts];
        var hashes = new byte[texts.Length][];
        ParallelLoop.Run(texts.Length, jobs, i => hashes[i] = SHA256.HashData(texts[i] is { } file ? file.Bytes : []));
        var media = folder.Media.ToArray();
        var stamps = media.Select(m => (m.Value, FileStamp.Of(m.Value))).ToArray();
        var ofMedia = new byte[media.Length][];
        ParallelLoop.Run(media.Length, jobs, i => ofMedia[i] = HashFile(media[i].Value));

        var count = folder.Content.Count;
        var content = HashOf(writer =>
        {
            for (var i = 0; i < count; i++)
            {
                Write(writer, texts[i], hashes[i]);
            }
        });
        var frame = HashOf(writer => WriteFrame(writer, folder, texts.AsSpan(count), hashes.AsSpan(count), [.. media.Zip(ofMedia, (m, hash) => (m.Key, hash))]));
        return new(SHA256.HashData([.. content, .. frame]), frame, hashes[..count], stamps);
    }

    private static byte[] HashOf(Action<BinaryWriter> write)
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var writer = new BinaryWriter(new BufferedStream(hashed, PieceLength)))
        {
            write(writer);
        }

        return hash.Hash!;
    }

    /// <summary>Writes all but the content files.</summary>
    private static void WriteFrame(
        BinaryWriter writer, SiteFolder folder, ReadOnlySpan<SourceFile?> texts, ReadOnlySpan<byte[]> hashes, (string Path, byte[] Hash)[] media)
    {
        writer.Write(folder.Archive.Count);
        for (var i = 0; i < texts.Length; i++)
        {
            Write(writer, texts[i], hashes[i]);
        }

        foreach (var file in folder.Archive)
        {
            writer.Write(file.SourceId);
            writer.Write((int)file.Format);
        }

        Write(writer, folder.Theme.Assets, asset => (asset.Name, SHA256.HashData(asset.Content.Span)));
        Write(writer, media, m => m);
        Write(writer, folder.Others, path => (path, []));
        Write(writer, folder.Diagnostics, d => (DiagnosticFormatter.Format(d), []));
    }

    private static void Write(BinaryWriter writer, SourceFile? file, byte[] hash)
    {
        writer.Write(file is not null);
        if (file is null)
        {
            return;
        }

        writer.Write(file.Path);
        writer.Write(hash);
        writer.Write(file.IsUtf8);
        writer.Write(file.ControlCharacters.Count);
        foreach (var (offset, character) in file.ControlCharacters)
        {
            writer.Write(offset);
            writer.Write((int)character);
        }
    }

    private static void Write<T>(BinaryWriter writer, IReadOnlyList<T> items, Func<T, (string Name, byte[] Hash)> describe)
    {
        writer.Write(items.Count);
        foreach (var (name, hash) in items.Select(describe))
        {
            writer.Write(name);
            writer.Write(hash);
        }
    }

    private static byte[] HashFile(string path)
    {
        using var handle = DiskFile.OpenToRead(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceLength);
        for (var offset = 0L; RandomAccess.Read(handle, buffer, offset) is > 0 and var count; offset += count)
        {
            hash.AppendData(buffer, 0, count);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return hash.GetHashAndReset();
    }
}
