using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Formats;

namespace SiteGen.Tests.Cards;

/// <summary>The page of a quotation for embedding, and the code that embeds it.</summary>
public class EmbedCodeTests
{
    [Fact]
    public void The_card_is_the_quotation_alone_with_links_that_leave_the_frame()
    {
        var card = Page(SmallRecord.Build(), "quotes/said/card/index.html");

        Assert.Equal("Less <closed> & more open.", card.QuerySelector("blockquote")!.TextContent.Trim());
        Assert.Equal("Ann Archer", card.QuerySelector("h1")!.TextContent);
        Assert.Equal("_top", card.QuerySelector("base")!.GetAttribute("target"));
        Assert.Equal("noindex", card.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        var canonical = card.QuerySelector("link[rel=canonical]")!.GetAttribute("href");
        Assert.Equal("https://example.org/base/quotes/said/", canonical);
        Assert.Null(card.QuerySelector("header, footer, nav, script, link[rel=stylesheet], img"));
    }

    [Theory]
    [InlineData("status: disputed", "Disputed")]
    [InlineData("status: unverified", "Unverified")]
    [InlineData("status: retracted", "Retracted")]
    [InlineData("status: misattributed", "Misattributed: these are not the words of Ann Archer.")]
    [InlineData("wording: back-translation", "Back-translation")]
    public void The_card_and_the_picture_say_what_the_page_says_of_the_words(string key, string mark)
    {
        using var site = new CardSite(Said(key));
        site.Publish();
        var card = new HtmlParser().ParseDocument(site.Text("quotes/said/card/index.html"));
        var page = new HtmlParser().ParseDocument(site.Text("quotes/said/index.html"));

        Assert.Contains(mark, card.QuerySelectorAll(".badge, .warning").Select(e => e.TextContent));
        var alt = page.QuerySelector("meta[property='og:image:alt']")!.GetAttribute("content");
        Assert.Contains(mark.TrimEnd('.'), alt, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(mark.StartsWith('M'), card.QuerySelector("h1")!.TextContent == "Misattributed to Ann Archer");
        // How the words were checked is on the page alone.
        Assert.Null(card.QuerySelector(".verification"));
        Assert.NotNull(page.QuerySelector(".quote.main .verification"));
    }

    [Fact]
    public void The_frame_shows_a_page_that_is_there()
    {
        var pages = SmallRecord.Build();
        var frame = Assert.IsAssignableFrom<IHtmlInlineFrameElement>(Code(pages, 0).QuerySelector("iframe"));

        Assert.Equal("https://example.org/base/quotes/said/card/", frame.GetAttribute("src"));
        Assert.Contains("quotes/said/card/index.html", pages.Keys);
        Assert.Equal("Ann Archer: “Less <closed> & more open.”", frame.GetAttribute("title"));
        Assert.Equal("lazy", frame.GetAttribute("loading"));
        Assert.True(int.Parse(frame.GetAttribute("height")!, CultureInfo.InvariantCulture) > 100);
    }

    [Fact]
    public void The_words_alone_are_cited()
    {
        var code = Code(SmallRecord.Build(Said("status: disputed")), 1);

        Assert.Equal("https://example.org/base/quotes/said/", code.QuerySelector("blockquote")!.GetAttribute("cite"));
        Assert.Equal("Less <closed> & more open.", code.QuerySelector("blockquote")!.TextContent.Trim());
        var attribution = code.QuerySelectorAll("body > p").Single().TextContent;
        Assert.Equal("— Ann Archer, 20 February 2018, disputed. Test site", attribution);
    }

    [Fact]
    public void Cards_are_not_in_the_sitemap() =>
        Assert.DoesNotContain("/card", SmallRecord.Build()["sitemap.xml"], StringComparison.Ordinal);

    [Fact]
    public void Pages_name_the_picture_by_its_absolute_url_and_size()
    {
        using var site = new CardSite();
        site.Publish();
        foreach (var path in (string[])["quotes/said/", "people/ann/", "articles/why/"])
        {
            var page = new HtmlParser().ParseDocument(site.Text(path + "index.html"));
            Assert.Equal($"https://example.org/base/{path}card.png", Meta("og:image"));
            Assert.Contains(path + "card.png", site.Cards);
            Assert.Equal(("1200", "630"), (Meta("og:image:width"), Meta("og:image:height")));
            Assert.Equal("summary_large_image", Meta("twitter:card"));
            Assert.NotEmpty(Meta("og:image:alt")!);

            string? Meta(string name) => page.QuerySelectorAll("meta")
                .SingleOrDefault(m => (m.GetAttribute("property") ?? m.GetAttribute("name")) == name)?
                .GetAttribute("content");
        }
    }

    [Fact]
    public void Links_to_share_carry_the_address_and_load_nothing()
    {
        var page = Page(SmallRecord.Build(), "quotes/said/index.html");
        var links = page.QuerySelectorAll(".share a:not([download])").Select(a => a.GetAttribute("href")!).ToArray();

        Assert.Equal(4, links.Length);
        const string Address = "=https://example.org/base/quotes/said/";
        Assert.All(links, l => Assert.EndsWith(Address, Uri.UnescapeDataString(l), StringComparison.Ordinal));
        var sources = page.QuerySelectorAll("[src]").Select(e => e.GetAttribute("src"));
        Assert.All(sources, s => Assert.DoesNotContain("://", s, StringComparison.Ordinal));
    }

    private static (string, string) Said(string key) => (
        "content/quotes/said.md",
        $"---\nspeaker: ann\nsource: minutes\ndate: 2018-02-20\n{key}\n---\nLess \\<closed> & more open.\n");

    private static IDocument Page(IReadOnlyDictionary<string, string> pages, string path) =>
        new HtmlParser().ParseDocument(pages[path]);

    /// <summary>One of the two pieces of code on the page of the quotation, parsed.</summary>
    private static IDocument Code(IReadOnlyDictionary<string, string> pages, int number)
    {
        var page = Page(pages, "quotes/said/index.html");
        return new HtmlParser().ParseDocument(page.QuerySelectorAll(".embed pre")[number].TextContent);
    }
}
