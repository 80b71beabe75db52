using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;

namespace SiteGen.Linking;

/// <summary>Finds what is probably left over: a source that nothing cites, a person that nothing mentions.</summary>
internal static class UnusedEntities
{
    /// <param name="content">All entities.</param>
    /// <param name="settings">The settings, which may name people too.</param>
    /// <param name="connected">The entities to which something leads.</param>
    /// <param name="diagnostics">Where they are reported.</param>
    public static void Report(
        SiteContent content, SiteSettings settings, IEnumerable<Entity> connected, List<Diagnostic> diagnostics)
    {
        var used = connected.ToHashSet();
        used.UnionWith(settings.Timeline.Lanes.Select(content.Index.Find).OfType<Entity>());
        used.UnionWith(content.Incomplete.OfType<Person>().SelectMany(p => p.Roles).Select(r => content.Index.Find(r.Source ?? Reference.Missing)).OfType<Entity>());
        foreach (var entity in content.Entities.Where(e => e is Source or Person or Organization && !used.Contains(e)))
        {
            diagnostics.Add(new(Rules.EntityUnused, entity.File, new(0, 0),
                $"nothing on the site leads to the {entity.Kind.Word()} '{entity.Id}'", "link to it where it is needed, or remove the file"));
        }
    }
}
