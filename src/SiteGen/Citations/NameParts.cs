using System.Text.RegularExpressions;

namespace SiteGen.Citations;

/// <summary>The parts of a name of a person, as CSL and BibTeX tell them apart.</summary>
/// <param name="Family">The family name, without particles.</param>
/// <param name="Given">The given names.</param>
internal sealed partial record NameParts(string Family, string Given)
{
    private const char FirstHebrewLetter = '\u0590';

    /// <summary>
    /// Particles by which the name is sorted, and that stay with the family name alone: <c>van</c> in <c>van Gogh,
    /// Vincent</c>; null for none.
    /// </summary>
    public string? Particle { get; private init; }

    /// <summary>
    /// Particles that belong to the whole name only: <c>von</c> in <c>Humboldt, Alexander von</c>; null for none.
    /// </summary>
    public string? DroppingParticle { get; private init; }

    /// <summary><c>Jr.</c>, <c>III</c>; null for none.</summary>
    public string? Suffix { get; private init; }

    /// <summary>Whether the family name comes first in natural order too, as in <c>Mao Zedong</c>.</summary>
    public bool IsFamilyFirst { get; private init; }

    /// <summary>Whether styles put the given names first: they do so in Latin, Greek and Cyrillic letters.</summary>
    public bool IsTurned => Family.All(c => c < FirstHebrewLetter);

    /// <summary>
    /// Reads the parts from a name in sort order: <c>King, Martin Luther, Jr.</c> Null if it has no comma.
    /// </summary>
    public static NameParts? Of(string name, string? sortName)
    {
        const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        string[] parts = sortName?.Split(',', Trimmed) ?? [];
        if (parts.Length < 2)
        {
            return null;
        }

        var (family, given, suffix) = parts.Length > 2 && Suffixes().IsMatch(parts[1])
            ? (parts[0], string.Join(", ", parts[2..]), parts[1])
            : (parts[0], parts[1], parts.Length > 2 ? string.Join(", ", parts[2..]) : null);
        if (suffix is null)
        {
            (family, suffix) = CutSuffix(family);
        }

        if (suffix is null)
        {
            (given, suffix) = CutSuffix(given);
        }

        var (particle, rest) = CutParticles(family);
        var (first, dropping) = CutDropping(given);
        return new(rest, first)
        {
            Particle = particle,
            DroppingParticle = dropping,
            Suffix = suffix,
            IsFamilyFirst = name.StartsWith(family, StringComparison.Ordinal)
                && name.EndsWith(given, StringComparison.Ordinal)
                && name.Length <= family.Length + given.Length + 1,
        };
    }

    private static (string Name, string? Suffix) CutSuffix(string name)
    {
        var space = name.LastIndexOf(' ');
        return space > 0 && Suffixes().IsMatch(name[(space + 1)..])
            ? (name[..space], name[(space + 1)..]) : (name, null);
    }

    /// <summary>Cuts off the words in small letters with which a family name begins, before one in capitals.</summary>
    private static (string? Particle, string Family) CutParticles(string family)
    {
        var words = family.Split(' ');
        var count = words.TakeWhile(IsSmall).Count();
        return count == 0 || count == words.Length
            ? (null, family) : (string.Join(' ', words[..count]), string.Join(' ', words[count..]));
    }

    /// <summary>Cuts off the words in small letters with which given names end, after one in capitals.</summary>
    private static (string Given, string? Particle) CutDropping(string given)
    {
        var words = given.Split(' ');
        var count = words.Reverse().TakeWhile(IsSmall).Count();
        return count == 0 || count == words.Length
            ? (given, null) : (string.Join(' ', words[..^count]), string.Join(' ', words[^count..]));
    }

    /// <summary>Whether a word begins with a small letter. Many scripts have no such letters.</summary>
    private static bool IsSmall(string word) => word.Length > 0 && char.IsLower(word[0]) && !word.Contains('\'')
        && !word.Contains('’') && !word.Contains('-');

    [GeneratedRegex("^(?:Jr|Jnr|Sr|Snr|Esq|I{1,3}|I?V|VI{1,3})[.]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffixes();
}
