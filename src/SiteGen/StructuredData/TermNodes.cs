using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.StructuredData;

/// <summary>Writes topics, and the terms of a glossary, as terms of a set.</summary>
internal static class TermNodes
{
    /// <summary>The site path of the index of topics, which is their set.</summary>
    public const string TopicsPath = "/topics/";

    /// <summary>The part of a page that is a set of terms.</summary>
    public const string Part = "terms";

    private const int DefinitionLength = 200;

    /// <summary>Writes a topic.</summary>
    public static void Write(NodeWriter node, Topic topic)
    {
        ThingNode.Start(node, topic, topic.Title);
        node.Thing("inDefinedTermSet", "DefinedTermSet", node.Ids.Topics);
        node.End();
    }

    /// <summary>Writes the set of all topics.</summary>
    public static void WriteTopics(NodeWriter node, string title)
    {
        node.Start("DefinedTermSet", node.Ids.Topics);
        node.Text("name", title);
        node.Things("hasDefinedTerm", node.Graph.Topics);
        node.End();
    }

    /// <summary>Writes a glossary: its headings are the terms.</summary>
    public static void WriteGlossary(NodeWriter node, Page page)
    {
        node.Start("DefinedTermSet", node.Ids.OnPage(page.Path, Part));
        node.Text("name", page.Title);
        node.Values("hasDefinedTerm", node.Graph.MarkupOf(page).Headings, heading =>
        {
            node.Start("DefinedTerm", node.Ids.OnPage(page.Path, Uri.EscapeDataString(heading.Id)));
            node.Text("name", heading.Text);
            node.Text("description", DefinitionOf(node.Graph, page, heading));
            node.End();
        });
        node.End();
    }

    /// <summary>The beginning of what stands below a heading; null where it is inside another block.</summary>
    private static string? DefinitionOf(SiteGraph graph, Page page, Heading heading)
    {
        if (graph.SectionOf(page, heading.Id) is not { } section)
        {
            return null;
        }

        var text = CitingText.TextOf(section, graph.TitleOf);
        return Excerpt.Shorten(
            text.StartsWith(heading.Text, StringComparison.Ordinal) ? text[heading.Text.Length..].Trim() : text,
            DefinitionLength);
    }
}
