using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>
/// A year with more entries than its page lists: 2020, with quotations in each month and some that belong to none.
/// </summary>
public sealed class LongYearTests : IDisposable
{
    private const int PerMonth = 14;

    private readonly TestSite _site = new(Files());
    private readonly Dictionary<string, string> _pages;
    private readonly string _diagnostics;

    public LongYearTests()
    {
        var result = SiteBuilder.Build(new BuildOptions { SitePath = _site.Root, Jobs = 2, ChecksPages = true });
        _diagnostics = TestSite.Format(result.Diagnostics);
        _pages = result.Files.ToDictionary(f => f.Path, f => System.Text.Encoding.UTF8.GetString(f.Content.Span));
    }

    [Fact]
    public void Its_page_lists_what_is_decisive_and_what_belongs_to_no_month_with_a_page() =>
        Assert.Equal(
            ["t-quote-whole0", "t-quote-whole1", "t-event-launch", "t-quote-late0", "t-quote-late1"],
            Entries("timeline/2020/index.html"));

    [Fact]
    public void It_leads_to_every_month_and_says_how_much_is_there()
    {
        var months = Read("timeline/2020/index.html")
            .QuerySelectorAll(".month").Select(m => m.QuerySelector("h2")!).ToArray();

        // What is known only to the year stands behind its first day.
        Assert.Equal(
            [
                "January 14 entries",
                "Not dated to a month",
                .. Enumerable.Range(2, 10)
                    .Select(m => $"{new DateTime(2020, m, 1):MMMM} {(m == 3 ? PerMonth + 1 : PerMonth)} entries"),
                "December",
            ],
            months.Select(Spaced.TextOf));
        Assert.Equal(
            Enumerable.Range(1, 11).Select(m => $"../../timeline/2020/{m:00}/"),
            months.Select(m => m.QuerySelector("a")?.GetAttribute("href")).OfType<string>());
    }

    [Fact]
    public void A_month_lists_all_of_its_entries()
    {
        Assert.Equal(PerMonth, Entries("timeline/2020/02/index.html").Length);
        Assert.Equal(PerMonth + 1, Entries("timeline/2020/03/index.html").Length);
    }

    /// <summary>Building checks every fragment: of quotations, of events, and of every mark of the drawings.</summary>
    [Theory]
    [InlineData("quotes/q05-3/", "../../timeline/2020/05/#t-quote-q05-3")]
    [InlineData("quotes/whole1/", "../../timeline/2020/#t-quote-whole1")]
    [InlineData("quotes/late0/", "../../timeline/2020/#t-quote-late0")]
    [InlineData("quotes/before/", "../../timeline/2019/#t-quote-before")]
    [InlineData("events/launch/", "../../timeline/2020/#t-event-launch")]
    public void Pages_lead_to_where_they_are_listed(string page, string address)
    {
        Assert.Equal("", _diagnostics);
        Assert.Equal(
            address,
            Read(page + "index.html").QuerySelectorAll("a")
                .Single(a => a.TextContent.EndsWith("on the timeline", StringComparison.Ordinal))
                .GetAttribute("href"));
        AssertIsThere(page, address);
    }

    [Theory]
    [InlineData("timeline/")]
    [InlineData("timeline/2020/")]
    [InlineData("people/ann/")]
    public void Every_mark_leads_to_an_entry(string page)
    {
        var marks = Read(page + "index.html").QuerySelectorAll(".mark").Select(m => m.GetAttribute("href")!).ToArray();

        Assert.NotEmpty(marks);
        Assert.All(marks, address => AssertIsThere(page, address));
    }

    [Fact]
    public void A_year_with_one_entry_less_lists_all()
    {
        using var site = new TestSite(
            Files().Where(f => f.Path != "content/quotes/before.md").Take(3 + TimelineEntries));
        var page = new HtmlParser().ParseDocument(site.BuildPages()["timeline/2020/index.html"]);

        Assert.Equal(TimelineEntries, page.QuerySelectorAll(".entry").Length);
    }

    public void Dispose() => _site.Dispose();

    private const int TimelineEntries = 150;

    private static IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("content/site.yaml", LongSite.Settings);
        yield return ("content/people/ann.md", "---\nname: Ann\n---\n");
        yield return ("content/sources/paper.md", "---\ntitle: A paper\ntype: article\ndate: 2021\n---\n");
        for (var month = 1; month <= 11; month++)
        {
            for (var i = 0; i < PerMonth; i++)
            {
                yield return Quote($"q{month:00}-{i}", $"2020-{month:00}-{i + 1:00}");
            }
        }

        yield return Quote("whole0", "2020");
        yield return Quote("whole1", "2020");
        // Too few for a page of their month.
        yield return Quote("late0", "2020-12-01");
        yield return Quote("late1", "2020-12-02");
        yield return Quote("before", "2019-05-01");
        yield return (
            "content/events/launch.md",
            "---\ntitle: A launch\ndate: 2020-03-04\npeople: ann\nsources: paper\nimportance: major\n---\nIt was.\n");
    }

    private static (string Path, string Text) Quote(string id, string date) =>
        ($"content/quotes/{id}.md",
            $"---\nspeaker: ann\nsource: paper\ndate: {date}\n---\nThese are the words of {id}.\n");

    private IDocument Read(string path) => new HtmlParser().ParseDocument(_pages[path]);

    private string[] Entries(string path) => [.. Read(path).QuerySelectorAll(".entry").Select(e => e.Id!)];

    private void AssertIsThere(string page, string address)
    {
        var target = new Uri(new Uri("https://example.org/" + page), address);
        Assert.NotNull(Read(target.AbsolutePath[1..] + "index.html").GetElementById(target.Fragment[1..]));
    }
}
