using SiteGen.Content.Entities;
using SiteGen.Pages;
using SiteGen.Pages.Navigation;

namespace SiteGen.StructuredData;

/// <summary>Writes a page as a page: its title, its place on the site, its corrections, and what it is about.</summary>
internal static class PageNode
{
    private const string Breadcrumbs = "breadcrumbs";

    /// <summary>Writes a page, and the pages above it.</summary>
    public static void Write(NodeWriter node, PlannedPage page)
    {
        var graph = node.Graph;
        var above = Breadcrumb.Of(page, graph);
        var main = MainOf(node, page);
        node.Start(page.Entity is null && page.Path != "/" ? "CollectionPage" : "WebPage", node.Ids.Page(page.Path));
        node.Text("url", node.Ids.Page(page.Path));
        node.Text("name", page.Title);
        // What the page is about has the same description.
        node.Text("description", page.Entity is null or Page ? page.Description : null);
        node.Text(
            "inLanguage",
            (page.Entity is { } entity ? graph.LanguageOfTexts(entity) : null) ?? graph.Settings.Language);
        node.Thing("isPartOf", "WebSite", node.Ids.Site, graph.Settings.Title);
        node.Text("dateModified", SchemaDate.Of(page.Updated));
        if (above.Count > 0)
        {
            node.Id("breadcrumb", node.Ids.OnPage(page.Path, Breadcrumbs));
        }

        if (main is not null)
        {
            node.Id("mainEntity", main);
        }

        if (page.Subject is { } subject)
        {
            node.Things("about", [subject]);
        }

        if (page.Entity is { } corrected and not Article)
        {
            CorrectionNodes.Write(node, corrected);
        }

        node.End();
        if (above.Count > 0)
        {
            WriteBreadcrumbs(node, page, above);
        }
    }

    /// <summary>The id of what the page is about; null where that is not described.</summary>
    private static string? MainOf(NodeWriter node, PlannedPage page) => page switch
    {
        { Entity: Page { IsGlossary: true } } => node.Ids.OnPage(page.Path, TermNodes.Part),
        { Entity: Page } => null,
        { Entity: { } entity } => node.Ids.Of(entity),
        { Path: TermNodes.TopicsPath } => node.Ids.Topics,
        { Section: "timeline" } => node.Ids.OnPage(page.Path, TimelineNode.Part),
        _ => null,
    };

    private static void WriteBreadcrumbs(NodeWriter node, PlannedPage page, IReadOnlyList<Breadcrumb> above)
    {
        node.Start("BreadcrumbList", node.Ids.OnPage(page.Path, Breadcrumbs));
        node.StartList("itemListElement");
        foreach (var (i, (label, path, _)) in above.Append(new(page.Title, page.Path)).Index())
        {
            node.Start("ListItem");
            node.Number("position", i + 1);
            node.Text("name", label);
            node.Thing("item", "WebPage", node.Ids.Page(path));
            node.End();
        }

        node.EndList();
        node.End();
    }
}
