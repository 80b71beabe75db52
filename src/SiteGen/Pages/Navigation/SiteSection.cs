using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Linking;

namespace SiteGen.Pages.Navigation;

/// <summary>A section of the site, with the one name by which headings, menus, breadcrumbs and links call it.</summary>
/// <param name="Name">The first segment of the paths of its pages: <c>people</c>.</param>
/// <param name="Title">Its name: "People".</param>
/// <param name="Group">The title of the group of <em>Explore</em> that it is in.</param>
/// <param name="HasContent">Whether its page shows something.</param>
internal sealed record SiteSection(
    string Name, string Title, string Group, Func<SiteGraph, PagePlan, bool> HasContent)
{
    public const string AtAGlance = "At a glance";
    public const string Browse = "Browse";
    public const string AboutTheSite = "About this site";

    public static readonly SiteSection Timeline =
        new("timeline", "Timeline", AtAGlance, static (_, plan) => plan.Timeline.All.Count > 0);

    public static readonly SiteSection Stances = new("stances", "Who moved", AtAGlance, static (graph, _) =>
        graph.Quotes.Any(q => q.Stances.Count > 0 && !q.IsMisattributed));

    public static readonly SiteSection Mentions = new("mentions", "Who talks about whom", AtAGlance, static (_, plan) =>
        plan.Lists.Mentions.Quotations.Count + plan.Lists.Mentions.Exchanges.Count > 0);

    public static readonly SiteSection Wording =
        new("wording", "How wording travels", AtAGlance, static (graph, _) => WordingChange.HasAny(graph));

    public static readonly SiteSection Verification =
        new("verification", "Verification", AboutTheSite, static (graph, _) => graph.Quotes.Count > 0);

    /// <summary>Without corrections its page says how to report an error, where the site has a contact.</summary>
    public static readonly SiteSection Corrections = new(
        "corrections", "Corrections", AboutTheSite,
        static (graph, plan) => plan.Corrections.Count > 0 || graph.Settings.Contact is not null);

    /// <summary>All sections, in the order in which menus list them.</summary>
    public static ImmutableArray<SiteSection> All { get; } =
    [
        Timeline, Stances, Mentions, Wording,
        Of(EntityKind.Person), Of(EntityKind.Organization), Of(EntityKind.Topic), Of(EntityKind.Quote),
        Of(EntityKind.Event), Of(EntityKind.Article), Of(EntityKind.Source),
        Verification, Corrections,
        // Every page with "nav: true" is in the menu itself.
        Of(EntityKind.Page) with
        {
            Group = AboutTheSite,
            HasContent = static (graph, _) => graph.Pages.Any(p => !p.InNavigation),
        },
    ];

    /// <summary>Its site path.</summary>
    public string Path => $"/{Name}/";

    /// <summary>The section of a kind.</summary>
    public static SiteSection Of(EntityKind kind) =>
        new(kind.Folder(), TitleOf(kind), Browse, (graph, _) => graph.OfKind(kind).Count > 0);

    /// <summary>The section with a name; null for none.</summary>
    public static SiteSection? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    private static string TitleOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => "People",
        EntityKind.Organization => "Organizations",
        EntityKind.Topic => "Topics",
        EntityKind.Source => "Sources",
        EntityKind.Quote => "Quotations",
        EntityKind.Event => "Events",
        EntityKind.Article => "Articles",
        _ => "Pages",
    };
}
