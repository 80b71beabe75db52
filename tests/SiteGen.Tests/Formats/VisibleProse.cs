using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Formats;

/// <summary>
/// The words that readers see of the text of a page, without white space, in parts: what is between the cards, and each
/// note. A card has more words than its Markdown.
/// </summary>
internal sealed class VisibleProse
{
    private const char Cut = '\u0001';

    public VisibleProse(string page)
    {
        var parts = new List<string>();
        foreach (var prose in new HtmlParser().ParseDocument(page).QuerySelectorAll("main .prose"))
        {
            foreach (var mark in prose.QuerySelectorAll("sup:has(> .footnote-ref), .footnote-back"))
            {
                mark.Remove();
            }

            foreach (var card in prose.QuerySelectorAll("figure.quote, div.card"))
            {
                card.OuterHtml = Cut.ToString();
            }

            foreach (var note in prose.QuerySelectorAll(".footnotes > ol > li"))
            {
                parts.AddRange(note.TextContent.Split(Cut));
            }

            prose.QuerySelector(".footnotes")?.Remove();
            parts.AddRange(prose.TextContent.Split(Cut));
        }

        Parts = [.. parts.Select(WithoutSpace).Where(p => p.Length > 0)];
    }

    /// <summary>The parts; none of them is empty.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>The words of Markdown that was rendered, likewise without white space.</summary>
    public static string OfMarkdown(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var mark in document.QuerySelectorAll(".footnote-ref, .footnote-back-ref"))
        {
            mark.Remove();
        }

        return WithoutSpace(document.Body!.TextContent);
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
