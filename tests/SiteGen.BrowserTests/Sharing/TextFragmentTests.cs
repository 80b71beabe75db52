using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Sharing;

/// <summary>
/// The links of proven quotations to their sources make the browser scroll to the words, however the page divides
/// them. The pages are made here, because the texts of the sources are private.
/// </summary>
public class TextFragmentTests(SampleSite sample)
{
    private const string Mark = ":~:text=";

    [Fact]
    public async Task The_browser_scrolls_to_the_words_of_each_proven_quotation_of_the_real_site()
    {
        var site = BuiltSite.Build(Repository.Root);
        var links = LinksOf(site).ToArray();
        Assert.True(links.Length >= 14, $"Only {links.Length} quotations have a link to the words.");
        await using var opened = await sample.NewPageAsync();
        var wrong = new List<string>();
        foreach (var (words, directive) in links)
        {
            foreach (var (layout, html) in Layouts(words))
            {
                if (!await ScrollsToWordsAsync(opened, html, directive))
                {
                    wrong.Add($"{layout}: {directive}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("We%20are%20open")]
    [InlineData("Other%20words,to%20everyone")]
    [InlineData("We%20are,words%20here")]
    public async Task The_browser_does_not_scroll_to_words_that_the_page_lacks(string directive)
    {
        await using var opened = await sample.NewPageAsync();
        Assert.False(await ScrollsToWordsAsync(opened, "<p>Other words.</p><p>More words here.</p>", directive));
    }

    /// <summary>
    /// The words of proven quotations, and the text directive of the link to their source. Links to a page of a PDF or
    /// to a time of a recording have none.
    /// </summary>
    private static IEnumerable<(string Words, string Directive)> LinksOf(BuiltSite site)
    {
        foreach (var quote in site.Graph.Quotes)
        {
            var html = Encoding.UTF8.GetString(site.Bytes($"quotes/{quote.Id}/index.html"));
            var page = new HtmlParser().ParseDocument(html);
            var address = page.QuerySelector(".provenance a.address")?.GetAttribute("href");
            if (address is null || page.QuerySelector(".quote.main .verification-proven") is null)
            {
                continue;
            }

            var at = address.IndexOf(Mark, StringComparison.Ordinal);
            if (at < 0)
            {
                Assert.Matches("[#?&](page|t|start)=", address);
                continue;
            }

            yield return (quote.Original?.Text ?? site.Graph.WordsOf(quote), address[(at + Mark.Length)..]);
        }
    }

    /// <summary>
    /// The words as pages have them: in one paragraph or several, with line breaks, links, emphasis and typography.
    /// </summary>
    private static IEnumerable<(string Name, string Html)> Layouts(string words)
    {
        var text = WebUtility.HtmlEncode(words.Replace("\n", " ", StringComparison.Ordinal));
        var sentences = text.Replace(". ", ".\n", StringComparison.Ordinal).Split('\n');
        var parts = text.Split(' ');
        var middle = parts.Length / 2;
        string[] emphasized = [.. parts];
        emphasized[middle] = $"<a href='#'>{parts[middle]}</a>";
        emphasized[0] = $"<b>{parts[0]}</b>";
        yield return ("a paragraph", $"<p>He said: {text} And more.</p>");
        yield return ("paragraphs", string.Concat(sentences.Select(s => $"<p>{s}</p>")));
        yield return ("line breaks", $"<p>{string.Join("<br><br>", sentences)}</p>");
        yield return ("blocks", $"<div>{string.Join("</div><div>", sentences)}</div>");
        yield return ("links", $"<p>{string.Join(' ', emphasized)}</p>");
        yield return ("wrapped lines", $"<p>{string.Join("\n    ", parts)}</p>");
        yield return ("typography", $"<p>{text.Replace("&#39;", "’", StringComparison.Ordinal)}</p>");
    }

    private static async Task<bool> ScrollsToWordsAsync(OpenedPage opened, string html, string directive)
    {
        var filler = string.Concat(Enumerable.Repeat("<p>There is much to read before and after.</p>", 80));
        var address = $"https://source.example/{Guid.NewGuid():N}";
        await opened.Page.UnrouteAllAsync();
        await opened.Page.RouteAsync(address, route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Body = $"<!DOCTYPE html><title>A source</title>{filler}<div id=words>{html}</div>{filler}",
        }));
        await opened.Page.GotoAsync($"{address}#{Mark}{directive}");
        return await opened.Page.EvaluateAsync<bool>("""
            async () => {
              for (let i = 0; i < 20; i++) {
                await new Promise(requestAnimationFrame);
                const box = document.getElementById('words').getBoundingClientRect();
                if (scrollY > 0 && box.bottom > 0 && box.top < innerHeight) return true;
              }
              return false;
            }
            """);
    }
}
