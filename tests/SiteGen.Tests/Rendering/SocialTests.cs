using AngleSharp.Html.Parser;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Formats;

namespace SiteGen.Tests.Rendering;

/// <summary>What social networks are told of a page.</summary>
public sealed class SocialTests
{
    private const string Settings = "title: T\nbase_url: https://example.org/base/\n";

    private static readonly (string, string)[] Pictures = [("content/media/the site.png", "png"), ("content/media/ann.png", "png")];

    [Fact]
    public void Without_cards_the_picture_of_the_site_stands_for_every_page_by_its_absolute_address()
    {
        var pages = Build("social: {image: media/the site.png}\noutputs: {cards: off}\n");

        Assert.All(pages.Where(p => p.Key.EndsWith("index.html", StringComparison.Ordinal) && !p.Key.StartsWith("old/", StringComparison.Ordinal) && p.Key != "search/index.html"), page =>
        {
            Assert.Equal("https://example.org/base/media/the%20site.png", Meta(page.Value, "og:image"));
            Assert.Equal("summary_large_image", Meta(page.Value, "twitter:card"));
            Assert.Null(Meta(page.Value, "og:image:alt"));
        });
    }

    [Fact]
    public void The_picture_of_an_entity_comes_first_on_its_page()
    {
        var page = Build("social: {image: media/the site.png}\n", ("content/people/ann.md", "---\nname: Ann\nimage: {src: ../media/ann.png, alt: Ann at work}\n---\n[[letter]]\n"))["people/ann/index.html"];

        Assert.Equal("https://example.org/base/media/ann.png", Meta(page, "og:image"));
        Assert.Equal("Ann at work", Meta(page, "og:image:alt"));
    }

    [Fact]
    public void A_card_comes_before_the_picture_of_the_site_which_stands_for_the_pages_without_one()
    {
        var pages = Build("social: {image: media/the site.png}\n");

        Assert.Equal("https://example.org/base/people/ann/card.png", Meta(pages["people/ann/index.html"], "og:image"));
        Assert.Equal("https://example.org/base/media/the%20site.png", Meta(pages["people/index.html"], "og:image"));
    }

    [Fact]
    public void A_site_without_pictures_has_small_cards()
    {
        var page = Build("outputs: {cards: off}\n")["people/ann/index.html"];

        Assert.Null(Meta(page, "og:image"));
        Assert.Null(Meta(page, "twitter:site"));
        Assert.Equal("summary", Meta(page, "twitter:card"));
    }

    [Theory]
    [InlineData("engines")]
    [InlineData("\"@engines\"")]
    public void The_account_is_named(string handle) =>
        Assert.Equal("@engines", Meta(Build($"social: {{handle: {handle}}}\n")["index.html"], "twitter:site"));

    [Fact]
    public void The_author_is_named() => Assert.Equal("Carl <C>", Meta(Build("author: {name: Carl <C>}\n")["index.html"], "author"));

    [Fact]
    public void A_page_that_search_engines_are_not_told_of_tells_networks_nothing() =>
        Assert.Null(Meta(Build("social: {image: media/the site.png, handle: engines}\n")["404.html"], "og:image"));

    [Theory]
    [InlineData("media/the site.png")]
    [InlineData("./media/the%20site.png")]
    [InlineData("«SG0403:media/teh site.png»")]
    [InlineData("/media/the site.png")]
    [InlineData("«SG0403:../media/the site.png»")]
    [InlineData("«SG0403:https://example.org/picture.png»")]
    [InlineData("«SG0403:media»")]
    public void The_picture_is_a_file_of_the_media(string image) =>
        MarkedSite.AssertReports([.. SmallRecord.Files, .. Pictures, ("content/site.yaml", $"{Settings}social:\n  image: {image}\n")]);

    private static IReadOnlyDictionary<string, string> Build(string settings, params (string, string)[] files) =>
        SmallRecord.Build([.. Pictures, ("content/site.yaml", Settings + settings), .. files]);

    private static string? Meta(string page, string name) => new HtmlParser().ParseDocument(page)
        .QuerySelectorAll("meta").SingleOrDefault(m => (m.GetAttribute("property") ?? m.GetAttribute("name")) == name)?.GetAttribute("content");
}
