using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>The setting <c>page_size</c>: the most entries on a page of a list, and what follows from it.</summary>
public sealed class PageSizeTests(PageSizeTests.SmallPages site) : IClassFixture<PageSizeTests.SmallPages>
{
    private const string QuotesTemplate = "{{ for quote in site.quotes }}{{ quote.id }} {{ end }}";

    /// <summary>Every link and fragment leads somewhere, and no id is on a page twice.</summary>
    [Fact]
    public void Finished_pages_have_no_mistakes() => Assert.Equal("", site.Built.Diagnostics);

    [Theory]
    [InlineData("/quotes/", ".said a", 10, LongSiteFiles.Quotes)]
    [InlineData("/people/", ".people h3 a", 10, 262)]
    [InlineData("/people/ann/quotations/", ".quote .permalink", 10, LongSiteFiles.Quotes / 2)]
    [InlineData("/people/ann/timeline/", ".lines > li", 10, (LongSiteFiles.Quotes / 2) + LongSiteFiles.Events)]
    [InlineData("/topics/openness/timeline/", ".lines > li", 10, LongSiteFiles.Quotes + LongSiteFiles.Events)]
    [InlineData("/sources/paper/versions/", ".dated a", 10, 123)]
    [InlineData("/verification/not-verified/", ".unverified > li > a:first-child", 10, LongSiteFiles.Quotes + 123)]
    [InlineData("/mentions/quotations/", ".dated a", 10, LongSiteFiles.Quotes * 3 / 4)]
    [InlineData("/wording/", ".wording-change h2 a", 10, 123)]
    [InlineData("/corrections/", ".corrections > li > div > a", 10, LongSiteFiles.Quotes / 2)]
    [InlineData("/timeline/2003/01/", ".entry", 10, 6)]
    public void No_page_of_a_list_has_more_entries(string path, string entries, int pageSize, int count)
    {
        var pages = site.Built.Follow(path).Select(p => p.Document.QuerySelectorAll(entries).Length).ToArray();

        Assert.All(pages[..^1], length => Assert.Equal(pageSize, length));
        Assert.Equal(count, pages.Sum());
    }

    [Theory]
    [InlineData("/people/ann/", ".record #entries .lines > li", 5)]
    [InlineData("/verification/", "section[aria-labelledby=not-verified] .unverified > li", 5)]
    public void Pages_with_other_content_show_half_of_a_page(string path, string entries, int count) =>
        Assert.Equal(count, site.Built.Read(path).QuerySelectorAll(entries).Length);

    [Fact]
    public void A_long_year_leaves_its_entries_to_its_months()
    {
        var months = site.Built.Read("/timeline/2003/").QuerySelectorAll(".month h2 a");

        Assert.Equal(12, months.Length);
    }

    /// <summary>Templates do not decide which pages there are.</summary>
    [Fact]
    public void Templates_that_say_nothing_of_lists_have_the_same_pages()
    {
        using var own = new TestSite(
        [
            .. LongSiteFiles.All(),
            ("content/site.yaml", LongSite.Settings + "page_size: 10\n"),
            ("templates/quotes.html", QuotesTemplate),
            ("templates/people.html", "People"),
            ("templates/person.html", "{{ person.name }}"),
            ("templates/topic.html", "{{ topic.title }}"),
            ("templates/source.html", "{{ source.title }}"),
            ("templates/stances.html", "Stances"),
            ("templates/timeline-month.html", "{{ timeline.count }}"),
            ("templates/verification.html", "Verification"),
            ("templates/list.html", "{{ page.title }}"),
        ]);
        var pages = own.BuildPages();

        Assert.Equal(site.Built.Pages.Keys.Order(), pages.Keys.Order());
        Assert.Contains("q0000 ", pages["quotes/page/62/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_page_size_needs_one_page()
    {
        var large = new LongSite(("content/site.yaml", LongSite.Settings + "page_size: 10000\n"));

        Assert.Equal("", large.Diagnostics);
        Assert.DoesNotContain("quotes/page/2/index.html", large.Pages.Keys);
        Assert.Contains("people/ann/quotations/index.html", large.Pages.Keys);
    }

    [Theory]
    [InlineData("9", "SG0107: '9' is not a whole number from 10 to 10000")]
    [InlineData("10001", "SG0107: '10001' is not a whole number from 10 to 10000")]
    [InlineData("-10", "SG0107: '-10' is not a whole number from 10 to 10000")]
    [InlineData("many", "SG0106: expected a whole number from 10 to 10000, found 'many'")]
    public void Other_values_are_mistakes(string value, string message)
    {
        using var wrong = new TestSite(
            ("content/site.yaml", $"title: T\nbase_url: https://example.org/\npage_size: {value}\n"));

        Assert.StartsWith(
            $"content/site.yaml(3,12): error {message}",
            wrong.BuildDiagnostics(),
            StringComparison.Ordinal);
    }

    /// <summary>The long site with small pages, built once.</summary>
    public sealed class SmallPages
    {
        internal LongSite Built { get; } = new(("content/site.yaml", LongSite.Settings + "page_size: 10\n"));
    }
}
