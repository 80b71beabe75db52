using SiteGen.Building;
using SiteGen.Tests.Support;
using SkiaSharp;

namespace SiteGen.Tests.Cards;

/// <summary>Which pages have cards, and when cards are drawn.</summary>
public class CardFileTests
{
    private const string Said = "quotes/said/card.png";
    private const string Quote = "content/quotes/said.md";

    [Fact]
    public void Every_kind_of_page_has_a_card_of_its_own_or_the_card_of_the_site()
    {
        using var site = new CardSite();
        site.Publish();

        Assert.Equal(
            [
                "articles/why/card.png", "card.png", "events/founded/card.png", "mentions/card.png",
                "organizations/acme/card.png", "people/ann/card.png", "people/bob/card.png", "quotes/answer/card.png",
                Said, "quotes/undated/card.png", "timeline/card.png", "verification/card.png", "wording/card.png",
            ],
            site.Cards);
        Assert.All(site.Cards, card =>
        {
            Assert.Equal((1200, 630), CardSite.SizeOf(site.Bytes(card)));
            using var picture = SKBitmap.Decode(site.Bytes(card));
            Assert.Equal((1200, 630), (picture.Width, picture.Height));
            // There is text on it.
            Assert.Contains(picture.Pixels, p => p.Red < 0x30 && p.Green < 0x30);
        });
    }

