using System.Security.Cryptography;
using System.Text;
using SiteGen.Content.Entities;

namespace SiteGen.Content.Translations;

/// <summary>
/// The texts of an original that a translation translates, in their order. Their hash is written into the translation:
/// twelve hexadecimal digits of the SHA-256 of all, and after a hyphen four letters for each, by which what changed is
/// found without the old texts.
/// </summary>
/// <param name="values">Those of the front matter, each with its key.</param>
/// <param name="bodyOf">The original, if its body is translated; otherwise null.</param>
internal sealed class TranslatedTexts(IReadOnlyList<(string Label, string Text)> values, Entity? bodyOf)
{
    private const int Digits = 12;
    private const int Letters = 4;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>
    /// The texts, each with what it is: "summary", "line 12". Read again each time: they would double the memory of a
    /// site in two languages.
    /// </summary>
    private IReadOnlyList<(string Label, string Text)> Parts =>
        bodyOf is null ? values : [.. values, .. ParagraphsOf(bodyOf)];

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
        var parts = Parts;
        string[] now = [.. parts.Select(p => ShortHash(p.Text))];
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
                changed.Add(parts[j++]);
            }
            else
            {
                (i, removed) = (i + 1, removed + 1);
            }
        }

        return (changed, Math.Max(0, removed - changed.Count));
    }

    /// <summary>The paragraphs of the body of an original, each with its line.</summary>
    private static IEnumerable<(string Label, string Text)> ParagraphsOf(Entity original)
    {
        var line = original.File.GetPosition(original.BodyStart).Line;
        original.File.DiscardText();
        foreach (var block in original.Body.ReplaceLineEndings("\n").Split("\n\n"))
        {
            var trimmed = block.Trim();
            if (trimmed.Length > 0)
            {
                var before = block.AsSpan(0, block.IndexOf(trimmed, StringComparison.Ordinal)).Count('\n');
                yield return ($"line {line + before}", trimmed);
            }

            line += block.AsSpan().Count('\n') + 2;
        }
    }

    private static string ShortHash(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Concat(hash.Take(Letters).Select(b => Alphabet[b % Alphabet.Length]));
    }
}
