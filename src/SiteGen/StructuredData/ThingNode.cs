using SiteGen.Content.Entities;
using SiteGen.Pages;

namespace SiteGen.StructuredData;

/// <summary>What the nodes of most kinds of entities begin with.</summary>
internal static class ThingNode
{
    /// <summary>Begins the node of an entity, with what every thing can have.</summary>
    /// <param name="node">Receives the node, which stays open.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="name">Its name.</param>
    /// <param name="url">Its address; null for none.</param>
    public static void Start(NodeWriter node, Entity entity, string name, string? url)
    {
        var graph = node.Graph;
        node.Start(ThingType.Of(entity), node.Ids.Of(entity));
        node.Text("name", name);
        node.Texts("alternateName", entity.Aliases);
        node.Text("description", graph.DescriptionOf(entity));
        node.Text("url", url);
        Image(node, entity);
    }

    /// <summary>Begins the node of an entity whose address is that of its page.</summary>
    public static void Start(NodeWriter node, Entity entity, string name) =>
        Start(node, entity, name, node.Ids.Page(entity.Path));

    /// <summary>Writes the picture of an entity into the open node.</summary>
    public static void Image(NodeWriter node, Entity entity) => node.Text(
        "image",
        Picture.Of(node.Graph, entity) is { } picture ? node.Graph.Settings.Absolute(picture.Path) : null);
}