    [Fact]
    public void Every_page_that_is_listed_names_its_own_picture_or_that_of_the_site()
    {
        using var site = new CardSite();
        site.Publish();

        var pages = Directory.EnumerateFiles(site.Site.Output, "index.html", SearchOption.AllDirectories)
            .Select(f => (
                Path: Path.GetRelativePath(site.Site.Output, f).Replace('\\', '/'), Text: File.ReadAllText(f)))
            .Where(p => p.Text.Contains("og:title", StringComparison.Ordinal)).ToArray();
        Assert.Contains(pages, p => p.Path == "sources/index.html");
        Assert.All(pages, page =>
        {
            // Where there are stances, the picture shows who moved.
            var own = page.Path is "index.html" or "stances/index.html" or "topics/open/index.html"
                ? "stances/open.png" : page.Path.Replace("index.html", "card.png", StringComparison.Ordinal);
            var picture = File.Exists(Path.Combine(site.Site.Output, own)) ? own : "card.png";
            Assert.Contains(
                $"<meta property=\"og:image\" content=\"https://example.org/base/{picture}\">", page.Text,
                StringComparison.Ordinal);
            Assert.Contains("summary_large_image", page.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_picture_that_the_settings_name_comes_before_cards_that_are_about_no_entity()
    {
        using var site = new CardSite(
            ("content/media/site.png", "png"),
            ("content/site.yaml", "title: T\nbase_url: https://example.org/base/\nsocial: {image: media/site.png}\n"));
        site.Publish();

        string[] pages = ["", "timeline/", "people/", "sources/letter/"];
        Assert.All(pages, page => Assert.Contains(
            "og:image\" content=\"https://example.org/base/media/site.png\"", site.Text(page + "index.html"),
            StringComparison.Ordinal));
        Assert.Contains("base/stances/open.png", site.Text("topics/open/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_whatever_the_number_of_threads()
    {
        using var one = new CardSite();
        using var many = new CardSite();
        one.Publish(jobs: 1);
        many.Publish(jobs: 4);

        Assert.Equal(one.Cards, many.Cards);
        Assert.All(one.Cards, card => Assert.Equal(one.Bytes(card), many.Bytes(card)));
    }

    [Fact]
    public void Other_words_give_another_card_and_the_rest_are_not_drawn_again()
    {
        using var site = new CardSite();
        site.Publish();
        var (before, marked) = (site.Bytes(Said), site.Mark("organizations/acme/card.png"));
        site.Site.Write(Quote, "---\nspeaker: ann\nsource: minutes\ndate: 2018-02-20\n---\nMore open.\n");
        site.Publish();

        Assert.NotEqual(before, site.Bytes(Said));
        Assert.Equal(marked, site.Bytes("organizations/acme/card.png"));
    }

    [Theory]
    [InlineData("content/people/ann.md", "name: Ann Archer", "name: Anna")]
    [InlineData(Quote, "date: 2018-02-20", "date: 2018-02-21")]
    [InlineData(Quote, "date: 2018-02-20", "date: 2018-02-20\nstatus: disputed")]
    [InlineData(Quote, "date: 2018-02-20", "date: 2018-02-20\nwording: paraphrase")]
    [InlineData("content/site.yaml", "title: Test site", "title: Renamed")]
    public void A_change_of_anything_on_a_card_changes_the_card(string file, string before, string after)
    {
        using var site = new CardSite();
        site.Publish();
        var drawn = site.Bytes(Said);
        var text = File.ReadAllText(Path.Combine(site.Site.Root, file));
        Assert.Contains(before, text, StringComparison.Ordinal);
        site.Site.Write(file, text.Replace(before, after, StringComparison.Ordinal));
        site.Publish();

        // The pixels change too, not only the note in the file.
        using var old = SKBitmap.Decode(drawn);
        using var now = SKBitmap.Decode(site.Bytes(Said));
        Assert.NotEqual(old.Bytes, now.Bytes);
    }

    [Fact]
    public void An_unchanged_card_is_not_drawn_again_unless_everything_is()
    {
        using var site = new CardSite();
        site.Publish();
        var drawn = site.Bytes(Said);
        var marked = site.Mark(Said);

        Assert.Equal(0, site.Publish().Written);
        Assert.Equal(marked, site.Bytes(Said));
        site.Publish(clean: true);
        Assert.Equal(drawn, site.Bytes(Said));
    }

    [Fact]
    public void A_card_that_was_cut_off_is_drawn_again()
    {
        using var site = new CardSite();
        site.Publish();
        var drawn = site.Bytes(Said);
        File.WriteAllBytes(Path.Combine(site.Site.Output, Said), drawn[..^1]);

        Assert.Equal(1, site.Publish().Written);
        Assert.Equal(drawn, site.Bytes(Said));
    }

    [Fact]
    public void Cards_can_be_left_out_with_the_links_to_them()
    {
        using var site = new CardSite(
            ("content/site.yaml", "title: T\nbase_url: https://example.org/base/\noutputs: {cards: off}\n"));
        site.Publish();

        Assert.Empty(site.Cards);
        Assert.False(Directory.Exists(Path.Combine(site.Site.Output, "quotes/said/card")));
        Assert.All(Directory.EnumerateFiles(site.Site.Output, "*.html", SearchOption.AllDirectories), page =>
        {
            var html = File.ReadAllText(page);
            Assert.DoesNotContain("card.png", html, StringComparison.Ordinal);
            Assert.DoesNotContain("/card/", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Embed this", html, StringComparison.Ordinal);
        });
        Assert.Contains("Cite this", site.Text("quotes/said/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("开放的人工智能")]
    [InlineData("Открыто")]
    [InlineData("Open 😀")]
    public void A_text_that_the_fonts_cannot_write_has_no_card_but_a_page(string words)
    {
        using var site = new CardSite(
            ("content/media/site.png", "png"),
            ("content/site.yaml", "title: T\nbase_url: https://example.org/base/\nsocial: {image: media/site.png}\n"),
            (Quote, $"---\nspeaker: ann\nsource: minutes\ndate: 2018-02-20\n---\n{words}\n"));
        site.Publish();
        var page = site.Text("quotes/said/index.html");

        Assert.DoesNotContain(Said, site.Cards);
        Assert.Contains("quotes/answer/card.png", site.Cards);
        const string Picture = "https://example.org/base/media/site.png";
        Assert.Contains($"og:image\" content=\"{Picture}\"", page, StringComparison.Ordinal);
        Assert.Contains(words, site.Text("quotes/said/card/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Łukasz Żółw said “ſ” no; Ångström, Đặng, naïve — fi ffl")]
    [InlineData("e\u0301 a\u0308 n\u0303")]
    [InlineData("Non\u2011breaking\u00A0and\u2009thin\u200Bspaces")]
    public void Letters_of_the_whole_latin_script_and_odd_spaces_never_stop_a_build(string words)
    {
        using var site = new CardSite((Quote, $"---\nspeaker: ann\nsource: minutes\ndate: 2018-02-20\n---\n{words}\n"));
        site.Publish();
        Assert.Contains("quotes/answer/card.png", site.Cards);
    }

    [Fact]
    public void Check_finds_the_cards_that_pages_name_without_drawing_one()
    {
        using var site = new CardSite();
        var result = SiteBuilder.Build(new() { SitePath = site.Site.Root, ChecksPages = true });

        Assert.Equal("", TestSite.Format(result.Diagnostics));
        var card = result.Files.Single(f => f.Path == Said);
        Assert.True(card.Content.IsEmpty);
        Assert.NotNull(card.Late);
    }
}
