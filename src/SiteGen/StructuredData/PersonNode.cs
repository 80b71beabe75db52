using SiteGen.Content.Entities;

namespace SiteGen.StructuredData;

/// <summary>Writes a person, with their roles (https://schema.org/Role).</summary>
internal static class PersonNode
{
    /// <summary>Writes a person.</summary>
    public static void Write(NodeWriter node, Person person)
    {
        ThingNode.Start(node, person, person.FullName);
        node.Text("birthDate", SchemaDate.Of(person.Born));
        node.Text("deathDate", SchemaDate.Of(person.Died));
        node.Texts("sameAs", person.SameAs);
        node.Values("memberOf", [.. person.Roles.Where(r => r.Organization is not null)], role =>
        {
            StartRole(node, "OrganizationRole", role);
            node.Names("memberOf", [role.Organization!], "Organization");
            node.End();
        });
        node.Values("hasOccupation", [.. person.Roles.Where(r => r.Organization is null)], role =>
        {
            StartRole(node, "Role", role);
            node.Start("hasOccupation", "Occupation", null);
            node.Text("name", role.Title);
            node.End();
            node.End();
        });
        node.End();
    }

    /// <summary>Begins a role: a node between the person and what it is a role in.</summary>
    private static void StartRole(NodeWriter node, string type, Role role)
    {
        node.Start(type);
        node.Text("roleName", role.Title);
        node.Text("startDate", SchemaDate.Of(role.From));
        node.Text("endDate", SchemaDate.Of(role.To));
        if (node.Graph.Find(role.Source) is { } source)
        {
            node.Things("subjectOf", [source]);
        }
        else
        {
            node.Text("description", node.Graph.Language.Say("role.unconfirmed"));
        }
    }
}
