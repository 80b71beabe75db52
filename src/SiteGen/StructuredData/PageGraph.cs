using System.Text.Json;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Pages.Timeline;

namespace SiteGen.StructuredData;

/// <summary>
/// What a page is about, for programs: one graph in JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/) with the vocabulary
/// of schema.org (https://schema.org/). docs/data.md explains what it has.
/// </summary>
internal sealed class PageGraph
{
    private readonly PlannedPage _page;
    private readonly SiteGraph _graph;
    private readonly PagePlan _plan;

    private PageGraph(PlannedPage page, SiteGraph graph, PagePlan plan) => (_page, _graph, _plan) = (page, graph, plan);

    /// <summary>
    /// Returns the graph of a page; null if the site leaves it out, and for pages that are not listed or that stand
    /// for their original: they are not what other sites are to refer to.
    /// </summary>
    public static PageGraph? Of(PlannedPage page, SiteGraph graph, PagePlan plan) =>
        graph.Settings.Outputs.StructuredData && page.IsListed && SiteEditions.IsInLanguage(page, graph)
            ? new(page, graph, plan) : null;

    /// <summary>Writes the graph.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        var node = new NodeWriter(json, _graph);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        PageNode.Write(node, _page);
        WriteMain(node);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes what the page is about.</summary>
    private void WriteMain(NodeWriter node)
    {
        switch (_page.Entity)
        {
            case Person person:
                PersonNode.Write(node, person);
                break;
            case Organization organization:
                OrganizationNode.Write(node, organization);
                break;
            case Topic topic:
                TermNodes.Write(node, topic);
                break;
            case Source source:
                SourceNode.Write(node, source, _plan.Verification.ArchiveLock);
                break;
            case Quote quote:
                QuotationNode.Write(node, quote, _plan.Verification);
                break;
            case Event happening:
                EventNode.Write(node, happening);
                break;
            case Article article:
                ArticleNode.Write(node, article);
                break;
            case Page { IsGlossary: true } glossary:
                TermNodes.WriteGlossary(node, glossary);
                break;
            case null when _page.Path == "/":
                SiteNode.Write(node);
                break;
            case null when _page.Path == TermNodes.TopicsPath:
                TermNodes.WriteTopics(node, _page.Title);
                break;
            case null when _page.Section == "timeline" && _page.Model is TimelineList timeline:
                TimelineNode.Write(node, _page, timeline);
                break;
            default:
                break;
        }
    }
}
