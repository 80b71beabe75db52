using SiteGen.Content.Entities;

namespace SiteGen.StructuredData;

/// <summary>Writes an organization. The roles that people have in it are in the nodes of these people.</summary>
internal static class OrganizationNode
{
    /// <summary>Writes an organization.</summary>
    public static void Write(NodeWriter node, Organization organization)
    {
        ThingNode.Start(node, organization, organization.FullName);
        node.Text("foundingDate", SchemaDate.Of(organization.Founded));
        node.Text("dissolutionDate", SchemaDate.Of(organization.Dissolved));
        node.Texts("sameAs", organization.SameAs);
        node.End();
    }
}
