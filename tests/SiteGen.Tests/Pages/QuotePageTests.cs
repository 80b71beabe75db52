using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>
/// The page of a quotation: the question, who answers and as what, the words, and what to do with them.
/// </summary>
public sealed class QuotePageTests
{
    private const string Openings = """
          - {title: Founder (with Bob), organization: Acme, from: 2010-01-01, to: 2015-12-31, source: minutes}
        """;

    [Fact]
    public void The_question_is_above_the_answer_and_the_speaker_is_named_once()
    {
        var page = Page("", "in_reply_to: question", ("content/quotes/question.md",
            "---\nspeaker: bob\nsource: minutes\ndate: 2012-04-30\n---\nWill it be open?\n"));

        Assert.Equal(
            ["Will it be open?", "It will."],
            page.QuerySelectorAll("main blockquote").Select(q => q.TextContent.Trim()));
        var header = page.QuerySelector(".entity-header")!;
        Assert.Contains("Will it be open?", header.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ann Archer, 1 May 2012", Text(header.QuerySelector("h1")!));
        Assert.DoesNotContain("Ann Archer", page.QuerySelector(".quote.main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_question_ends_after_a_word()
    {
        var words = string.Join(' ', Enumerable.Range(100, 99).Select(i => $"Word{i}"));
        var page = Page("", "in_reply_to: question", ("content/quotes/question.md",
            $"---\nspeaker: bob\nsource: minutes\ndate: 2012-04-30\n---\n{words}.\n"));

        var shown = page.QuerySelector(".asked blockquote")!.TextContent.Trim();
        Assert.InRange(shown.Length, 400, 421);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.StartsWith(shown.TrimEnd('…') + " ", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_for_sharing_have_the_address_escaped_as_each_needs_it()
    {
        using var site = new TestSite(
            ("content/site.yaml", "title: Test site\nbase_url: https://example.org/\n"),
            ("content/articles/größe.md", "---\ntitle: Größe\ndate: 2012\n---\nText.\n"));
        var page = new HtmlParser().ParseDocument(site.BuildPages()["articles/größe/index.html"]);
        var links = page.QuerySelectorAll(".share a").ToDictionary(a => a.TextContent, a => a.GetAttribute("href")!);

        Assert.Equal("mailto:?body=https%3A%2F%2Fexample.org%2Farticles%2Fgr%25C3%25B6%25C3%259Fe%2F", links["Email"]);
        Assert.Equal("https://x.com/intent/post?url=https://example.org/articles/gr%25C3%25B6%25C3%259Fe/", links["X"]);
    }

    [Fact]
    public void What_goes_without_saying_is_not_said()
    {
        var text = Page("", "").QuerySelector("main")!.TextContent;

        Assert.DoesNotContain("Attribution", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Verbatim", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Openings, "Founder, Acme")]
    [InlineData("  - {title: Chair, organization: Acme, from: 2013, source: minutes}", null)]
    [InlineData("  - {title: Chair, organization: Acme, to: 2011, source: minutes}", null)]
    [InlineData("  - {title: Chair, organization: Acme, from: 2010}", null)]
    [InlineData("  - {title: Chair, source: minutes}", "Chair")]
    [InlineData("  - {title: Chair (in 2012), organization: Acme, source: minutes}", "Chair, Acme")]
    [InlineData("  - {title: Chair (in 2024), organization: Acme, source: minutes}", "Acme")]
    // Which of them it was is not known, but it was at Acme.
    [InlineData(
        "  - {title: Clerk, organization: Acme, from: 2010, source: minutes}\n"
        + "  - {title: Chair, organization: Acme, to: 2014, source: minutes}", "Acme")]
    // She had left, though the end of the first role is not written down.
    [InlineData(
        "  - {title: Clerk, organization: Acme, from: 2009, source: minutes}\n"
        + "  - {title: Chair, organization: Acme, from: 2010, to: 2011, source: minutes}", null)]
    [InlineData(
        "  - {title: Clerk, organization: Acme, from: 2009, source: minutes}\n"
        + "  - {title: Chair, organization: Other, from: 2012-05-01, source: minutes}", "Clerk, Acme")]
    public void The_role_of_the_speaker_is_that_of_the_day_where_it_is_certain(string roles, string? role)
    {
        var meta = Page($"roles:\n{roles}\n", "").QuerySelector(".entity-header .meta span");

        Assert.Equal(role, meta?.TextContent);
    }

    [Fact]
    public void The_picture_is_offered_where_there_is_one()
    {
        var share = Page("", "").QuerySelector(".share")!;
        Assert.Equal("../../quotes/answer/card.png", share.QuerySelector("[data-picture] + a")!.GetAttribute("href"));

        const string Settings = "title: T\nbase_url: https://example.org/\noutputs: {cards: off}\n";
        Assert.Null(Page("", "", ("content/site.yaml", Settings)).QuerySelector("[data-picture]"));
    }

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IDocument Page(string person, string key, params (string, string)[] files)
    {
        using var site = new TestSite([
            ("content/people/ann.md", $"---\nname: Ann Archer\n{person}---\n"),
            ("content/people/bob.md", "---\nname: Bob Bell\n---\n"),
            ("content/sources/minutes.md", "---\ntitle: Minutes\ntype: report\ndate: 2030\n---\n"),
            ("content/quotes/answer.md",
                $"---\nspeaker: ann\nsource: minutes\ndate: 2012-05-01\n{key}\n---\nIt will.\n"),
            .. files,
        ]);
        var result = site.Build();
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Severity == Severity.Error);
        var page = result.Files.Single(f => f.Path == "quotes/answer/index.html");
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Content.Span));
    }
}
