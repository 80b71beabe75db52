using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Linking;

namespace SiteGen.Checks;

/// <summary>Finds what is probably left over: a source that nothing cites, a person that nothing mentions.</summary>
internal static class UnusedEntities
{
    /// <summary>Reports them.</summary>
    public static void Report(LinkedContent content, List<Diagnostic> diagnostics)
    {
        var index = content.Content.Index;
        var used = content.Referenced.ToHashSet();
        used.UnionWith(content.Graph.Settings.Timeline.Lanes.Select(index.Find).OfType<Entity>());
        var roles = content.Content.Incomplete.OfType<Person>().SelectMany(p => p.Roles);
        used.UnionWith(roles.Select(r => index.Find(r.Source ?? Reference.Missing)).OfType<Entity>());
        foreach (var entity in content.Content.Entities)
        {
            if (entity is Source or Person or Organization && !used.Contains(entity))
            {
                diagnostics.Add(new(
                    Rules.EntityUnused, entity.File, new(0, 0),
                    $"nothing on the site leads to the {entity.Kind.Word()} '{entity.Id}'",
                    "link to it where it is needed, or remove the file"));
            }
        }
    }
}
