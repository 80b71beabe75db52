using System.Text.RegularExpressions;
using SiteGen.Building;
using SiteGen.Content.Entities;

namespace SiteGen.Tests.Editorial;

/// <summary>A passage that somebody read and found right as it is.</summary>
/// <param name="File">Its file: <c>content/events/trial.md</c>.</param>
/// <param name="FirstWords">How it begins, as readers see it.</param>
/// <param name="Reason">Why it needs no link.</param>
internal sealed record ReviewedPassage(string File, string FirstWords, string Reason);

/// <summary>
/// Finds passages about living people that do not say where it comes from. The rule: a passage that names a living
/// person of the site, by full name, surname or alias, links to a source, a quotation, an event or an article, other
/// than the page it is on; so does every passage on a living person's own page, where "he" is that person. A link to a
/// person, an organization or a topic proves nothing, nor does one to another site: sources are recorded, so that they
/// can be checked. A footnote counts, and so does a quotation shown right after the passage. Everybody is alive whose
/// file has no <c>died</c>.
/// </summary>
internal static class UnsupportedPassages
{
    /// <summary>
    /// Returns a line for each passage without support, and for each exception that is no longer needed.
    /// </summary>
    public static IReadOnlyList<string> Find(Site site, IReadOnlyList<ReviewedPassage> reviewed)
    {
        var needed = new HashSet<ReviewedPassage>();
        var found = new List<string>();
        foreach (var (passage, person) in Unsupported(site))
        {
            var exceptions = reviewed.Where(r => r.File == passage.Owner.File.Path
                && passage.Text.StartsWith(r.FirstWords, StringComparison.Ordinal)).ToArray();
            needed.UnionWith(exceptions);
            if (exceptions.Length == 0)
            {
                found.Add($"{passage.Owner.File.Path}: {person.Name} without a source: {FirstWords(passage.Text)}");
            }
        }

        return
        [
            .. found,
            .. reviewed.Where(r => !needed.Contains(r))
                .Select(r => $"{r.File}: this exception is no longer needed: {r.FirstWords}"),
        ];
    }

    private static IEnumerable<(Passage Passage, Person Person)> Unsupported(Site site)
    {
        var graph = site.Graph;
        var living = graph.People.Where(p => p.Died is null).Select(p => (Person: p, Name: NamePattern(p))).ToArray();
        IEnumerable<Entity> owners =
        [
            .. graph.Articles, .. graph.People, .. graph.Organizations, .. graph.Events, .. graph.Topics,
            .. graph.Quotes,
        ];
        return owners.SelectMany(owner => Passage.ListOf(owner, site))
            .Where(passage => !passage.Links.Any(link => link != passage.Owner && IsSupport(link)))
            .SelectMany(passage => living
                .Where(p => p.Person == passage.Owner || p.Name.IsMatch(passage.Text))
                .Take(1).Select(p => (passage, p.Person)));
    }

    private static bool IsSupport(Entity link) => link is Source or Quote or Event or Article;

    private static Regex NamePattern(Person person)
    {
        var surname = person.SortName is { } sorted && sorted.Contains(',')
            ? sorted.Split(',')[0] : person.FullName.Split(' ')[^1];
        var names = person.Aliases.Append(person.FullName).Append(surname).Select(Regex.Escape);
        return new(
            $@"(?<![\p{{L}}\p{{N}}])({string.Join('|', names)})(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant);
    }

    private static string FirstWords(string text) => string.Join(' ', text.Split(' ').Take(12));
}
