using SiteGen.Content.Entities;

namespace SiteGen.StructuredData;

/// <summary>Writes an event, with what it is about, the sources that tell of it, and its quotations.</summary>
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
        // The quotations of an event belong to it, but need not have been said there.
        // Misattributed words tell of nothing.
        node.Things("subjectOf",
        [
            .. graph.FindAll(happening.Sources),
            .. graph.FindAll(happening.Quotes).Where(q => q is not Quote { IsMisattributed: true }),
        ]);
        node.End();
    }
}
