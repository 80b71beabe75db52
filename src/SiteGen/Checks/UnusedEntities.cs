using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Linking;

namespace SiteGen.Checks;

/// <summary>Finds sources, people and organizations that nothing refers to, which are probably left over.</summary>
internal static class UnusedEntities
{
    /// <summary>Reports all unused entities.</summary>
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
                    $"nothing on the site refers to the {entity.Kind.Word()} '{entity.Id}'",
                    "link to it where it is needed, or remove the file"));
            }
        }
    }
}
