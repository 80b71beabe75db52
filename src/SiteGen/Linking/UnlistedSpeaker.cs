using System.Text;
using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>Somebody without a page who talks about people or organizations.</summary>
/// <param name="Name">The name.</param>
/// <param name="Mentions">Whom they talk about, most talked about first.</param>
public sealed record UnlistedSpeaker(string Name, IReadOnlyList<Mention> Mentions)
{
    /// <summary>The speakers, in order of their names.</summary>
    internal static IReadOnlyList<UnlistedSpeaker> ListOf(
        IReadOnlyList<(string Name, Entity Other, Quote Quote)> said, IComparer<string> order) =>
    [
        .. said.GroupBy(s => KeyOf(s.Name))
            .Select(g => new UnlistedSpeaker(
                g.First().Name, ConnectionsBuilder.Group(g.Select(s => ((Entity?)s.Other, s.Other.Name, s.Quote)))))
            .OrderBy(s => s.Name, order).ThenBy(s => s.Name, StringComparer.Ordinal),
    ];

    /// <summary>
    /// What a name has in common with the same name in other capitals or with other marks: its letters and digits,
    /// joined by hyphens. It can be part of an id in a page.
    /// </summary>
    internal static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                key.Append(Rune.ToLowerInvariant(rune));
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        return key.ToString().TrimEnd('-') is { Length: > 0 } text ? text : "nobody";
    }
}
