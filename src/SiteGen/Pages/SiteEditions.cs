using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>The languages of a site, and the pages that it has in each.</summary>
/// <param name="all">The site in each of its languages; first in its own.</param>
internal sealed class SiteEditions(IReadOnlyList<(SiteGraph Graph, PagePlan Plan)> all)
{
    private readonly Lazy<HashSet<string>[]> _paths =
        new(() => [.. all.Select(e => e.Plan.Pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal))]);

    /// <summary>The site in each of its languages.</summary>
    public IReadOnlyList<SiteGraph> Graphs => [.. all.Select(e => e.Graph)];

    /// <summary>Whether there is more than one.</summary>
    public bool AreSeveral => all.Count > 1;

    /// <summary>
    /// Whether a page has the text of its entity in the language of the site that it belongs to. Pages that are made of
    /// the interface have; those of what is not translated are shown in the language of the original.
    /// </summary>
    public static bool IsInLanguage(PlannedPage page, SiteGraph graph) =>
        graph.Settings.Edition is null || (page.Entity ?? page.Subject) is not { } entity
        || entity.Translation is not null;

    /// <summary>The pages that search engines are to find: listed ones in the language of their site.</summary>
    public static IEnumerable<PlannedPage> FoundPages(PagePlan plan, SiteGraph graph) =>
        plan.Pages.Where(p => p.IsListed && IsInLanguage(p, graph));

    /// <summary>The same page in each language of the site; empty if it has one language.</summary>
    public IReadOnlyList<LanguageOfPage> Of(PlannedPage page, SiteGraph graph)
    {
        if (!AreSeveral)
        {
            return [];
        }

        var languages = new LanguageOfPage[all.Count];
        for (var i = 0; i < languages.Length; i++)
        {
            var other = all[i].Graph;
            var isThere = _paths.Value[i].Contains(page.Path);
            var subject = page.Entity ?? page.Subject;
            languages[i] = new(
                other,
                isThere ? page.Path : "/",
                IsHere: other == graph,
                IsTranslated: isThere && (i == 0 || subject is null
                    || other.Find(subject.Kind, subject.Id)?.Translation is not null));
        }

        return languages;
    }
}

/// <summary>A page in one of the languages of a site.</summary>
/// <param name="Graph">The site in this language.</param>
/// <param name="Path">Its site path below the home page in this language.</param>
/// <param name="IsHere">Whether it is the page itself.</param>
/// <param name="IsTranslated">Whether it is in this language, and not shown in that of the original.</param>
internal sealed record LanguageOfPage(SiteGraph Graph, string Path, bool IsHere, bool IsTranslated)
{
    /// <summary>The BCP 47 tag.</summary>
    public string Tag => Graph.Settings.Language;

    /// <summary>The language in its own words.</summary>
    public string Name => Graph.Language.Name;

    /// <summary>The path below the home page of the site in its own language.</summary>
    public string PathFromMain => Graph.Settings.Edition is null ? Path : $"/{Tag.ToLowerInvariant()}{Path}";
}
