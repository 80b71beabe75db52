using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;

namespace SiteGen.Linking;

/// <summary>Finds what is probably left over: a source that nothing cites, a person that nothing mentions.</summary>
internal static class UnusedEntities
{
    /// <param name="entities">All entities.</param>
    /// <param name="settings">The settings, which may name people too.</param>
    /// <param name="index">Resolves references.</param>
    /// <param name="connected">The entities to which something leads.</param>
    /// <param name="diagnostics">Where they are reported.</param>
    public static void Report(
        IReadOnlyList<Entity> entities, SiteSettings settings, EntityIndex index, IEnumerable<Entity> connected, List<Diagnostic> diagnostics)
    {
        var used = connected.ToHashSet();
        used.UnionWith(settings.Timeline.Lanes.Select(index.Find).OfType<Entity>());
        foreach (var entity in entities.Where(e => e is Source or Person or Organization && !used.Contains(e)))
        {
            diagnostics.Add(new(Rules.EntityUnused, entity.File, new(0, 0),
                $"nothing on the site leads to the {entity.Kind.Word()} '{entity.Id}'", "link to it where it is needed, or remove the file"));
        }
    }
}
