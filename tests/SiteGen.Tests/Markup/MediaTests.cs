using SiteGen.Tests.Support;

namespace SiteGen.Tests.Markup;

public class MediaTests
{
    private static readonly byte[] Png = Convert.FromHexString(
        "89504E470D0A1A0A0000000D49484452" + "00000320" + "00000258" + "0802000000");

    [Theory]
    [InlineData("![A graph](../media/big.png)", "A graph", "800", "600")]
    [InlineData("![A graph|400](../media/big.png)", "A graph", "400", "300")]
    [InlineData("![A graph|400x200](../media/big.png)", "A graph", "400", "200")]
    [InlineData("![A | graph|40](../media/big.png)", "A | graph", "40", "30")]
    [InlineData("![A | graph](../media/big.png)", "A | graph", "800", "600")]
    [InlineData("![[big.png|A graph]]", "A graph", "800", "600")]
    [InlineData("![[big.png|A graph|400]]", "A graph", "400", "300")]
    [InlineData("![[media/Big.PNG|A graph|400x200]]", "A graph", "400", "200")]
    [InlineData("| a |\n|---|\n| ![[big.png\\|A graph\\|400]] |", "A graph", "400", "300")]
    [InlineData("![A graph|400](https://example.org/a.png)", "A graph", "400", null)]
    [InlineData("![A graph](https://example.org/a.png)", "A graph", null, null)]
    [InlineData("![A plan](../media/plan.svg)", "A plan", "120", "60")]
    public void A_picture_has_its_size(string markdown, string alt, string? width, string? height)
    {
        using var site = Site(markdown);
        var picture = Cast.ProseOf(site.Publish()[Cast.ArticlePage]).QuerySelector("img")!;

        Assert.Equal(
            (alt, width, height),
            (picture.GetAttribute("alt"), picture.GetAttribute("width"), picture.GetAttribute("height")));
    }

    [Theory]
    [InlineData("![[big.png]]", "SG0421 ![[big.png]]")]
    [InlineData("![[big.png|400]]", "SG0421 ![[big.png|400]]")]
    [InlineData("![[bag.png|x]]", "SG0403 bag.png")]
    [InlineData("![[same.png|x]]", "SG0420 same.png")]
    [InlineData("![|400](../media/big.png)", "SG0404 ![|400](../media/big.png)")]
    [InlineData("![A graph](../media/big.png){width=400}", "SG0422 {width=400}")]
    [InlineData("![[big.png|x]]{.wide #id}", "SG0422 {.wide #id}")]
    [InlineData("[a](../media/big.png){target=\"_blank\"}", "SG0422 {target=\"_blank\"}")]
    [InlineData("![](https://vimeo.com/1)", "SG0424 ![](https://vimeo.com/1)")]
    [InlineData("![[talk.mp4]]", "SG0424 ![[talk.mp4]]")]
    [InlineData("![](../media/clip.mp3)", "SG0424 ![](../media/clip.mp3)")]
    [InlineData("![A graph](../media/big.png){}", null)]
    [InlineData("[[big.png]] [[letter.pdf|the letter]]", null)]
    [InlineData("![[b/same.png|x]] ![[media/same.png|x]]", null)]
    public void What_is_wrong_with_a_file_is_said(string markdown, string? complaint)
    {
        using var site = Site(markdown);

        Assert.Equal(complaint is null ? [] : [complaint], site.Problems().Select(Cast.Complaint));
    }

