using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Formats;

/// <summary>Writes the backlinks of an entity: every reference to it, under the keys that templates use.</summary>
internal static class ConnectionData
{
    /// <summary>Writes the connections of an entity into the open object.</summary>
    public static void Write(DataWriter data, Entity entity)
    {
        var connections = data.Graph.ConnectionsOf(entity);
        // Those that a person or organization said, or those about a topic or in a source.
        data.Entities("quotes", [.. connections.Said, .. connections.Quotes]);
        data.Entities("misattributed", connections.Misattributed);
        data.Entities("quotes_about", connections.QuotesAbout);
        data.Entities("versions", connections.Versions);
        data.Entities("replies", connections.Replies);
        data.Entities("events", connections.Events);
        data.Entities("articles", connections.Articles);
        data.Entities("articles_written", connections.ArticlesWritten);
        data.Entities("sources", connections.Sources);
        data.Objects("members", connections.Members, member => Write(data, member));
        data.Objects("roles", connections.Roles, member => Write(data, member));
        if (entity is not Topic)
        {
            data.Objects("stances", connections.Stances, taken => Write(data, taken));
        }

        data.Entities("links_to", [.. data.Graph.MarkupOf(entity).References.Select(r => r.Target).Distinct()]);
        data.Entities("cited_in", [.. connections.Backlinks.Select(b => b.From)]);
    }

    private static void Write(DataWriter data, RoleHolder member)
    {
        data.Entity("person", member.Person);
        EntityData.WriteRole(data, member.Role);
    }

    private static void Write(DataWriter data, StanceTaken taken)
    {
        data.Entity("topic", taken.Topic);
        data.Text("stance", taken.Stance.Id);
        data.Text("label", taken.Stance.Label);
        data.Entity("quote", taken.Quote);
        data.Date("date", taken.Quote.Date);
    }
}
