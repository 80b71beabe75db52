using SiteGen.Content.Settings;
using SiteGen.Linking;

namespace SiteGen.Pages.Navigation;

/// <summary>
/// The menus in the header of every page: the entries that the settings name, and <em>Explore</em>, which has every
/// other section with content and every page with <c>nav: true</c>.
/// </summary>
internal sealed class SiteNavigation
{
    private readonly string[] _places;

    public SiteNavigation(SiteGraph graph, PagePlan plan)
    {
        Bar = graph.Settings.Navigation;
        var inBar = Bar.Select(PlaceOf).ToHashSet();
        NavigationItem[] pages =
            [.. graph.Pages.Where(p => p.InNavigation).Select(p => new NavigationItem(p.Title, p.Path, default))];
        var shown = SiteSection.All.Where(s => s.HasContent(graph, plan)).ToArray();
        Sections = [.. shown.Select(s => ItemOf(s, graph))];
        var sections = shown.ToLookup(s => s.Group, s => ItemOf(s, graph));
        MenuGroup[] groups =
        [
            new(graph.Language.Say(SiteSection.AtAGlance), [.. sections[SiteSection.AtAGlance]]),
            new(graph.Language.Say(SiteSection.Browse), [.. sections[SiteSection.Browse]]),
            new(
                graph.Language.Say(SiteSection.AboutTheSite), [.. pages, .. sections[SiteSection.AboutTheSite]]),
        ];
        Explore =
        [
            .. groups.Select(g => g with { Items = [.. g.Items.Where(i => !inBar.Contains(PlaceOf(i)))] })
                .Where(g => g.Items.Count > 0),
        ];
        _places = [.. Bar.Concat(Explore.SelectMany(g => g.Items)).Select(PlaceOf).OfType<string>()];
    }

    /// <summary>The entries that are always visible.</summary>
    public IReadOnlyList<NavigationItem> Bar { get; }

    /// <summary>Every section with content, whether or not a menu has it.</summary>
    public IReadOnlyList<NavigationItem> Sections { get; }

    /// <summary>The groups of <em>Explore</em>; each has at least one entry.</summary>
    public IReadOnlyList<MenuGroup> Explore { get; }

    /// <summary>The site path an entry leads to; null if it leads elsewhere.</summary>
    public static string? PlaceOf(NavigationItem item) => item.To.StartsWith('/') ? SitePath.Encode(item.To) : null;

    /// <summary>
    /// The place of the one entry that a page belongs to: its own, or the nearest above it; null for none.
    /// </summary>
    /// <param name="path">The site path of the page.</param>
    public string? PlaceOf(string path) => _places
        .Where(place => place == path
            || (place.Length > 1 && place.EndsWith('/') && path.StartsWith(place, StringComparison.Ordinal)))
        .MaxBy(place => place.Length);

    private static NavigationItem ItemOf(SiteSection section, SiteGraph graph) =>
        new(section.TitleIn(graph.Language), section.Path, default);
}

/// <summary>Entries of a menu under a title.</summary>
/// <param name="Title">The title.</param>
/// <param name="Items">The entries.</param>
internal sealed record MenuGroup(string Title, IReadOnlyList<NavigationItem> Items);
