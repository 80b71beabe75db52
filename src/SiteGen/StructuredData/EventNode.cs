using SiteGen.Content.Entities;

namespace SiteGen.StructuredData;

/// <summary>Writes an event, with what it is about, the sources that tell of it, and what was said at it.</summary>
internal static class EventNode
{
    /// <summary>Writes an event.</summary>
    public static void Write(NodeWriter node, Event happening)
    {
        var graph = node.Graph;
        ThingNode.Start(node, happening, happening.Title);
        node.Text("startDate", SchemaDate.StartOf(happening.Date));
        node.Text("endDate", SchemaDate.EndOf(happening.Date));
        node.Text("keywords", happening.Type);
        node.Things(
            "about", graph.FindAll([.. happening.People, .. happening.Organizations, .. happening.Topics]));
        node.Things("subjectOf", graph.FindAll(happening.Sources));
        // Quotation is the type for which schema.org has this property. Misattributed words were not said there.
        node.Things(
            "recordedIn", [.. graph.FindAll(happening.Quotes).Where(q => q is not Quote { IsMisattributed: true })]);
        node.End();
    }
}
