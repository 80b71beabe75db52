using System.Text.Json;
using SiteGen.Tests.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>What was seen when sources were got again, on pages of quotations and that of verification.</summary>
public class ObservationTests
{
    private const string Otherwise =
        """
          promise:
            - state: otherwise
              since: 2026-12-05
              last: 2026-12-12
              words: "is a [-promise-] {+burden <b>+} to"
        """;

    [Fact]
    public void A_quotation_says_what_was_seen_and_when()
    {
        using var site = Create(Otherwise);
        Assert.Contains(
            "<p class=\"verification observation\">The source reads differently: "
            + "seen on 5 December 2026, seen again on 12 December 2026. "
            + "<span class=\"differs\">is a <del>promise</del> <ins>burden &lt;b&gt;</ins> to</span></p>",
            QuotePage(site));
    }

    [Theory]
    [InlineData("gone", "2026-12-05", "The source no longer has these words: "
        + "seen on 5 December 2026.")]
    [InlineData("same", "2026-12-19", "The source reads as quoted again: "
        + "seen on 5 December 2026, seen again on 19 December 2026.")]
    public void The_last_state_counts(string state, string last, string line)
    {
        using var site = Create(
            $"""
              promise:
                - state: otherwise
                  since: 2026-11-01
                  last: 2026-11-08
                - state: {state}
                  since: 2026-12-05
                  last: {last}
            """);
        var page = QuotePage(site);
        Assert.Contains($"<p class=\"verification observation\">{line} </p>", page);
        Assert.DoesNotContain("reads differently", page);
    }

    [Fact]
    public void Nothing_is_said_where_nothing_was_seen()
    {
        using var site = VerifiedSite.Create();
        Assert.DoesNotContain("observation", QuotePage(site));
        Assert.DoesNotContain("Sources that have changed", VerificationPage(site));
    }

    [Fact]
    public void The_page_of_verification_lists_sources_that_have_changed()
    {
        using var site = Create(
            Otherwise + "\n" +
            """
              second:
                - state: gone
                  since: 2026-12-05
                  last: 2026-12-12
              third:
                - state: otherwise
                  since: 2026-12-05
                  last: 2026-12-05
                - state: same
                  since: 2026-12-12
                  last: 2026-12-12
            """);
        var page = VerificationPage(site);
        var section = page[page.IndexOf("Sources that have changed", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("</section>", StringComparison.Ordinal)];
        Assert.Contains("The source reads differently", section);
        Assert.Contains("../quotes/promise/", section);
        Assert.Contains("The source no longer has the words", section);
        Assert.Contains("../quotes/second/", section);
        Assert.DoesNotContain("../quotes/third/", section);
    }

    [Theory]
    [InlineData("otherwise", true)]
    [InlineData("gone", true)]
    [InlineData("same", false)]
    public void A_changed_source_has_a_link_to_its_copy(string state, bool hasLink)
    {
        using var site = Create(
            $"""
              promise:
                - state: {state}
                  since: 2026-12-05
                  last: 2026-12-05
            """);
        site.Write("content/sources/letter.md",
            "---\ntitle: A letter\ntype: letter\nurl: https://example.com/letter\n"
            + "archive_url: https://archive.test/letter\n---\n");
        var page = QuotePage(site);
        var line = page[page.IndexOf("verification observation", StringComparison.Ordinal)..];
        line = line[..line.IndexOf("</p>", StringComparison.Ordinal)];
        Assert.Equal(hasLink, line.EndsWith(
            " <a href=\"https://archive.test/letter\">Archived copy</a>", StringComparison.Ordinal));
    }

    [Fact]
    public void The_data_have_all_observations()
    {
        using var site = Create(Otherwise);
        using var json = JsonDocument.Parse(site.BuildPages()["data/quotes/promise.json"]);
        var seen = json.RootElement.GetProperty("verification").GetProperty("observations")[0];
        Assert.Equal(
            ("otherwise", "2026-12-05", "2026-12-12", "is a [-promise-] {+burden <b>+} to"),
            (seen.GetProperty("state").GetString(), seen.GetProperty("since").GetString(),
                seen.GetProperty("last").GetString(), seen.GetProperty("words").GetString()));
    }

    private static TestSite Create(string observations) => VerifiedSite.Create(
        ("content/quotes/second.md", VerifiedSite.Quote("Second words of it.")),
        ("content/quotes/third.md", VerifiedSite.Quote("Third words of it.")),
        ("content/archive.lock.yaml", $"version: 1\nsources: {{}}\nobservations:\n{observations}\n"));

    private static string QuotePage(TestSite site) => site.BuildPages()["quotes/promise/index.html"];

    private static string VerificationPage(TestSite site) => site.BuildPages()["verification/index.html"];
}
