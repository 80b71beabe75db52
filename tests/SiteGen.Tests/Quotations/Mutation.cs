using System.Text;
using CsCheck;

namespace SiteGen.Tests.Quotations;

/// <summary>A change that no folding may hide, made in the middle of some words.</summary>
internal static class Mutation
{
    private static readonly Dictionary<char, char> Signs = new()
    {
        ['−'] = '-',
        ['+'] = '−',
        ['%'] = '‰',
        ['$'] = '€',
        ['€'] = '$',
        ['¢'] = '%',
        [','] = '.',
        ['.'] = ',',
        [';'] = ',',
        [':'] = ';',
        ['?'] = '!',
        ['('] = '[',
        [')'] = ']',
    };

    /// <summary>Makes words with one letter, digit, sign or word changed, and says what was done.</summary>
    /// <param name="words">The words and what is between them. The first and last stay as they are.</param>
    public static Gen<string> Of(string[] words) =>
        from piece in Gen.Int[1, (words.Length / 2) - 1].Select(i => 2 * i)
        from character in Gen.Int[0, 100]
        from kind in Gen.Int[0, 6]
        select string.Concat(Change(words, piece, character, kind));

    private static IEnumerable<string> Change(string[] words, int piece, int character, int kind)
    {
        var (before, word, after) = (words[..piece], words[piece], words[(piece + 1)..]);
        return kind switch
        {
            0 => [.. before, "zebra", .. after],
            1 => [.. before, .. after[1..]],
            2 => [.. before, word, " ", "zebra", .. after],
            _ => [.. before, ChangeCharacter(word, character, kind), .. after],
        };
    }

    private static string ChangeCharacter(string word, int character, int kind)
    {
        var runes = word.EnumerateRunes().ToArray();
        int[] places = [.. Enumerable.Range(0, runes.Length).Where(i => IsChangeable(runes[i]))];
        if (places.Length == 0)
        {
            return word + "x";
        }

        var at = places[character % places.Length];
        var (rune, head, tail) = (runes[at], string.Concat(runes[..at]), string.Concat(runes[(at + 1)..]));
        var swapped = Rune.IsUpper(rune) ? Rune.ToLowerInvariant(rune) : Rune.ToUpperInvariant(rune);
        return kind switch
        {
            3 when Rune.IsLetter(rune) && swapped != rune => head + swapped + tail,
            4 when Rune.IsLetterOrDigit(rune) => head + rune + (Rune.IsDigit(rune) ? "0" : "q") + tail,
            5 => head + tail,
            _ => head + Other(rune) + tail,
        };
    }

    private static bool IsChangeable(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || (rune.IsBmp && Signs.ContainsKey((char)rune.Value));

    private static string Other(Rune rune) => Rune.IsDigit(rune) ? (rune.Value == '9' ? "8" : "9")
        : Rune.IsLetter(rune) ? (rune.Value == 'q' ? "w" : "q")
        : Signs[(char)rune.Value].ToString();
}
