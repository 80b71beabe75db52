using System.Collections.Concurrent;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages;

namespace SiteGen.Rendering;

/// <summary>Whose texts each page shows, or was rendered with.</summary>
public sealed class PageReads
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Entity>> _ofPages = new(StringComparer.Ordinal);

    /// <summary>Begins to note for a page that is rendered on this thread.</summary>
    /// <param name="page">The page.</param>
    /// <param name="graph">The site.</param>
    internal static void Begin(PlannedPage page, SiteGraph graph)
    {
        MarkupReads.Begin();
        // Its title and description may have been made before.
        if (page.Entity is not null)
        {
            graph.MarkupOf(page.Entity);
        }
    }

    /// <summary>Keeps what was noted for a page that has been rendered.</summary>
    internal void Keep(PlannedPage page) => Keep(page.Path, Array.ConvertAll(MarkupReads.Since(0), t => t.Owner));

    /// <summary>Keeps what a page was rendered with.</summary>
    /// <param name="path">Its site path.</param>
    /// <param name="entities">Whose texts it shows.</param>
    internal void Keep(string path, IReadOnlyList<Entity> entities) => _ofPages[path] = entities;

    /// <summary>Whose texts a page was rendered with; null if it was not rendered.</summary>
    /// <param name="path">Its site path.</param>
    public IReadOnlyList<Entity>? Of(string path) => _ofPages.GetValueOrDefault(path);
}
