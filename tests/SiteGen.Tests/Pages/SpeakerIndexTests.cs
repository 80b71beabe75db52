using AngleSharp.Dom;
using SiteGen.Tests.Linking;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>The indexes of people and organizations.</summary>
public class SpeakerIndexTests
{
    [Theory]
    [InlineData(8, 0)]
    [InlineData(9, 4)]
    public void Of_many_people_four_are_large_and_the_others_are_below_them(int people, int large)
    {
        var page = Publish(people, "page_size: 100");

        Assert.Equal(large, page.QuerySelectorAll(".voices > li").Length);
        Assert.Equal(
            Enumerable.Range(1, people).Select(i => $"P{i}"),
            page.QuerySelectorAll("main :is(h2, h3) a").Select(a => a.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal($"{people} people: who they are, what they said, and what they did.", Lede(page));
    }

    [Fact]
    public void On_several_pages_all_are_in_one_order()
    {
        var page = Publish(24, "page_size: 20");

        Assert.Empty(page.QuerySelectorAll(".voices > li"));
        Assert.Equal(20, page.QuerySelectorAll(".people > li").Length);
    }

    private static string Lede(IDocument page) => page.QuerySelector(".lede")!.TextContent.Trim();

    private static IDocument Publish(int people, string settings)
    {
        using var site = new TestSite(
        [
            ContentFile.Source("s"),
            .. Enumerable.Range(1, people).Select(i => ContentFile.Person($"p{i}")),
            .. Enumerable.Range(1, people).Select(i => (
                $"content/quotes/q{i}.md",
                $"---\nspeaker: p{i}\nsource: s\ndate: 2018\n---\nIt is number {i} of all that was said.\n")),
        ]);
        site.Write("content/site.yaml", $"title: T\nbase_url: https://example.org/\n{settings}\n");
        return (IDocument)Cast.Parse(site.Publish()["people/index.html"]);
    }
}
