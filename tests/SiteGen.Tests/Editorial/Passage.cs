using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Building;
using SiteGen.Content.Entities;
using SiteGen.Formats;
using SiteGen.Markup;
using Entity = SiteGen.Content.Entities.Entity;

namespace SiteGen.Tests.Editorial;

/// <summary>
/// A paragraph, list item, row of a table or key point that editors wrote, as the data of the site has it.
/// </summary>
/// <param name="Owner">The entity whose text it is.</param>
/// <param name="Text">Its text, without that of blocks inside it, which are passages of their own.</param>
/// <param name="OwnWords">The text without links in quotation marks, whose words are those of a quotation.</param>
/// <param name="Links">
/// The entities it links to, in footnotes too, and the quotation that is shown as a card right after it.
/// </param>
internal sealed record Passage(Entity Owner, string Text, string OwnWords, IReadOnlyList<Entity> Links)
{
    private const string Blocks = "p, li, tr, dt, dd";

    /// <summary>The passages of the body of an entity, of its key points, or of the context of a quotation.</summary>
    public static IEnumerable<Passage> ListOf(Entity entity, Site site)
    {
        var markup = site.Graph.MarkupOf(entity);
        RichText[] texts = entity is Quote ? [markup.Context, .. markup.Lines] : [.. markup.Lines, markup.Body];
        return texts.SelectMany(text => Read(entity, text, site));
    }

    private static IEnumerable<Passage> Read(Entity owner, RichText text, Site site)
    {
        // A key point has no element of its own.
        var html = $"<div><li>{DataHtml.Write(site.Graph, owner, text)}</li></div>";
        var document = new HtmlParser().ParseDocument(html);
        foreach (var block in document.QuerySelectorAll(Blocks).Where(b => b.Closest("figure") is null))
        {
            var own = (IElement)block.Clone();
            own.QuerySelectorAll($"{Blocks}, figure, h1, h2, h3, h4, h5, h6").Where(e => !IsCell(e)).ToList()
                .ForEach(e => e.Remove());
            if (string.IsNullOrWhiteSpace(own.TextContent))
            {
                continue;
            }

            var card = block.NextElementSibling is { LocalName: "figure" } figure ? figure : null;
            var notes = own.QuerySelectorAll("sup a").Select(a => document.GetElementById(FragmentOf(a)));
            Entity[] links = [.. new[] { own, card }.Concat(notes).SelectMany(e => LinksIn(e, site))];
            var all = Spaced(own);
            own.QuerySelectorAll("a").Where(a => a.TextContent.StartsWith('“')).ToList().ForEach(a => a.Remove());
            yield return new(owner, all, Spaced(own), links);
        }
    }

    private static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    private static string FragmentOf(IElement link) => (link.GetAttribute("href") ?? "").Split('#')[^1];

    private static IEnumerable<Entity> LinksIn(IElement? element, Site site)
    {
        var root = site.Graph.Settings.BaseUrl.AbsoluteUri;
        return element is null ? [] : element.QuerySelectorAll("a")
            .Select(a => a.GetAttribute("href")!.Split('#')[0])
            .Where(href => href.StartsWith(root, StringComparison.Ordinal))
            .Select(href => "/" + href[root.Length..])
            .SelectMany(path => site.Plan.Pages.Where(p => p.Path == path).Select(p => p.Entity))
            .OfType<Entity>();
    }

    private static string Spaced(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
