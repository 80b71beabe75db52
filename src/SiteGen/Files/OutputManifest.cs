using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>The list of files that SiteGen wrote to the output folder, as a file in it.</summary>
/// <remarks>
/// Files on it are overwritten and removed, so a list is believed only as a whole: the last line has the number of
/// files and the hash of what stands before it. Whatever else is there is damaged.
/// </remarks>
internal sealed class OutputManifest
{
    /// <summary>The file name.</summary>
    public const string Name = ".sitegen-manifest";

    private static readonly byte[] Header =
        "# Files written by SiteGen, which removes no others. The last line has their number and a hash.\n"u8.ToArray();

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _bytes;

    private OutputManifest(bool exists, byte[] bytes, HashSet<string> paths) =>
        (Exists, _bytes, Paths) = (exists, bytes, paths);

    /// <summary>Whether the output folder has a manifest, perhaps a damaged one.</summary>
    public bool Exists { get; }

    /// <summary>The files in it, by their paths below the output folder.</summary>
    public IReadOnlySet<string> Paths { get; }

    /// <summary>Reads the manifest of an output folder, if it has one.</summary>
    /// <param name="folder">The output folder, as the user wrote it.</param>
    /// <param name="recovers">Whether a damaged manifest is taken for an empty one.</param>
    /// <exception cref="OutputRefusedException">It is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static OutputManifest Read(string folder, bool recovers)
    {
        var path = Path.Combine(folder, Name);
        if (Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is null)
        {
            throw new OutputRefusedException(
                $"'{path}' is a folder, but SiteGen keeps the list of its files there; nothing was written. Move it "
                + "away, and run 'sitegen build --adopt'");
        }

        if (Load(path, out var bytes) is not { } problem)
        {
            if (bytes is null)
            {
                return new(false, [], []);
            }

            if (Parse(bytes, out problem) is { } paths)
            {
                return new(true, bytes, paths);
            }
        }

        return recovers ? new(true, [], []) : throw new OutputRefusedException(
            $"'{path}', the list of the files that SiteGen wrote, {problem}; nothing was written. "
            + "'sitegen build --adopt' makes it again: it takes over the files that the build writes, and lists them");
    }

    /// <summary>Returns the bytes of a new manifest; null if it would be the same.</summary>
    /// <param name="paths">The files.</param>
    public byte[]? Change(IEnumerable<string> paths)
    {
        string[] lines = [.. paths.Order(StringComparer.Ordinal).Select(ManifestName.Write)];
        byte[] list = [.. Header, .. Utf8.GetBytes(string.Concat(lines.Select(line => line + "\n")))];
        byte[] bytes = [.. list, .. EndOf(list, lines.Length)];
        return bytes.AsSpan().SequenceEqual(_bytes) ? null : bytes;
    }

    /// <summary>Reads the bytes without following a link or waiting for a pipe. Returns what is wrong.</summary>
    private static string? Load(string path, out byte[]? bytes)
    {
        bytes = null;
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
        {
            return "is a symbolic link";
        }

        if (!file.Exists)
        {
            return null;
        }

        if (!FileKind.IsOrdinary(file))
        {
            return "is no ordinary file";
        }

        if (file.Length is 0 or > Limits.OutputList)
        {
            return file.Length == 0 ? "is empty" : "is larger than any that it writes";
        }

        bytes = DiskFile.ReadAllBytes(path);
        return null;
    }

    private static HashSet<string>? Parse(byte[] bytes, out string? problem)
    {
        problem = null;
        if (!bytes.AsSpan().StartsWith(Header))
        {
            return Damaged("does not begin as this version of SiteGen writes it", out problem);
        }

        var end = bytes.AsSpan(0, bytes.Length - 1).LastIndexOf((byte)'\n') + 1;
        var list = bytes.AsSpan(0, Math.Max(end, Header.Length));
        var count = list[Header.Length..].Count((byte)'\n');
        if (!bytes.AsSpan(list.Length).SequenceEqual(EndOf(list, count)))
        {
            return Damaged("is not complete, or somebody changed it", out problem);
        }

        var paths = new HashSet<string>(count, StringComparer.Ordinal);
        foreach (var range in list[Header.Length..].Split((byte)'\n'))
        {
            var line = list[Header.Length..][range];
            if (paths.Count < count && !(ManifestName.Read(line) is { } path && paths.Add(path)))
            {
                return Damaged(
                    string.Create(CultureInfo.InvariantCulture, $"has no path of its own in line {paths.Count + 2}"),
                    out problem);
            }
        }

        return paths;
    }

    private static HashSet<string>? Damaged(string reason, out string? problem)
    {
        problem = reason;
        return null;
    }

    private static byte[] EndOf(ReadOnlySpan<byte> list, int count) => Utf8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"# {count}, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(list))}\n"));
}
