using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SiteGen.Citations;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Pages.Navigation;
using SiteGen.Pages.Timeline;

namespace SiteGen.Rendering;

/// <summary>What all pages of a site share while they are rendered. Threads share it.</summary>
internal sealed record RenderScope(SiteGraph Graph, PagePlan Plan, TemplateSet Templates)
{
    /// <summary>The number of cached timelines: enough for the pages that are rendered at the same time.</summary>
    private const int RecentTimelines = 64;

    private readonly ConcurrentDictionary<Source, Citation> _citations = new();
    private readonly ConcurrentDictionary<Source, IReadOnlyList<CitationTag>> _citationTags = new();
    private readonly TimelineList?[] _timelines = new TimelineList?[RecentTimelines];

    /// <summary>The value of the variable <c>site</c>.</summary>
    public SiteView Site { get; } = new();

    /// <summary>The menus of the site. Two threads may make them at the same time.</summary>
    public SiteNavigation Navigation => field ??= new(Graph, Plan);

    /// <summary>The languages of the site, and the pages that each has.</summary>
    public SiteEditions Languages { get; init; } = new([(Graph, Plan)]);

    /// <summary>The output of cached partials.</summary>
    public FragmentCache Fragments { get; } = new();

    /// <summary>
    /// The timeline of an entity, which templates read several times on its page. Caching the recent ones saves 10 % of
    /// the wall time of a build of 10,000 files (<c>SiteGen.Benchmarks build</c>).
    /// </summary>
    public TimelineList TimelineOf(Entity entity)
    {
        ref var recent = ref _timelines[(uint)RuntimeHelpers.GetHashCode(entity) % RecentTimelines];
        // Another thread may replace it at any time, so it is read only once.
        return recent is { } known && known.Subject == entity ? known : recent = TimelineList.OfEntity(entity, Graph);
    }

    /// <summary>The citation of a source, the same object for all pages: a cached partial shows it.</summary>
    public Citation CitationOf(Source source) => _citations.GetOrAdd(source, s => Citation.Of(Graph, s));

    /// <summary>
    /// What reference managers take from the page of an entity: a source, the source of a quotation, or an article;
    /// nothing from pages of other kinds. Who quotes words cites where they stand, and not this site.
    /// </summary>
    public IReadOnlyList<CitationTag> CitationTagsOf(Entity entity) => entity switch
    {
        Article article => CitationTag.ListOf(Graph, article),
        Source source => TagsOf(source),
        Quote quote when Graph.Find(quote.Source) is Source source => TagsOf(source),
        _ => [],
    };

    public Connections ConnectionsOf(Entity entity) => Graph.ConnectionsOf(entity);

    /// <summary>
    /// The id of a part of the theme on a page: the requested one, unless the text of the page has it. Links to it lead
    /// to the heading of the text then.
    /// </summary>
    public string AnchorOf(PlannedPage page, string id)
    {
        if (page.Entity is null || Graph.MarkupOf(page.Entity).Anchors is not { } taken || !taken.Contains(id))
        {
            return id;
        }

        var free = $"{id}-section";
        for (var n = 2; taken.Contains(free) || Templates.StaticIds.Contains(free); n++)
        {
            free = $"{id}-section-{n}";
        }

        return free;
    }

    /// <summary>The absolute URL of a path below the home page of the site in its own language.</summary>
    public string AbsoluteFromMain(string path) =>
        (Graph.Settings.Edition?.BaseUrl ?? Graph.Settings.BaseUrl).AbsoluteUri + path[1..];

    /// <summary>The absolute URL of a site path.</summary>
    public string Absolute(string path) => Graph.Settings.Absolute(path);

    /// <summary>The tags of a source, which the pages of all its quotations have.</summary>
    private IReadOnlyList<CitationTag> TagsOf(Source source) =>
        _citationTags.GetOrAdd(source, s => CitationTag.ListOf(Graph, s));
}

/// <summary>The site in templates. Its members read the scope.</summary>
internal sealed class SiteView;
