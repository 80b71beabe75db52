using SiteGen.Content.Entities;
using SiteGen.Markup;

namespace SiteGen.StructuredData;

/// <summary>Writes the corrections of an entity into the open node of a creative work.</summary>
internal static class CorrectionNodes
{
    /// <summary>Writes the corrections of an entity, if there are any.</summary>
    public static void Write(NodeWriter node, Entity entity)
    {
        var texts = node.Graph.MarkupOf(entity).Corrections;
        node.Values("correction", [.. entity.Corrections.Zip(texts)], correction =>
        {
            node.Start("CorrectionComment");
            node.Text("text", CitingText.TextOf(correction.Second, node.Graph.TitleOf));
            node.Text("dateCreated", SchemaDate.Of(correction.First.Date));
            node.End();
        });
    }
}
