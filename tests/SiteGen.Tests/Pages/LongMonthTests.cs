using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>
/// A month with more entries than one page lists, March 2020, and a year with many entries that belong to no month.
/// </summary>
public sealed class LongMonthTests(LongMonthTests.Built built) : IClassFixture<LongMonthTests.Built>
{
    private const int InMarch = 510;
    private const int InNoMonth = 260;

    [Fact]
    public void Nothing_is_wrong_with_it() => Assert.Equal("", built.Diagnostics);

    [Theory]
    [InlineData("timeline/2020/03/", 0, 250)]
    [InlineData("timeline/2020/03/page/2/", 250, 250)]
    [InlineData("timeline/2020/03/page/3/", 500, 10)]
    public void Each_page_lists_its_part(string page, int from, int count)
    {
        Assert.Equal(Enumerable.Range(from, count).Select(i => $"t-quote-q{i:000}"), Entries(page));
    }

    [Fact]
    public void Pages_say_which_they_are_and_lead_to_each_other()
    {
        var (first, second) = (Read("timeline/2020/03/"), Read("timeline/2020/03/page/2/"));

        Assert.StartsWith("Timeline of March 2020 · ", first.Title);
        Assert.StartsWith("Timeline of March 2020, page 2 of 3 · ", second.Title);
        Assert.Equal(
            ["510 quotations", "Page 2 of 3: 251 to 500."],
            second.QuerySelectorAll("main .meta").Take(2).Select(m => m.TextContent));
        Assert.Equal(
            "../../../../../timeline/2020/03/",
            second.QuerySelector(".pages [rel=prev]")!.GetAttribute("href"));
        Assert.Equal(
            "../../../../../timeline/2020/03/page/3/",
            second.QuerySelector(".pages [rel=next]")!.GetAttribute("href"));
        Assert.NotEqual(Description(first), Description(second));
    }

    [Fact]
    public void What_belongs_to_no_month_of_a_long_year_has_pages_of_its_own()
    {
        var heading = Read("timeline/2020/")
            .QuerySelectorAll(".month h2").Single(h => h.TextContent.Contains("Not dated", StringComparison.Ordinal));

        Assert.Equal("../../timeline/2020/undated/", heading.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("260 entries", heading.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            InNoMonth,
            Entries("timeline/2020/undated/").Concat(Entries("timeline/2020/undated/page/2/")).Distinct().Count());
        Assert.Equal("2020, not dated to a month", Read("timeline/2020/undated/").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void What_belongs_to_no_month_of_a_short_year_stands_on_its_page()
    {
        Assert.Equal(10, Entries("timeline/2021/").Length);
        Assert.DoesNotContain("timeline/2021/undated/index.html", built.Pages.Keys);
    }

    /// <summary>Every fragment leads to an id, which building looks at too.</summary>
    [Theory]
    [InlineData("quotes/q249/", "../../timeline/2020/03/#t-quote-q249")]
    [InlineData("quotes/q250/", "../../timeline/2020/03/page/2/#t-quote-q250")]
    [InlineData("quotes/q509/", "../../timeline/2020/03/page/3/#t-quote-q509")]
    [InlineData("quotes/u000/", "../../timeline/2020/undated/#t-quote-u000")]
    [InlineData("quotes/u259/", "../../timeline/2020/undated/page/2/#t-quote-u259")]
    [InlineData("quotes/v0/", "../../timeline/2021/#t-quote-v0")]
    public void Pages_lead_to_where_they_are_listed(string page, string address)
    {
        Assert.Equal(
            address,
            Read(page).QuerySelectorAll("a")
                .Single(a => a.TextContent.EndsWith("on the timeline", StringComparison.Ordinal))
                .GetAttribute("href"));
        AssertIsThere(page, address);
    }

    [Theory]
    [InlineData("timeline/")]
    [InlineData("timeline/2020/")]
    [InlineData("timeline/2020/03/")]
    [InlineData("timeline/2020/03/page/2/")]
    [InlineData("people/ann/")]
    public void Every_mark_leads_to_an_entry(string page)
    {
        var marks = Read(page).QuerySelectorAll(".mark").Select(m => m.GetAttribute("href")!).ToArray();

        Assert.NotEmpty(marks);
        Assert.All(marks, address => AssertIsThere(page, address));
    }

    /// <summary>Templates do not decide which pages there are.</summary>
    [Fact]
    public void A_template_that_says_nothing_of_pages_shows_the_entries_of_each()
    {
        const string Template =
            """
            {{ for year in timeline.years }}{{ for month in year.months }}{{ for entry in month.entries -}}
            <p class="entry" id="{{ entry.anchor }}"></p>
            {{- end }}{{ end }}{{ end }}
            """;
        var own = new Built(("templates/timeline-month.html", Template));

        Assert.Equal(built.Pages.Keys, own.Pages.Keys);
        Assert.Equal(250, own.Read("timeline/2020/03/").QuerySelectorAll(".entry").Length);
        Assert.Equal(InMarch - 500, own.Read("timeline/2020/03/page/3/").QuerySelectorAll(".entry").Length);
    }

    private static IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("content/site.yaml", LongSite.Settings);
        yield return ("content/people/ann.md", "---\nname: Ann\n---\n");
        yield return ("content/sources/paper.md", "---\ntitle: A paper\ntype: article\ndate: 2021\n---\n");
        for (var i = 0; i < InMarch; i++)
        {
            yield return Quote($"q{i:000}", $"2020-03-{(i / 20) + 1:00}");
        }

        for (var i = 0; i < InNoMonth; i++)
        {
            yield return Quote($"u{i:000}", "2020");
        }

        for (var i = 0; i < 10; i++)
        {
            yield return Quote($"v{i}", "2021");
        }
    }

    private static (string Path, string Text) Quote(string id, string date) =>
        ($"content/quotes/{id}.md",
            $"---\nspeaker: ann\nsource: paper\ndate: {date}\n---\nThese are the words of {id}.\n");

    private static string? Description(IDocument page) =>
        page.QuerySelector("meta[name=description]")!.GetAttribute("content");

    private IDocument Read(string path) => built.Read(path);

    private string[] Entries(string path) => [.. Read(path).QuerySelectorAll(".entry").Select(e => e.Id!)];

    private void AssertIsThere(string page, string address)
    {
        var target = new Uri(new Uri("https://example.org/" + page), address);
        Assert.NotNull(Read(target.AbsolutePath[1..]).GetElementById(target.Fragment[1..]));
    }

    /// <summary>What is made of the site, once for all tests.</summary>
    public sealed class Built
    {
        public Built()
            : this([])
        {
        }

        internal Built(params ReadOnlySpan<(string Path, string Text)> more)
        {
            using var site = new TestSite([.. Files(), .. more]);
            var result = SiteBuilder.Build(new BuildOptions { SitePath = site.Root, Jobs = 2, ChecksPages = true });
            Pages = result.Files.ToDictionary(f => f.Path, f => System.Text.Encoding.UTF8.GetString(f.Content.Span));
            Diagnostics = TestSite.Format(result.Diagnostics);
        }

        internal Dictionary<string, string> Pages { get; }

        internal string Diagnostics { get; }

        internal IDocument Read(string path) => new HtmlParser().ParseDocument(Pages[path + "index.html"]);
    }
}
