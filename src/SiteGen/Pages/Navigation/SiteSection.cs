using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Languages;
using SiteGen.Linking;

namespace SiteGen.Pages.Navigation;

/// <summary>A section of the site, with the one name by which headings, menus, breadcrumbs and links call it.</summary>
/// <param name="Name">The first segment of the paths of its pages: <c>people</c>.</param>
/// <param name="Group">The key of the title of the group of <em>Explore</em> that it is in.</param>
/// <param name="HasContent">Whether its page shows something.</param>
internal sealed record SiteSection(
    string Name, string Group, Func<SiteGraph, PagePlan, bool> HasContent)
{
    public const string AtAGlance = "section_groups.at_a_glance";
    public const string Browse = "section_groups.browse";
    public const string AboutTheSite = "section_groups.about_the_site";

    public static readonly SiteSection Timeline =
        new("timeline", AtAGlance, static (_, plan) => plan.Timeline.All.Count > 0);

    public static readonly SiteSection Stances = new("stances", AtAGlance, static (graph, _) =>
        graph.Quotes.Any(q => q.Stances.Count > 0 && !q.IsMisattributed));

    public static readonly SiteSection Mentions = new("mentions", AtAGlance, static (_, plan) =>
        plan.Lists.Mentions.Quotations.Count + plan.Lists.Mentions.Exchanges.Count > 0);

    public static readonly SiteSection Wording =
        new("wording", AtAGlance, static (graph, _) => WordingChange.HasAny(graph));

    public static readonly SiteSection Verification =
        new("verification", AboutTheSite, static (graph, _) => graph.Quotes.Count > 0);

    /// <summary>Without corrections its page says how to report an error, where the site has a contact.</summary>
    public static readonly SiteSection Corrections = new(
        "corrections", AboutTheSite,
        static (graph, plan) => plan.Corrections.Count > 0 || graph.Settings.Contact is not null);

    public static readonly SiteSection Changes =
        new("changes", AboutTheSite, static (_, plan) => plan.Changes is not null);

    /// <summary>All sections, in the order in which menus list them.</summary>
    public static ImmutableArray<SiteSection> All { get; } =
    [
        Timeline, Stances, Mentions, Wording,
        Of(EntityKind.Person), Of(EntityKind.Organization), Of(EntityKind.Topic), Of(EntityKind.Quote),
        Of(EntityKind.Event), Of(EntityKind.Article), Of(EntityKind.Source),
        Verification, Corrections, Changes,
        // Every page with "nav: true" is in the menu itself.
        Of(EntityKind.Page) with
        {
            Group = AboutTheSite,
            HasContent = static (graph, _) => graph.Pages.Any(p => !p.InNavigation),
        },
    ];

    /// <summary>Its site path.</summary>
    public string Path => $"/{Name}/";

    /// <summary>Its name: "People".</summary>
    public string TitleIn(Language language) => language.Say("sections." + Name);

    /// <summary>The section of a kind.</summary>
    public static SiteSection Of(EntityKind kind) =>
        new(kind.Folder(), Browse, (graph, _) => graph.OfKind(kind).Count > 0);

    /// <summary>The section with a name; null for none.</summary>
    public static SiteSection? Find(string name) => All.FirstOrDefault(s => s.Name == name);
}
