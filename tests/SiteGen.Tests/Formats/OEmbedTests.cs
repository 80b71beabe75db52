using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Translations;

namespace SiteGen.Tests.Formats;

/// <summary>The responses of oEmbed 1.0 (https://oembed.com/) beside the pages of quotations.</summary>
public class OEmbedTests
{
    [Fact]
    public void The_response_has_what_the_specification_requires_of_rich_content()
    {
        var response = SmallRecord.Build().Json("quotes/said/oembed.json");

        Assert.Equal(("rich", "1.0"), (response.Text("type"), response.Text("version")));
        Assert.Equal("Ann Archer: “Less <closed> & more open.”", response.Text("title"));
        Assert.Equal(("Ann Archer", SmallRecord.Root + "people/ann/"), (
            response.Text("author_name"), response.Text("author_url")));
        Assert.Equal(("Test site", SmallRecord.Root), (response.Text("provider_name"), response.Text("provider_url")));
        Assert.True(response.GetProperty("cache_age").GetInt32() > 0);
        Assert.Equal(
            [
                "type", "version", "title", "author_name", "author_url", "provider_name", "provider_url", "cache_age",
                "html", "width", "height",
            ],
            response.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Its_frame_is_the_one_that_the_page_offers_with_its_size()
    {
        var pages = SmallRecord.Build();
        var response = pages.Json("quotes/said/oembed.json");
        var offered = new HtmlParser().ParseDocument(pages["quotes/said/index.html"])
            .QuerySelector(".embed pre")!.TextContent;

        Assert.Equal(offered, response.Text("html"));
        var frame = new HtmlParser().ParseDocument(offered).QuerySelector("iframe")!;
        Assert.Equal(frame.GetAttribute("width"), response.GetProperty("width").ToString());
        Assert.Equal(frame.GetAttribute("height"), response.GetProperty("height").ToString());
        Assert.Equal(JsonValueKind.Number, response.GetProperty("height").ValueKind);
    }

    [Fact]
    public void The_page_of_each_quotation_links_to_its_response()
    {
        var links = SmallRecord.Build().Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(p => new HtmlParser().ParseDocument(p.Value)
                .QuerySelectorAll("head > link[rel=alternate][type='application/json+oembed']")
                .Select(l => (p.Key, l.GetAttribute("href"), HasTitle: l.GetAttribute("title") is { Length: > 0 })));

        Assert.Equal(
            ((string[])["answer", "said", "undated"]).Select(id => (
                $"quotes/{id}/index.html", (string?)$"{SmallRecord.Root}quotes/{id}/oembed.json", HasTitle: true)),
            links.OrderBy(l => l.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("disputed", "Ann Archer: “Open.” [disputed]")]
    [InlineData("unverified", "Ann Archer: “Open.” [unverified]")]
    [InlineData("misattributed", "Misattributed to Ann Archer: “Open.”")]
    public void Doubtful_words_say_so_and_have_no_author(string status, string title)
    {
        var response = SmallRecord.Build(("content/quotes/said.md",
            $"---\nspeaker: ann\nsource: minutes\nstatus: {status}\n---\nOpen.\n")).Json("quotes/said/oembed.json");

        Assert.Equal(title, response.Text("title"));
        Assert.False(response.TryGetProperty("author_name", out _));
        Assert.False(response.TryGetProperty("author_url", out _));
    }

    [Fact]
    public void Without_cards_there_is_no_response_and_no_link()
    {
        var pages = SmallRecord.Build(
            ("content/site.yaml", "title: Test site\nbase_url: https://example.org/base/\noutputs: {cards: off}\n"));

        Assert.DoesNotContain(pages.Keys, p => p.EndsWith("oembed.json", StringComparison.Ordinal));
        Assert.All(pages.Values, p => Assert.DoesNotContain("oembed", p, StringComparison.Ordinal));
    }

    [Fact]
    public void A_translated_quotation_has_a_response_in_its_language_and_no_other_has()
    {
        var pages = TranslatedSite.Build();

        Assert.Contains("/de/quotes/said/card/", pages.Json("de/quotes/said/oembed.json").Text("html"),
            StringComparison.Ordinal);
        Assert.Contains("quotes/said/oembed.json", pages.Keys);
        Assert.DoesNotContain("ar/quotes/said/oembed.json", pages.Keys);
        Assert.DoesNotContain("oembed", pages["ar/quotes/said/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_can_link_to_a_response() => Assert.Contains(
        "quotes/said/oembed.json",
        SmallRecord.Build(("content/pages/about.md", "---\ntitle: About\n---\n[A file](/quotes/said/oembed.json).\n"))
            ["pages/about/index.html"], StringComparison.Ordinal);
}
