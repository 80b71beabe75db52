using System.Globalization;
using System.Text;

namespace SiteGen.Files;

/// <summary>The path of a file as a line of the manifest, whatever characters it has.</summary>
internal static class ManifestName
{
    private const char Escape = '\\';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns a path as a line: <c>\\</c> is a backslash, <c>\u000A</c> a line feed.</summary>
    public static string Write(string path)
    {
        if (!path.Any(c => NeedsEscape(c) || char.IsSurrogate(c)) && path is not ['#', ..])
        {
            return path;
        }

        var line = new StringBuilder();
        for (var i = 0; i < path.Length; i++)
        {
            var isPair = char.IsSurrogatePair(path, i);
            var isEscaped = NeedsEscape(path[i]) || (i == 0 && path[i] == '#')
                || (char.IsSurrogate(path[i]) && !isPair);
            line.Append(
                path[i] == Escape ? @"\\"
                : isEscaped ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)path[i]:X4}")
                : isPair ? path[i..(i + 2)] : path[i].ToString());
            i += isPair ? 1 : 0;
        }

        return line.ToString();
    }

    /// <summary>
    /// Returns the path of a line; null if the line is not as <see cref="Write"/> writes it, or if the path does not
    /// name a file below the output folder that a build may have written.
    /// </summary>
    public static string? Read(ReadOnlySpan<byte> line)
    {
        string text;
        try
        {
            text = Utf8.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        var path = Unescape(text);
        return path is not null && IsBelow(path) && Write(path) == text ? path : null;
    }

    private static string? Unescape(string line)
    {
        var path = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != Escape)
            {
                path.Append(line[i]);
            }
            else if (line.AsSpan(i).StartsWith(@"\\", StringComparison.Ordinal))
            {
                path.Append(line[++i]);
            }
            else if (line.AsSpan(i) is ['\\', 'u', var a, var b, var c, var d, ..]
                && ushort.TryParse(
                    [a, b, c, d], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                path.Append((char)code);
                i += 5;
            }
            else
            {
                return null;
            }
        }

        return path.ToString();
    }

    /// <summary>
    /// Whether a path is relative and normalized, and names neither SiteGen's own files nor those of git.
    /// </summary>
    private static bool IsBelow(string path)
    {
        string[] parts = path.Split('/');
        return !Path.IsPathRooted(path)
            && !parts.Any(part => part is "" or "." or ".." || part.Contains('\0', StringComparison.Ordinal)
                || part.Equals(".git", StringComparison.OrdinalIgnoreCase))
            && !OutputFolder.IsOwnName(parts[0])
            && !(OperatingSystem.IsWindows() && path.AsSpan().ContainsAny('\\', ':'));
    }

    private static bool NeedsEscape(char c) => c == Escape || char.IsControl(c);
}
