using SiteGen.Tests.Linking;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>What links show before they are followed.</summary>
public class PreviewTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ContentFile.Person("p"),
        ContentFile.Source("s"),
        ContentFile.Event("e", "2018~"),
        ContentFile.Topic("t"),
        ContentFile.Organization("o"),
        ContentFile.Article("a", "2024"),
        ContentFile.Quote("q", "p", "date: 2018-02-20\nstatus: disputed"),
        ContentFile.Quote("r", "p", "status: misattributed"),
        ("content/pages/about.md", "---\ntitle: About\n---\nText.\n"),
    ];

    [Fact]
    public void Every_entity_but_plain_pages_has_one()
    {
        using var site = new TestSite(Files);
        Assert.Equal(
            ["articles/a", "events/e", "organizations/o", "people/p", "quotes/q", "quotes/r", "sources/s", "topics/t"],
            site.Publish().Keys.Where(k => k.EndsWith("/preview.html", StringComparison.Ordinal))
                .Select(k => k[..^"/preview.html".Length]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void That_of_a_quotation_says_whose_words_they_are_and_what_is_in_doubt()
    {
        using var site = new TestSite(Files);
        var pages = site.Publish();
        Assert.Equal(
            "“Words of q.” P, 20 February 2018, in S Disputed",
            Spaced.TextOf(Cast.Parse(pages["quotes/q/preview.html"]).QuerySelector(".preview")!));
        Assert.Contains(
            "Misattributed to P, undated",
            Spaced.TextOf(Cast.Parse(pages["quotes/r/preview.html"]).QuerySelector(".preview")!),
            StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_no_pages_for_search_engines()
    {
        using var site = new TestSite(Files);
        var pages = site.Publish();
        Assert.NotNull(Cast.Parse(pages["people/p/preview.html"]).QuerySelector("meta[name=robots][content=noindex]"));
        Assert.DoesNotContain("preview", pages["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_may_leave_them_out()
    {
        using var site = new TestSite(
            [.. Files, ("content/site.yaml", "title: T\nbase_url: https://example.org/\noutputs: {previews: off}\n")]);
        var pages = site.Publish();
        Assert.DoesNotContain(pages.Keys, k => k.Contains("preview.html", StringComparison.Ordinal));
        Assert.DoesNotContain("previews.js", pages["index.html"], StringComparison.Ordinal);
    }
}
