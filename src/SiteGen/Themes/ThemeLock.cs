using System.Security.Cryptography;
using System.Text;
using SiteGen.Content.Yaml;
using SiteGen.Files;

namespace SiteGen.Themes;

/// <summary>
/// The record of ejected files, <c>templates/theme.lock.yaml</c>: which built-in file each was, so that an update of
/// SiteGen does not change one unnoticed.
/// </summary>
/// <param name="Entries">The entries, by path below <c>templates/</c>.</param>
public sealed record ThemeLock(IReadOnlyDictionary<string, ThemeLockEntry> Entries)
{
    /// <summary>The record of a site that has ejected nothing.</summary>
    public static ThemeLock Empty { get; } = new(new Dictionary<string, ThemeLockEntry>());

    /// <summary>Returns the hash of a built-in file.</summary>
    public static string HashOf(OutputFile builtIn) =>
        Convert.ToHexStringLower(SHA256.HashData(builtIn.Content.Span));

    /// <summary>Returns the text of the file, in the order of the paths.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append("# Written by 'sitegen theme eject': which built-in file each file was copied from. Commit it.\n");
        foreach (var (path, entry) in Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            text.Append(YamlText.Write(path)).Append(":\n");
            text.Append("  version: ").Append(YamlText.Write(entry.Version)).Append('\n');
            text.Append("  hash: ").Append(YamlText.Write(entry.Hash)).Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>The built-in file that a file was copied from.</summary>
/// <param name="Version">The version of SiteGen.</param>
/// <param name="Hash">The SHA-256 of the built-in file, as hexadecimal digits.</param>
public sealed record ThemeLockEntry(string Version, string Hash);
