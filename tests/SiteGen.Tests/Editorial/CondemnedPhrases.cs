using System.Text.RegularExpressions;
using SiteGen.Building;
using SiteGen.Content.Entities;

namespace SiteGen.Tests.Editorial;

/// <summary>
/// Finds phrases that hedge or creak instead of saying something. What an editor could not check is left out, or told
/// on the page of the source; pages that explain do not speak of the record. Texts of sources and plain pages, which
/// explain the mark "unverified", are not looked at, nor are the words of quotations.
/// </summary>
internal static partial class CondemnedPhrases
{
    /// <summary>Returns a line for each phrase.</summary>
    public static IReadOnlyList<string> Find(Site site)
    {
        var graph = site.Graph;
        IEnumerable<Entity> owners =
        [
            .. graph.Articles, .. graph.People, .. graph.Organizations, .. graph.Events, .. graph.Topics,
            .. graph.Quotes,
        ];
        return
        [
            .. owners.SelectMany(owner => TextsOf(owner, site).SelectMany(text => Phrases().Matches(text)
                .Select(m => $"{owner.File.Path}: '{m.Value}': {Around(text, m.Index)}"))),
        ];
    }

    private static IEnumerable<string> TextsOf(Entity entity, Site site) =>
    [
        entity is Quote ? "" : entity.Name,
        entity.Summary ?? "",
        .. entity is Person person ? person.Roles.Select(r => r.Title) : [],
        .. entity is Topic topic ? topic.Stances.SelectMany(s => (string[])[s.Label, s.Description ?? ""]) : [],
        .. Passage.ListOf(entity, site).Select(p => p.OwnWords),
    ];

    private static string Around(string text, int index)
    {
        var start = index < 40 ? 0 : text.LastIndexOf(' ', index - 40) + 1;
        return text[start..Math.Min(text.Length, index + 60)];
    }

    [GeneratedRegex(
        @"\b(recorded here|not recorded|not verified|(was|were|is|are) not seen|not seen by|open to reading"
        + @"|stands? at|(?<!\bthe )rests? on|rested on|bears? the date|known here from|took over (its|the) finding)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phrases();
}
