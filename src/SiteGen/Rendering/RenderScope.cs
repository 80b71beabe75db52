using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SiteGen.Citations;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Pages.Timeline;

namespace SiteGen.Rendering;

/// <summary>What every page of a site shares while it is rendered; never changed, so that threads share it too.</summary>
internal sealed record RenderScope(SiteGraph Graph, PagePlan Plan, TemplateSet Templates)
{
    /// <summary>How many timelines are kept for a moment: those of the pages that are being rendered are among them.</summary>
    private const int RecentTimelines = 64;

    private readonly TimelineList?[] _timelines = new TimelineList?[RecentTimelines];

    /// <summary>The value of the variable <c>site</c>.</summary>
    public SiteView Site { get; } = new();

    /// <summary>What partials wrote that depends on no page.</summary>
    public FragmentCache Fragments { get; } = new();

    /// <summary>The timeline of an entity, for which templates ask several times on its page.</summary>
    public TimelineList TimelineOf(Entity entity)
    {
        ref var recent = ref _timelines[(uint)RuntimeHelpers.GetHashCode(entity) % RecentTimelines];
        // Another thread may set it to that of another entity meanwhile: what counts is what is read.
        return recent is { } known && known.Subject == entity ? known : recent = TimelineList.OfEntity(entity, Graph);
    }

    public Connections ConnectionsOf(Entity entity) => Graph.ConnectionsOf(entity);

    /// <summary>
    /// The id of a part of the theme on a page: the one that is asked for, unless the text on the page has it. Links that
    /// name it lead to the writer's heading then.
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

    /// <summary>The absolute address of a site path.</summary>
    public string Absolute(string path) => Graph.Settings.Absolute(path);
}

/// <summary>Stands for the site in templates; what it shows comes from the scope.</summary>
internal sealed class SiteView;
