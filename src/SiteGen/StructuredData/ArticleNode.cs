using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.StructuredData;

/// <summary>Writes an article of the site, with what it is about and the sources it uses.</summary>
internal static class ArticleNode
{
    /// <summary>Writes an article.</summary>
    public static void Write(NodeWriter node, Article article)
    {
        var graph = node.Graph;
        node.Start("Article", node.Ids.Of(article));
        node.Text("headline", article.Title);
        node.Text("description", graph.DescriptionOf(article));
        node.Text("url", node.Ids.Page(article.Path));
        ThingNode.Image(node, article);
        node.Text("inLanguage", graph.LanguageOfTexts(article) ?? graph.Settings.Language);
        node.Names("author", article.Authors);
        node.Text("datePublished", SchemaDate.Of(article.Date));
        node.Text("dateModified", SchemaDate.Of(article.Updated));
        node.Thing("isPartOf", "WebSite", node.Ids.Site, graph.Settings.Title);
        node.Things("about", graph.FindAll(
            [.. article.People, .. article.Organizations, .. article.Topics, .. article.Events]));
        var quoted = graph.MarkupOf(article).References.Select(r => r.Target).Distinct().ToArray();
        node.Things("citation", SourcesOf(graph, article, quoted));
        node.Things("mentions", [.. quoted.Where(e => e is Quote)]);
        if (article.Translation is { Original: var original })
        {
            node.Thing("translationOfWork", "Article", node.Ids.Of(original), original.Name);
        }

        CorrectionNodes.Write(node, article);
        node.End();
    }

    /// <summary>The sources that its file names, that its text names, and of the quotations in its text.</summary>
    private static Entity[] SourcesOf(SiteGraph graph, Article article, IReadOnlyList<Entity> quoted) =>
    [
        .. graph.FindAll(article.Sources).Concat(quoted.OfType<Source>())
            .Concat(quoted.OfType<Quote>().Select(q => graph.Find(q.Source)).OfType<Entity>()).Distinct(),
    ];
}
