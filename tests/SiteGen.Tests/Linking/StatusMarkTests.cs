using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

/// <summary>A quotation whose attribution is in doubt is marked wherever it appears, without exception.</summary>
public class StatusMarkTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ContentFile.Person("a"),
        ContentFile.Person("b"),
        ContentFile.Source("s"),
        ContentFile.Topic("t"),
        ContentFile.Quote("first", "b", "date: 2019"),
        ContentFile.Quote("answer", "b", "date: 2023\nin_reply_to: doubted"),
        ContentFile.Article("x", "2024", body: "![[doubted]]"),
        ("content/events/e.md", "---\ntitle: E\ndate: 2021\npeople: a\nquotes: doubted\n---\n![[doubted]]\n"),
    ];

    public static TheoryData<string, string> Statuses() => new()
    {
        { "disputed", "Disputed" },
        { "misattributed", "Misattributed" },
        { "retracted", "Retracted" },
        { "unverified", "Unverified" },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Every_page_that_shows_or_lists_it_marks_it(string status, string label)
    {
        using var site = SiteWith(status);
        var shown = site.Publish()
            .Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal)
                && !p.Key.StartsWith("data/", StringComparison.Ordinal))
            .SelectMany(p => Cast.Parse(p.Value).QuerySelectorAll("blockquote, a")
                .Where(e => e.TextContent.Contains("Words of doubted", StringComparison.Ordinal))
                .Select(e => (p.Key, Item: e.Closest("figure, li, article") ?? e.ParentElement!)))
            .ToArray();
        Assert.True(shown.Length >= 12, $"it appears only {shown.Length} times");
        // A card has the mark in its figure, a list in the item.
        Assert.All(shown, s => Assert.Contains(label, s.Item.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("disputed")]
    [InlineData("misattributed")]
    [InlineData("retracted")]
    [InlineData("unverified")]
    public void Feeds_and_data_mark_it(string status)
    {
        using var site = SiteWith(status);
        var files = site.Publish();
        var mark = status == "misattributed" ? "Misattributed to A" : $"[{status}]";
        Assert.Contains(mark, files["feed.xml"], StringComparison.Ordinal);
        Assert.Contains($"\"status\": \"{status}\"", files["data/quotes/doubted.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_of_a_misattributed_quotation_says_so()
    {
        using var site = SiteWith("misattributed");
        var page = Cast.Parse(site.Publish()["quotes/doubted/index.html"]);
        Assert.StartsWith("Misattributed to A: “Words of doubted", page.Title);
        Assert.StartsWith("Misattributed to A", page.QuerySelector("h1")!.TextContent);
    }

    private static TestSite SiteWith(string status) => new([.. Files, ContentFile.Quote("doubted", "a", $"""
        date: 2022
        status: {status}
        topics: t
        about: b
        to: b
        in_reply_to: first
        context: See [[first]].
        """)]);
}
