using SiteGen.Citations;
using SiteGen.Content.Entities;
using SiteGen.Pages;
using SiteGen.Pages.Sharing;

namespace SiteGen.Rendering.Models;

/// <summary>The variables <c>article</c> and <c>document</c> (a plain page).</summary>
internal static class ArticleModel
{
    public static Accessor Article { get; } = new Accessor<Article>("an article")
        .AddEntity()
        .Add("name", a => a.Title)
        .Add("date", a => a.Date)
        .Add("key_points", (a, s) => s.Graph.MarkupOf(a).Lines)
        .Add("authors", (a, s) => CommonModel.NamesOf(a.Authors, s))
        .Add("is_featured", a => a.IsFeatured)
        .Add("people", (a, s) => s.Graph.FindAll(a.People))
        .Add("organizations", (a, s) => s.Graph.FindAll(a.Organizations))
        .Add("topics", (a, s) => s.Graph.FindAll(a.Topics))
        .Add("sources", (a, s) => s.Graph.FindAll(a.Sources))
        .Add("events", (a, s) => s.Graph.FindAll(a.Events))
        .Add("citations", (a, s) => (Citation[])[Citation.Of(s.Graph, a)])
        .Add("share_links", (a, s) => ShareLinks.Of(s.Graph, a))
        .Add("previous", (a, s) => s.Graph.NeighbourOf(a, -1))
        .Add("next", (a, s) => s.Graph.NeighbourOf(a, 1));

    public static Accessor Document { get; } = new Accessor<Content.Entities.Page>("a document")
        .AddEntity()
        .Add("name", p => p.Title)
        .Add("in_navigation", p => p.InNavigation)
        .Add("is_glossary", p => p.IsGlossary)
        .Add("folders", (p, s) => PageFolder.Of(p.Path, s.Graph))
        .Add("pages", (p, s) => PageFolder.Below(p.Path, s.Graph));

    public static Accessor Folder { get; } = new Accessor<PageFolder>("a folder of documents")
        .Add("title", f => f.Title)
        .Add("url", f => SiteUrl.Of(f.Path))
        .Add("folders", f => f.Parents)
        .Add("pages", f => f.Pages);
}
