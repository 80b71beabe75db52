using AngleSharp.Dom;
using SiteGen.Tests.Linking;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

public class TimelinePageTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ContentFile.Person("p"),
        ContentFile.Source("s"),
        ContentFile.Event("founded", "2015-12-11"),
        ContentFile.Event("winter", "2017-12/2018-02"),
        ContentFile.Event("since", "2018-03-05/.."),
        ContentFile.Event("until", "../2018-05"),
        ContentFile.Event("maybe", "2018-02?"),
        ContentFile.Event("about", "2018~"),
        ContentFile.Event("spring", "2018-03-01"),
        ContentFile.Event("old", "0900"),
        ContentFile.Quote("said", "p", "date: 2018-02-20"),
        ContentFile.Quote("undated", "p"),
    ];

    [Fact]
    public void The_list_holds_every_entry_once_under_its_year()
    {
        using var site = new TestSite(Files);
        var page = Cast.Parse(site.Publish()["timeline/index.html"]);

        Assert.Equal(
            [
                "0900: t-event-old", "2015: t-event-founded", "2017: t-event-winter",
                "2018: t-event-until t-event-about t-event-maybe t-quote-said t-event-spring t-event-since",
            ],
            page.QuerySelectorAll("section.year")
                .Select(y => $"{y.QuerySelector("h2")!.TextContent.PadLeft(4, '0')}: {Ids(y)}"));
        Assert.DoesNotContain("undated", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_is_divided_into_months_and_what_is_known_only_to_the_year_is_in_none()
    {
        using var site = new TestSite(Files);
        var months = Cast.Parse(site.Publish()["timeline/2018/index.html"]).QuerySelectorAll(".month");

        Assert.Equal(
            [
                "Not dated to a month: t-event-until t-event-about", "February: t-event-maybe t-quote-said",
                "March: t-event-spring t-event-since",
            ],
            months.Select(m => $"{m.QuerySelector("h2")!.TextContent.Trim()}: {Ids(m)}"));
    }

    [Fact]
    public void A_year_keeps_the_order_of_time_when_something_is_known_to_its_first_day()
    {
        using var site = new TestSite(
            ContentFile.Event("c", "2018"),
            ContentFile.Event("a", "2018-01-01"),
            ContentFile.Event("b", "2018-01"),
            ContentFile.Event("e", "2018-02-01"),
            ContentFile.Event("d", "2018-01-20"));
        var pages = site.Publish();

        Assert.Equal(
            "t-event-a t-event-b t-event-c t-event-d t-event-e",
            Ids(Cast.Parse(pages["timeline/index.html"])));
    }

    [Fact]
    public void A_year_has_a_page_under_four_digits()
    {
        using var site = new TestSite(Files);
        var pages = site.Publish();

        Assert.Equal(
            [
                "timeline/0900/index.html", "timeline/2015/index.html", "timeline/2017/index.html",
                "timeline/2018/index.html", "timeline/index.html",
            ],
            pages.Keys.Where(k => k.StartsWith("timeline/", StringComparison.Ordinal))
                .Where(k => k.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Dates_are_shown_at_their_own_precision()
    {
        using var site = new TestSite(Files);
        var page = Cast.Parse(site.Publish()["timeline/index.html"]);

        Assert.EndsWith(
            "February 2018",
            page.QuerySelector("#t-event-maybe .when")!.TextContent.Trim(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "1 February",
            page.QuerySelector("#t-event-maybe .when")!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "January",
            page.QuerySelector("#t-event-about .when")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("2018", page.QuerySelector("#t-event-about .when")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_are_reached_from_their_own_pages()
    {
        using var site = new TestSite(Files);
        var pages = site.Publish();

        Assert.NotNull(
            Cast.Parse(pages["events/until/index.html"]).QuerySelector("a[href='../../timeline/2018/#t-event-until']"));
        Assert.NotNull(
            Cast.Parse(pages["quotes/said/index.html"]).QuerySelector("a[href='../../timeline/2018/#t-quote-said']"));
        Assert.Null(Cast.Parse(pages["quotes/undated/index.html"]).QuerySelector("a[href*='#t-']"));
    }

    [Fact]
    public void Undated_quotations_are_listed_as_such()
    {
        using var site = new TestSite(Files);
        var pages = site.Publish();

        var index = Cast.Parse(pages["quotes/index.html"]);
        Assert.Equal("Undated", index.QuerySelectorAll("h2")[^1].TextContent);
        var last = index.QuerySelectorAll(".said")[^1];
        Assert.Contains("Words of undated.", last.TextContent, StringComparison.Ordinal);
        Assert.Null(last.QuerySelector(".when"));
        Assert.Contains(
            "Words of undated.",
            Cast.Parse(pages["people/p/index.html"]).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_dates_has_an_empty_timeline()
    {
        using var site = new TestSite(ContentFile.Person("p"));

        Assert.Empty(Cast.Parse(site.Publish()["timeline/index.html"]).QuerySelectorAll(".entry"));
    }

    private static string Ids(IParentNode part) => string.Join(' ', part.QuerySelectorAll(".entry").Select(e => e.Id));
}
