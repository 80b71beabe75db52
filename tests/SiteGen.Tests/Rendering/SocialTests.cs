using AngleSharp.Html.Parser;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Formats;

namespace SiteGen.Tests.Rendering;

/// <summary>The metadata of pages for social networks.</summary>
public sealed class SocialTests
{
    private const string Settings = "title: T\nbase_url: https://example.org/base/\n";

    private static readonly (string, string)[] Pictures =
        [("content/media/the site.png", "png"), ("content/media/ann.png", "png")];

    [Fact]
    public void Without_cards_every_page_has_the_picture_of_the_site()
    {
        var pages = Build("social: {image: media/the site.png}\noutputs: {cards: off}\n");

        Assert.All(pages.Where(p => IsListed(p.Key)), page =>
        {
            Assert.Equal("https://example.org/base/media/the%20site.png", Meta(page.Value, "og:image"));
            Assert.Equal("summary_large_image", Meta(page.Value, "twitter:card"));
            Assert.Null(Meta(page.Value, "og:image:alt"));
        });

        static bool IsListed(string path) => path.EndsWith("index.html", StringComparison.Ordinal)
            && !path.StartsWith("old/", StringComparison.Ordinal) && path != "search/index.html";
    }

    [Fact]
    public void The_page_of_an_entity_has_the_picture_of_the_entity()
    {
        const string Ann = "---\nname: Ann\nimage: {src: ../media/ann.png, alt: Ann at work}\n---\n[[letter]]\n";
        var pages = Build("social: {image: media/the site.png}\n", ("content/people/ann.md", Ann));

        var page = pages["people/ann/index.html"];
        Assert.Equal("https://example.org/base/media/ann.png", Meta(page, "og:image"));
        Assert.Equal("Ann at work", Meta(page, "og:image:alt"));
    }

    [Fact]
    public void Pages_without_a_card_have_the_picture_of_the_site()
    {
        var pages = Build("social: {image: media/the site.png}\n");

        Assert.Equal(
            "https://example.org/base/people/ann/card.png", Meta(pages["people/ann/index.html"], "og:image"));
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
    public void The_author_is_named() =>
        Assert.Equal("Carl <C>", Meta(Build("author: {name: Carl <C>}\n")["index.html"], "author"));

    [Fact]
    public void A_page_that_is_not_listed_has_no_picture()
    {
        var pages = Build("social: {image: media/the site.png, handle: engines}\n");

        Assert.Null(Meta(pages["404.html"], "og:image"));
    }

    [Theory]
    [InlineData("media/the site.png")]
    [InlineData("./media/the%20site.png")]
    [InlineData("«SG0403:media/teh site.png»")]
    [InlineData("/media/the site.png")]
    [InlineData("«SG0403:../media/the site.png»")]
    [InlineData("«SG0403:https://example.org/picture.png»")]
    [InlineData("«SG0403:media»")]
    public void The_picture_is_a_media_file(string image) => MarkedSite.AssertReports(
        [.. SmallRecord.Files, .. Pictures, ("content/site.yaml", $"{Settings}social:\n  image: {image}\n")]);

    private static IReadOnlyDictionary<string, string> Build(string settings, params (string, string)[] files) =>
        SmallRecord.Build([.. Pictures, ("content/site.yaml", Settings + settings), .. files]);

    private static string? Meta(string page, string name) => new HtmlParser().ParseDocument(page)
        .QuerySelectorAll("meta")
        .SingleOrDefault(m => (m.GetAttribute("property") ?? m.GetAttribute("name")) == name)?.GetAttribute("content");
}
