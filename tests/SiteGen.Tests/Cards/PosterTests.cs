using System.Xml.Linq;
using SiteGen.Building;
using SiteGen.Tests.Support;
using SkiaSharp;

namespace SiteGen.Tests.Cards;

/// <summary>The posters of who moved: an SVG file and a picture for social networks.</summary>
public class PosterTests
{
    private const string Svg = "stances/course.svg";
    private const string Png = "stances/course.png";

    private static readonly (string Path, string Text)[] Files =
    [
        ("content/topics/course.md",
            "---\ntitle: Openness & more\nstances:\n  - {id: yes, label: Open it}\n"
            + "  - {id: no, label: Close it}\n---\n"),
        Quote("one", "2019-01-01", "yes", "Open everything to all, at once."),
        Quote("two", "2023-05-06", "no", "We were wrong."),
    ];

    [Fact]
    public void The_svg_stands_alone_and_says_what_it_shows_and_where_it_is_from()
    {
        using var site = new CardSite(Files);
        site.Publish();
        var svg = XDocument.Parse(site.Text(Svg)).Root!;
        var texts = svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToArray();

        foreach (var text in (string[])
            ["Who moved: Openness & more", "Open it", "Close it", "Ann Archer", "“We were wrong.”", "Test site",
                "Latest quotation: 6 May 2023 · example.org/base"])
        {
            Assert.Contains(text, texts);
        }

        Assert.Equal(
            "Who moved: Openness & more. Ann Archer: Open it (2019), then Close it (2023).",
            svg.Elements().First().Value);
        Assert.DoesNotContain("href", site.Text(Svg), StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", site.Text(Svg), StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_has_the_size_that_networks_ask_for_and_is_not_drawn_again()
    {
        using var site = new CardSite(Files);
        site.Publish();

        Assert.Equal((1200, 630), CardSite.SizeOf(site.Bytes(Png)));
        using var picture = SKBitmap.Decode(site.Bytes(Png));
        Assert.Contains(picture.Pixels, p => p == new SKColor(0x8a, 0x2f, 0x1d));
        Assert.Equal(0, site.Publish().Written);
        site.Site.Write(Files[0].Path, Files[0].Text.Replace("Close it", "Shut it", StringComparison.Ordinal));
        var before = site.Bytes(Png);
        site.Publish();
        Assert.NotEqual(before, site.Bytes(Png));
    }

    [Fact]
    public void The_page_of_the_topic_offers_both()
    {
        using var site = new CardSite(Files);
        site.Publish();
        var page = site.Text("topics/course/index.html");

        Assert.Contains("href=\"../../stances/course.png\" download", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../../stances/course.svg\" download", page, StringComparison.Ordinal);
        var result = SiteBuilder.Build(new() { SitePath = site.Site.Root, ChecksPages = true });
        Assert.Equal("", TestSite.Format(result.Diagnostics));
    }

    [Theory]
    [InlineData("outputs: {cards: off}\n", "Open it")]
    [InlineData("", "开放")]
    public void Without_cards_and_for_other_scripts_there_is_only_the_svg(string setting, string label)
    {
        using var site = new CardSite(
        [
            .. Files,
            ("content/site.yaml", $"title: T\nbase_url: https://example.org/base/\n{setting}"),
            ("content/topics/course.md", Files[0].Text.Replace("Open it", label, StringComparison.Ordinal)),
        ]);
        site.Publish();

        Assert.False(File.Exists(Path.Combine(site.Site.Output, Png)));
        Assert.Contains(label, site.Text(Svg), StringComparison.Ordinal);
        Assert.DoesNotContain("course.png", site.Text("topics/course/index.html"), StringComparison.Ordinal);
    }

    private static (string Path, string Text) Quote(string id, string date, string stance, string words) =>
        ($"content/quotes/{id}.md",
            $"---\nspeaker: ann\nsource: minutes\ndate: {date}\nstances: [{{topic: course, stance: {stance}}}]\n"
            + $"---\n{words}\n");
}
