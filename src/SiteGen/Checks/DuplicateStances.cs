using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;

namespace SiteGen.Checks;

/// <summary>
/// Finds stances of one topic with the same id: a quotation could not say which of them it takes.
/// </summary>
internal static class DuplicateStances
{
    /// <summary>Checks an entity.</summary>
    public static void Check(Entity entity, List<Diagnostic> diagnostics)
    {
        if (entity is not Topic { Stances: var stances } topic)
        {
            return;
        }

        for (var i = 1; i < stances.Count; i++)
        {
            // A stance without an id has been reported.
            var id = stances[i].Id;
            if (id.Length > 0 && stances.Take(i).Any(s => s.Id == id))
            {
                diagnostics.Add(new(
                    Rules.ValueNotAllowed, topic.File, FrontMatter.Locate(topic.File, "stances", i, "id"),
                    $"another stance of this topic has the id '{id}'", "give each stance a different id"));
            }
        }
    }
}
