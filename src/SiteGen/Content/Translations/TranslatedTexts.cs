using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Content.Translations;

/// <summary>
/// The texts of an original that a translation translates, in their order. Their hash is written into the translation:
/// twelve hexadecimal digits of the SHA-256 of all, and after a hyphen four letters for each, by which what changed is
/// found without the old texts.
/// </summary>
/// <param name="Parts">The texts, each with what it is: "summary", "line 12".</param>
internal sealed record TranslatedTexts(IReadOnlyList<(string Label, string Text)> Parts)
{
    private const int Digits = 12;
    private const int Letters = 4;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The hash, as a translation states it.</summary>
    public string Hash => $"{HashOfAll}-{string.Concat(Parts.Select(p => ShortHash(p.Text)))}";

    private string HashOfAll => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001E', Parts.Select(p => p.Text)))))[..Digits];

    /// <summary>Returns whether a hash is that of these texts.</summary>
    public bool IsAccepted(string hash) => hash.Split('-')[0].Trim() == HashOfAll;

    /// <summary>Returns whether a text has the form of a hash.</summary>
    public static bool IsHash(string text) =>
        text.Split('-') is [{ Length: Digits } all, { } parts] && all.All(char.IsAsciiHexDigitLower)
        && parts.Length % Letters == 0 && parts.All(Alphabet.Contains);

    /// <summary>Returns the texts that a hash does not cover, and how many that it covers are gone.</summary>
    public (IReadOnlyList<(string Label, string Text)> Changed, int Removed) Since(string hash)
    {
        var before = hash.Split('-').ElementAtOrDefault(1)?.Chunk(Letters).Select(c => new string(c)).ToArray() ?? [];
        string[] now = [.. Parts.Select(p => ShortHash(p.Text))];
        // The longest common subsequence: a text that was only moved counts as changed.
        var common = new int[before.Length + 1, now.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == now[j]
                    ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var changed = new List<(string, string)>();
        var removed = 0;
        for (var (i, j) = (0, 0); i < before.Length || j < now.Length;)
        {
            if (i < before.Length && j < now.Length && before[i] == now[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j < now.Length && (i == before.Length || common[i, j + 1] >= common[i + 1, j]))
            {
                changed.Add(Parts[j++]);
            }
            else
            {
                (i, removed) = (i + 1, removed + 1);
            }
        }

        return (changed, Math.Max(0, removed - changed.Count));
    }

    private static string ShortHash(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Concat(hash.Take(Letters).Select(b => Alphabet[b % Alphabet.Length]));
    }
}
