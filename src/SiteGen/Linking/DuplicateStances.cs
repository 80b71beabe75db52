using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;

namespace SiteGen.Linking;

/// <summary>Finds stances of one topic that share an id, so that quotations could not say which they take.</summary>
internal static class DuplicateStances
{
    public static void Report(Topic topic, List<Diagnostic> diagnostics)
    {
        for (var i = 1; i < topic.Stances.Count; i++)
        {
            // A stance without an id has had its message.
            if (topic.Stances[i].Id.Length > 0 && topic.Stances.Take(i).Any(s => s.Id == topic.Stances[i].Id))
            {
                diagnostics.Add(new(Rules.ValueNotAllowed, topic.File, FrontMatter.Locate(topic.File, "stances", i, "id"),
                    $"another stance of this topic has the id '{topic.Stances[i].Id}'", "every stance needs an id of its own"));
            }
        }
    }
}
