using SiteGen.Tests.Linking;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>The links to what comes before and after.</summary>
public class NeighbourTests
{
    [Fact]
    public void Events_lead_on_in_order_of_time()
    {
        using var site = new TestSite(
            ContentFile.Event("c", "2018"),
            ContentFile.Event("a", "2018-01"),
            ContentFile.Event("d", "2018-06/2019"),
            ContentFile.Event("b", "../2015"));

        AssertChain(site.Publish(), "events", "b", "a", "c", "d");
    }

    [Fact]
    public void Quotations_lead_on_to_those_of_the_same_speaker()
    {
        using var site = new TestSite(ContentFile.Person("p"), ContentFile.Person("r"), ContentFile.Source("s"),
            ContentFile.Quote("late", "p", "date: 2020-02-01"),
            ContentFile.Quote("early", "p", "date: 2019~"),
            ContentFile.Quote("other", "r", "date: 2019-06"));
        var pages = site.Publish();

        AssertChain(pages, "quotes", "early", "late");
        AssertChain(pages, "quotes", "other");
    }

    [Fact]
    public void Articles_lead_on_from_older_to_newer()
    {
        using var site = new TestSite(
            ContentFile.Article("new", "2024-05"),
            ContentFile.Article("old", "2020"),
            ContentFile.Article("middle", "2022-01-01"));

        AssertChain(site.Publish(), "articles", "old", "middle", "new");
    }

    [Fact]
    public void Years_lead_on_to_the_next_year_that_has_entries()
    {
        using var site = new TestSite(
            ContentFile.Event("a", "2015-12-11"),
            ContentFile.Event("b", "2018"),
            ContentFile.Event("c", "2018-03/2024"),
            ContentFile.Event("d", "2023?"));

        AssertChain(site.Publish(), "timeline", "2015", "2018", "2023");
    }

    private static void AssertChain(IReadOnlyDictionary<string, string> pages, string folder, params string[] ids)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            var page = Cast.Parse(pages[$"{folder}/{ids[i]}/index.html"]);
            Assert.Equal(
                i > 0 ? $"../../{folder}/{ids[i - 1]}/" : null,
                page.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
            Assert.Equal(
                i + 1 < ids.Length ? $"../../{folder}/{ids[i + 1]}/" : null,
                page.QuerySelector("a[rel=next]")?.GetAttribute("href"));
        }
    }
}
