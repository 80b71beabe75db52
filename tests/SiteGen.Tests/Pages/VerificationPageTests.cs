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
    public void A_quotation_says_in_one_line_what_it_was_checked_against_and_when()
    {
        var line = Assert.Single(Page("quotes/promise/index.html").QuerySelectorAll(".quote.main .verification > span"));
        Assert.Equal("✓ Checked against our copy of the letter, on 24 November 2026", Text(line));
        Assert.Equal("true", line.QuerySelector(".sign")!.GetAttribute("aria-hidden"));
    }

    [Theory]
    [InlineData("authors: ann\npublisher: The Post\n", "Primary source: A letter, 5 March 2024. example.com")]
    [InlineData("publisher: The Post\n", "Source: A letter, 5 March 2024. example.com")]
    public void What_the_speaker_wrote_or_published_is_a_primary_source(string keys, string expected)
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter),
            (
                "content/sources/letter.md",
                $"---\ntitle: A letter\ntype: letter\ndate: 2024-03-05\nurl: https://example.com/l\n{keys}---\n"));
        site.Verify();
        var page = new HtmlParser().ParseDocument(site.BuildPages()["quotes/promise/index.html"]);
        Assert.Equal(expected, Text(page.QuerySelector(".provenance")!));
    }

    [Fact]
    public void The_link_to_a_public_source_leads_to_the_words() => Assert.Equal(
        "https://example.com/letter#:~:text=Openness%20is%20a%20promise%20to%20everyone%2E",
        Page("quotes/promise/index.html").QuerySelector("a.address")!.GetAttribute("href"));

    [Fact]
    public void Cards_say_that_the_words_were_checked_and_have_the_line_as_a_title()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter),
            ("content/articles/promises.md", "---\ntitle: Promises\ndate: 2024\n---\n![[promise]]\n"));
        site.Verify();
        var mark = new HtmlParser().ParseDocument(site.BuildPages()["articles/promises/index.html"])
            .QuerySelector("figure.quote .verification")!;
        Assert.Equal("✓ Checked", Text(mark));
        Assert.Equal("Checked against our copy of the letter, on 24 November 2026", mark.GetAttribute("title"));
    }

    [Fact]
    public void Versions_stand_beside_the_words_with_what_differs()
    {
        var page = Page("quotes/promise/index.html");
        var comparison = page.QuerySelector(".comparison")!;
        // Both versions are beside the same words.
        Assert.Equal(2, comparison.QuerySelectorAll(".versions > li").Length);
        Assert.Equal("Struck out: dropped. Underlined: added.", Text(page.QuerySelector(".legend")!));
        var (said, printed) = (comparison.QuerySelector(".said")!, comparison.QuerySelector(".printed")!);
        Assert.Equal($"<p>{VerifiedSite.Words}</p>", said.QuerySelector("blockquote")!.InnerHtml);
        Assert.Equal(
            "<p>Openness is a <ins>pledge</ins> to everyone<del>.</del></p>",
            printed.QuerySelector("blockquote")!.InnerHtml);
        Assert.Null(printed.QuerySelector(".verification"));
        Assert.Contains("Original → then Translation → then Back-translation", Text(comparison));
        Assert.Contains("A paper, March 2020", Text(comparison));
    }

    [Fact]
    public void A_copy_that_prints_a_version_is_no_proof_of_the_words()
    {
        using var site = VerifiedSite.Create(
            ("content/sources/paper.md", "---\ntitle: A paper\ntype: article\ndate: 2020-03\n---\n"),
            ("content/archive/paper.txt", "Openness is a pledge to everyone. Openness is a promise to everyone, too."),
            ("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, Versions)));
        site.Verify();
        var pages = site.BuildPages();
        var page = new HtmlParser().ParseDocument(pages["quotes/promise/index.html"]);
        var line = page.QuerySelector(".versions .printed .verification")!;
        Assert.Equal("The copy prints exactly this", Text(line));
        Assert.Contains("verification-plain", line.ClassList);
        var summary = new HtmlParser().ParseDocument(pages["verification/index.html"]);
        Assert.Equal("No quotation is proven yet.", Text(summary.QuerySelector("strong")!));
        Assert.Null(summary.GetElementById("by-person"));
        Assert.DoesNotContain("✓", string.Concat(summary.QuerySelectorAll(".verification").Select(e => e.TextContent)));
    }

    [Fact]
    public void Words_that_a_version_left_out_stand_where_they_were()
    {
        using var site = VerifiedSite.Create(
            ("content/sources/paper.md", "---\ntitle: A paper\ntype: article\n---\n"));
        site.Write(
            "content/quotes/other.md",
            VerifiedSite.Quote(
                "Open, and free for all.",
                "versions: [{source: paper, text: 'and free all', wording: paraphrase}]\n"));
        var page = new HtmlParser().ParseDocument(site.BuildPages()["quotes/other/index.html"]);
        Assert.Equal(
            "<p><del>Open,</del> and free <del>for</del> all<del>.</del></p>",
            page.QuerySelector(".printed blockquote")!.InnerHtml);
    }

    [Theory]
    [InlineData("wording: translation", null, "Translated; we do not have the original words")]
    [InlineData(
        "wording: translation\noriginal: {language: de, text: Offenheit ist ein Versprechen.}",
        null,
        "Translated from the German; we have not compared the original words with a copy yet")]
    [InlineData("wording: translation", "Something else.", "Translated; we do not have the original words")]
    [InlineData("wording: paraphrase", "Something else.", "Not word for word: the source need not have these words")]
    [InlineData("status: disputed", "Something else.", "≠ Not found in our copy of the letter")]
    [InlineData("status: disputed", VerifiedSite.Letter, "Our copy of the letter prints exactly this")]
    [InlineData("status: misattributed", VerifiedSite.Letter, "Our copy of the letter prints exactly this")]
    [InlineData("wording: paraphrase", VerifiedSite.Letter, "Our copy of the letter prints exactly this")]
    [InlineData(
        "wording: transcript", "Openness was a promise to everyone.", "≠ Our copy of the letter reads differently")]
    public void The_line_says_no_more_than_what_was_compared(string keys, string? letter, string expected)
    {
        using var site = VerifiedSite.Create(
            ("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, keys + "\n")));
        if (letter is not null)
        {
            site.Write("content/archive/letter.txt", letter);
        }

        site.Verify();
        var page = new HtmlParser().ParseDocument(site.BuildPages()["quotes/promise/index.html"]);
        Assert.Equal(expected, Text(page.QuerySelector(".quote.main .verification > span")!));
    }

    [Fact]
    public void The_page_of_wordings_lists_what_changed_and_nothing_else()
    {
        var page = Page("wording/index.html");
        var section = Assert.Single(page.QuerySelectorAll(".wording-change"));
        Assert.Contains("17% of the words differ", Text(section));
        // The other version has the same words.
        Assert.Single(section.QuerySelectorAll(".versions > li"));
        Assert.Equal("pledge", Assert.Single(section.QuerySelectorAll("ins")).TextContent);
    }

    [Fact]
    public void The_page_of_verification_opens_with_what_is_done_and_says_what_is_missing()
    {
        var page = Page("verification/index.html");
        Assert.Equal("Every quotation on this site names its source.", Text(page.QuerySelector(".lede")!));
        Assert.StartsWith(
            "1 of 2 quotations is proven: a program found it",
            Text(page.QuerySelector(".lede + p")!),
            StringComparison.Ordinal);
        Assert.Equal(
            ["✓ Checked against a copy", "Not compared with a copy yet"],
            page.QuerySelectorAll("th > .verification").Select(Text));
        Assert.Equal("A paper, 1 quotation", Text(Assert.Single(page.QuerySelectorAll(".next-sources li"))));
        Assert.Equal("Not compared with a copy yet", Text(page.QuerySelector("h3.by-year")!));
        var rows = page.QuerySelectorAll("tbody tr")
            .Select(r => string.Join(' ', r.Children.Select(Text)).TrimEnd()).ToArray();
        Assert.Contains("Ann 1 2 24 Nov 2026", rows);
        Assert.Contains("A letter 1 1 24 Nov 2026", rows);
        Assert.Contains("A paper  1", rows);
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
