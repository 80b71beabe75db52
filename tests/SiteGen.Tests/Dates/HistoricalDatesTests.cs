using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Dates;

/// <summary>Dates of historians from front matter to pages, data and exports.</summary>
public sealed class HistoricalDatesTests
{
    [Theory]
    [InlineData("-0043-03-15", "15 March 44 BC", "-0043")]
    [InlineData("Y-12000", "12,001 BC", "-12000")]
    [InlineData("199X", "1990s", "1990")]
    [InlineData("18XX~", "about the 19th century", "1800")]
    [InlineData("2018-21", "spring 2018", "2018")]
    [InlineData("2018-XX", "2018 (month unknown)", "2018")]
    [InlineData("[1927,1929]", "1927 or 1929", "1927")]
    [InlineData("[1927, \"1929\"]", "1927 or 1929", "1927", "[1927,1929]")]
    [InlineData("\"[1927,1929]\"", "1927 or 1929", "1927", "[1927,1929]")]
    [InlineData("1875/", "1875 to an unknown date", "1875")]
    [InlineData("/1875", "an unknown date to 1875", "1875")]
    public void A_date_is_shown_listed_and_exported_as_exact_as_it_is_known(
        string written, string shown, string year, string? edtf = null)
    {
        using var site = new TestSite(("content/events/e.md", $"---\ntitle: Event\ndate: {written}\n---\n"));
        var files = site.Build().Files.ToDictionary(
            f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);

        Assert.Contains(shown, files["events/e/index.html"], StringComparison.Ordinal);
        Assert.Contains($">{shown}<", files[$"timeline/{year}/index.html"], StringComparison.Ordinal);
        using var data = JsonDocument.Parse(files["data/events/e.json"]);
        Assert.Equal(edtf ?? written, data.RootElement.GetProperty("date").GetString());
        Assert.DoesNotContain("datetime=\"-", files["events/e/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("199X", "DTSTART;VALUE=DATE:19900101", "DTEND;VALUE=DATE:20000101")]
    [InlineData("2018-24", "DTSTART;VALUE=DATE:20181201", "DTEND;VALUE=DATE:20190301")]
    [InlineData("1875/", "DTSTART;VALUE=DATE:18750101", "DTEND;VALUE=DATE:18760101")]
    public void A_calendar_has_all_days_that_a_date_can_mean(string date, string start, string end)
    {
        var calendar = CalendarOf(date);

        Assert.Contains(start, calendar, StringComparison.Ordinal);
        Assert.Contains(end, calendar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-0043-03-15")]
    [InlineData("Y12000")]
    [InlineData("[1927,1929]")]
    public void A_calendar_leaves_out_what_it_cannot_say(string date) =>
        Assert.DoesNotContain("BEGIN:VEVENT", CalendarOf(date), StringComparison.Ordinal);

    [Fact]
    public void A_list_of_dates_that_is_no_choice_is_an_error_at_its_place()
    {
        using var site = new TestSite(
            ("content/events/a.md", "---\ntitle: A\ndate: [1927, 19x9]\n---\n"),
            ("content/events/b.md", "---\ntitle: B\ndate: [1927]\n---\n"),
            ("content/events/c.md", "---\ntitle: C\ndate: [1927, {a: b}]\n---\n"));
        var diagnostics = site.BuildDiagnostics();

        Assert.Contains(
            "content/events/a.md(3,16): error SG0301: only the last parts", diagnostics, StringComparison.Ordinal);
        Assert.Contains(
            "content/events/b.md(3,7): error SG0301: a choice has at least two dates", diagnostics,
            StringComparison.Ordinal);
        Assert.Contains(
            "content/events/c.md(3,7): error SG0106: expected a date, found a list", diagnostics,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_never_says_the_future()
    {
        using var site = new TestSite(
            ("content/sources/s.md", "---\ntitle: S\ntype: report\ndate: 2026-05-02\n---\n"),
            ("content/events/past.md", "---\ntitle: Past\ndate: 2020\nsources: s\n---\n"),
            ("content/events/coming.md", "---\ntitle: Coming\ndate: 2099-11-03\n---\n"),
            ("content/events/old.md", "---\ntitle: Old\ndate: -0043\n---\n"));
        var feed = Encoding.UTF8.GetString(site.Build().Files.Single(f => f.Path == "feed.xml").Content.Span);
        var times = Regex.Matches(feed, "<updated>(.*?)<").Select(m => m.Groups[1].Value);

        Assert.Equal(
            ["2026-05-02T00:00:00Z", "2026-05-02T00:00:00Z", "2020-12-31T00:00:00Z", "0001-01-01T00:00:00Z"], times);
    }

    [Fact]
    public void A_timeline_can_be_drawn_in_part_and_lists_all()
    {
        using var site = new TestSite(
        [
            ("content/site.yaml", "title: T\nbase_url: https://example.org/\ntimeline: {from: 1900, to: 2020-05}\n"),
            .. ((string[])["0000~", "1850", "1900", "1955-04", "2020", "2024"]).Select((d, i) => (
                string.Create(CultureInfo.InvariantCulture, $"content/events/e{i}.md"),
                $"---\ntitle: Event of {d}\ndate: {d}\nimportance: major\n---\n")),
        ]);
        var page = Encoding.UTF8.GetString(
            site.Build().Files.Single(f => f.Path == "timeline/index.html").Content.Span);

        var end = page.IndexOf("</figure>", StringComparison.Ordinal);
        var drawing = page[page.IndexOf("<figure", StringComparison.Ordinal)..end];
        Assert.Contains("Event of 1955-04", drawing, StringComparison.Ordinal);
        Assert.DoesNotContain("Event of 1850", drawing, StringComparison.Ordinal);
        Assert.DoesNotContain("Event of 2024", drawing, StringComparison.Ordinal);
        Assert.Contains("3 entries lie outside this time", drawing, StringComparison.Ordinal);
        Assert.Contains("Event of 1850", page[end..], StringComparison.Ordinal);
    }

    private static string CalendarOf(string date)
    {
        using var site = new TestSite(("content/events/e.md", $"---\ntitle: Event\ndate: {date}\n---\n"));
        return Encoding.UTF8.GetString(site.Build().Files.Single(f => f.Path == "timeline/timeline.ics").Content.Span);
    }
}