    [Theory]
    [InlineData(
        "https://www.youtube.com/watch?v=ab-C_1&t=90", "https://www.youtube.com/watch?v=ab-C_1&t=90", "YouTube")]
    [InlineData("http://youtu.be/ab?t=1m30s", "https://www.youtube.com/watch?v=ab&t=1m30s", "YouTube")]
    [InlineData("https://m.youtube.com/shorts/ab", "https://www.youtube.com/watch?v=ab", "YouTube")]
    [InlineData(
        "https://www.youtube-nocookie.com/embed/ab?start=9", "https://www.youtube.com/watch?v=ab&t=9", "YouTube")]
    [InlineData("https://music.youtube.com/watch?v=ab&list=x", "https://www.youtube.com/watch?v=ab&list=x", "YouTube")]
    [InlineData("https://www.youtube.com/@channel", "https://www.youtube.com/@channel", "YouTube")]
    [InlineData("https://vimeo.com/12/key#t=30s", "https://vimeo.com/12/key#t=30s", "Vimeo")]
    [InlineData("https://player.vimeo.com/video/12?h=key", "https://vimeo.com/12/key", "Vimeo")]
    [InlineData("https://example.org/a.mp3", "https://example.org/a.mp3", "example.org")]
    [InlineData("https://example.org/a.PDF?x", "https://example.org/a.PDF?x", "example.org")]
    public void What_is_on_another_site_is_a_link(string address, string to, string site)
    {
        var prose = Cast.Read($"![A talk]({address})");
        var card = prose.QuerySelector("a.media-card")!;

        Assert.Equal(to, card.GetAttribute("href"));
        Assert.Equal("A talk", card.QuerySelector(".media-title")!.TextContent);
        Assert.EndsWith(" on " + site, card.QuerySelector(".media-what")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(prose.QuerySelectorAll("img, iframe, video"));
    }

    [Fact]
    public void Own_videos_and_sound_play_when_a_reader_wants_it()
    {
        using var site = Site(
            "![[talk.mp4|A talk]]\n\n![A clip](../media/clip.mp3)\n\n![[letter.pdf#page=3|The letter]]\n");
        var prose = Cast.ProseOf(site.Publish()[Cast.ArticlePage]);

        var video = prose.QuerySelector("video[controls][preload=none]")!;
        Assert.Equal(("../../media/talk.mp4", "A talk"), (video.GetAttribute("src"), video.GetAttribute("aria-label")));
        Assert.Equal("A clip", prose.QuerySelector("audio[controls][preload=none]")!.GetAttribute("aria-label"));
        Assert.Equal("../../media/letter.pdf#page=3", prose.QuerySelector("a.media-card")!.GetAttribute("href"));
    }

    [Fact]
    public void A_file_beside_a_text_is_published_if_a_text_shows_it()
    {
        using var site = Site("![[pasted.png|Pasted]] ![Also](attached/Bild%20%C3%A9.png) ![[plan2.svg|A plan]]\n");
        Write(site, "content/articles/pasted.png", Png);
        Write(site, "content/articles/attached/Bild e\u0301.png", Png);
        site.Write("content/articles/plan2.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 4\"><g/></svg>");
        var files = site.Publish();

        Assert.Contains("articles/pasted.png", files.Keys);
        // Whatever the encoding of its name, a file is published under one.
        Assert.Contains("articles/attached/Bild é.png", files.Keys);
        Assert.Equal(
            ["../../articles/pasted.png", "../../articles/attached/Bild%20%C3%A9.png", "../../articles/plan2.svg"],
            Cast.ProseOf(files[Cast.ArticlePage]).QuerySelectorAll("img").Select(i => i.GetAttribute("src")));
    }

    [Fact]
    public void A_file_that_no_text_shows_is_not_published()
    {
        using var site = Site("Text.");
        Write(site, "content/articles/private.png", Png);
        site.Write("content/articles/draft.md",
            "---\ntitle: Draft\ndate: 2024\ndraft: true\n---\n![[private.png|x]]\n");
        var result = site.Build();

        Assert.DoesNotContain(result.Files, f => f.Path.Contains("private", StringComparison.Ordinal));
        Assert.Equal(["SG0114"], Cast.Problems(result).Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_script_in_a_pasted_picture_is_left_out()
    {
        using var site = Site("![[evil.svg|x]]");
        site.Write("content/articles/evil.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        var result = site.Build();

        Assert.Equal(["SG0709"], Cast.Problems(result).Select(d => d.Rule.Code));
        Assert.DoesNotContain("alert", Cast.PageOf(result, "articles/evil.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_of_an_entity_has_its_size()
    {
        using var site = Site("Text.");
        site.Write("content/people/pat.md", "---\nname: Pat\nimage: {src: ../media/big.png, alt: Pat}\n---\n");
        var picture = Cast.Parse(site.Publish()["people/pat/index.html"]).QuerySelector("figure.picture img")!;

        Assert.Equal(("800", "600"), (picture.GetAttribute("width"), picture.GetAttribute("height")));
    }

    private static TestSite Site(string markdown)
    {
        var site = Cast.Site(
            markdown, ("content/media/talk.mp4", "x"), ("content/media/clip.mp3", "x"),
            ("content/media/letter.pdf", "x"), ("content/media/same.png", "x"), ("content/media/a/same.png", "x"),
            ("content/media/b/same.png", "x"),
            ("content/media/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 60\"><g/></svg>"));
        Write(site, "content/media/big.png", Png);
        return site;
    }

    private static void Write(TestSite site, string path, byte[] content)
    {
        var full = Path.Combine(site.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }
}
