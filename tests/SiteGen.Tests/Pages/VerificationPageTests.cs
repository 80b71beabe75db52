using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Building;

namespace SiteGen.Tests.Pages;

/// <summary>What readers see of the verification of quotations and of how their wording travelled.</summary>
public class VerificationPageTests
{
    private const string Versions =
        """
        versions:
          - source: paper
            text: Openness is a pledge to everyone
            wording: back-translation
            note: Another noun.
          - {source: paper, text: 'Openness is a promise to everyone', wording: verbatim}

        """;

    private const string Other = "---\nspeaker: ann\nsource: paper\nwording: paraphrase\n";
    private const string OtherWords = "---\nIt was never put down in any letter at all.\n";

    [Fact]
    public void A_quotation_says_its_level_in_words_with_a_sign_the_source_and_the_day()
    {
        var verification = Page("quotes/promise/index.html")
            .QuerySelectorAll(".facts div").Single(d => d.QuerySelector("dt")!.TextContent == "Verification")
            .QuerySelector("dd")!;
        Assert.Equal(
            "✓ Verified, character for character: checked against the text of A letter, 24 November 2026",
            Text(verification));
        Assert.Equal("true", verification.QuerySelector(".sign")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void The_link_to_a_public_source_leads_to_the_words() => Assert.Equal(
        "https://example.com/letter#:~:text=Openness%20is%20a%20promise%20to%20everyone%2E",
        Page("quotes/promise/index.html").QuerySelector("a.address")!.GetAttribute("href"));

    [Fact]
    public void Cards_show_the_level_too()
    {
        var card = Page("people/ann/index.html").QuerySelectorAll("figure.quote")
            .Single(f => f.TextContent.Contains(VerifiedSite.Words, StringComparison.Ordinal));
        Assert.Equal("✓ exact", Text(card.QuerySelector(".level")!));
    }

    [Fact]
    public void Versions_stand_beside_the_words_with_what_differs()
    {
        var comparison = Page("quotes/promise/index.html").QuerySelector(".versions .comparison")!;
        Assert.Equal("promise|.", string.Join('|', comparison.QuerySelectorAll("del").Select(e => e.TextContent)));
        Assert.Equal("pledge", Assert.Single(comparison.QuerySelectorAll("ins")).TextContent);
        Assert.Equal("Openness is a pledge to everyone", comparison.QuerySelectorAll("blockquote")[1].TextContent);
        Assert.Contains("Original → then Translation → then Back-translation", Text(comparison));
        Assert.Contains("A paper, March 2020", Text(comparison));
    }

    [Fact]
    public void The_page_of_wordings_lists_what_changed_and_nothing_else()
    {
        var page = Page("wording/index.html");
        var section = Assert.Single(page.QuerySelectorAll(".wording-change"));
        Assert.Contains("Up to 17% of the words differ", Text(section));
        Assert.Equal("pledge", Assert.Single(section.QuerySelectorAll("ins")).TextContent);
    }

    [Fact]
    public void The_page_of_verification_sums_up_by_level_person_and_source()
    {
        var page = Page("verification/index.html");
        Assert.Contains("1 of 4 wordings", Text(page.QuerySelector("main")!));
        Assert.Equal(
            ["✓ Verified, character for character", "○ Not verified by text"],
            page.QuerySelectorAll(".level").Where(l => l.ParentElement!.LocalName == "th").Select(Text));
        var rows = page.QuerySelectorAll("tbody tr")
            .Select(r => string.Join(' ', r.Children.Select(Text)).TrimEnd()).ToArray();
        Assert.Contains("Ann 1 2 24 Nov 2026", rows);
        Assert.Contains("A letter 1 1 24 Nov 2026", rows);
        Assert.Contains("A paper 0 3", rows);
    }

    [Fact]
    public void A_misattributed_quotation_counts_for_nobody() =>
        Assert.DoesNotContain(
            Page("verification/index.html", "status: misattributed\n").QuerySelectorAll("tbody th").Select(Text),
            t => t == "Ann");

    private static IDocument Page(string path, string keys = "")
    {
        using var site = VerifiedSite.Create(
            ("content/sources/paper.md", "---\ntitle: A paper\ntype: article\ndate: 2020-03\n---\n"),
            ("content/archive/letter.txt", VerifiedSite.Letter),
            ("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, Versions + keys)),
            ("content/quotes/other.md", Other + "status: misattributed\n" + OtherWords));
        if (keys.Length == 0)
        {
            site.Write("content/quotes/other.md", Other + OtherWords);
        }

        site.Verify();
        return new HtmlParser().ParseDocument(site.BuildPages()[path]);
    }

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
