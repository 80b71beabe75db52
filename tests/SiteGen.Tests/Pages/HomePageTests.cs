using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>The home page opens with words: those that the editor chose, or a choice that does nobody wrong.</summary>
public sealed class HomePageTests
{
    private static readonly (string, string)[] Record =
    [
        ("content/people/ann.md", "---\nname: Ann Archer\n---\n"),
        ("content/people/bob.md", "---\nname: Bob Bell\n---\n"),
        ("content/sources/minutes.md", "---\ntitle: Minutes\ntype: report\ndate: 2030\n---\n"),
        (
            "content/topics/open.md",
            "---\ntitle: Openness\nstances:\n  - {id: \"yes\", label: Yes}\n  - {id: \"no\", label: No}\n---\n"
        ),
    ];

    [Fact]
    public void It_opens_with_the_exchanges_that_the_editor_chose_in_their_order()
    {
        var home = Home(
            Settings("home: {exchanges: [[c, a], [b]]}"),
            Quote("a", "ann", "2018-01-01"), Quote("b", "bob", "2019-01-01"), Quote("c", "ann", "2016-12-31"));

        Assert.Equal(
            [["Words of c.", "Words of a."], ["Words of b."]],
            home.QuerySelectorAll(".exchange-turns")
                .Select(e => e.QuerySelectorAll(".turn blockquote").Select(q => q.TextContent.Trim()).ToArray()));
        Assert.NotNull(home.QuerySelector(".opening .exchange-turns"));
    }

    [Theory]
    [InlineData("2016-01-02", "2023-03-15", "7 years later")]
    [InlineData("2016-01-02", "2018-01-02", "2 years later")]
    [InlineData("2016-01-02", "2018-01-01", "23 months later")]
    [InlineData("2016-01-31", "2016-02-29", null)]
    [InlineData("2016-01-02", "2016-02-02", "1 month later")]
    [InlineData("2016-01-02", "2016-01-30", null)]
    [InlineData("2016-01-02", "2016-01-02", null)]
    [InlineData("2016", "2023-03-15", null)]
    [InlineData("2016-01-02?", "2023-03-15", null)]
    [InlineData("2023-03-15", "2016-01-02", null)]
    public void The_time_between_two_quotations_is_said_only_where_it_is_known(string then, string now, string? later)
    {
        var home = Home(
            Settings("home: {exchanges: [[then, now]]}"), Quote("then", "ann", then), Quote("now", "ann", now));

        Assert.Equal(later, home.QuerySelectorAll(".later").Select(e => e.TextContent).SingleOrDefault());
    }

    [Fact]
    public void Without_a_choice_questions_with_their_answers_come_first_then_who_changed_position_then_the_most_cited()
    {
        var home = Home(
            Quote("alone", "ann", "2010"),
            Quote("cited", "ann", "2011"),
            ("content/articles/why.md", "---\ntitle: Why\ndate: 2024\nsummary: It says.\n---\nAs [[cited]] has it.\n"),
            Quote("then", "bob", "2012", "stances: {topic: open, stance: \"yes\"}"),
            Quote("now", "bob", "2020", "stances: {topic: open, stance: \"no\"}"),
            Quote("question", "ann", "2021"),
            Quote("answer", "bob", "2022", "in_reply_to: question"));

        Assert.Equal(
            [["question", "answer"], ["then", "now"], ["cited"], ["alone"]],
            home.QuerySelectorAll(".exchange-turns").Select(e => e.QuerySelectorAll("figcaption a.when")
                .Select(a => a.GetAttribute("href")!.Split('/')[^2]).ToArray()));
    }

    [Theory]
    [InlineData("status: misattributed")]
    [InlineData("status: disputed")]
    [InlineData("status: retracted")]
    [InlineData("status: unverified")]
    public void Words_of_doubtful_origin_are_not_chosen(string status)
    {
        var home = Home(Quote("sure", "ann", "2020"), Quote("doubtful", "ann", "2021", $"in_reply_to: sure\n{status}"));

        var chosen = home.QuerySelectorAll(".turn, .voices").Select(e => e.TextContent);
        Assert.Contains(chosen, text => text.Contains("Words of sure.", StringComparison.Ordinal));
        Assert.All(chosen, text => Assert.DoesNotContain("Words of doubtful.", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_misattributed_quotation_that_the_editor_chose_says_that_it_is_one()
    {
        var home = Home(
            Settings("home: {exchanges: [[false]]}"), Quote("false", "ann", "2020", "status: misattributed"));

        Assert.Equal(
            "Misattributed: these are not the words of Ann Archer.",
            home.QuerySelector(".turn .warning")!.TextContent);
    }

    [Fact]
    public void No_quotation_is_on_it_twice_and_every_article_is()
    {
        var home = Home([
            .. Enumerable.Range(10, 30).Select(day =>
                Quote(
                    $"q{day}", day % 2 == 0 ? "ann" : "bob", $"2020-03-{day - 9:00}",
                    words: $"Words of the day {day}, and no others.")),
            .. Enumerable.Range(1, 11).Select(n =>
                ($"content/articles/a{n}.md", $"---\ntitle: Article {n}\ndate: 2024\nsummary: It says.\n---\nSo.\n")),
        ]);

        var words = home.QuerySelectorAll("main blockquote").Select(q => q.TextContent.Trim()).ToArray();
        Assert.Equal(5 + 2 + 4, words.Length);
        Assert.Equal(words.Distinct(), words);
        Assert.Equal(11, home.QuerySelectorAll("#read + ul a").Length);
    }

    [Fact]
    public void People_without_short_words_are_named_and_nobody_is_counted_with_zeros()
    {
        var home = Home(Quote("only", "ann", "2020"));

        Assert.Equal(["Ann Archer", "Bob Bell"], home.QuerySelectorAll(".others a").Select(a => a.TextContent));
        var text = home.QuerySelector("main")!.TextContent;
        Assert.DoesNotMatch("(?<![0-9])0 ", text);
    }

    [Fact]
    public void A_site_without_quotations_has_a_home_page()
    {
        var home = Home(Settings("tagline: A beginning"));

        Assert.Empty(home.QuerySelectorAll("blockquote"));
        Assert.Equal("Test site: A beginning", home.QuerySelector("h1")!.TextContent);
    }

    private static IDocument Home(params (string, string)[] files)
    {
        using var site = new TestSite([.. Record, .. files]);
        var result = site.Build();
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Severity == Severity.Error);
        var home = result.Files.Single(f => f.Path == "index.html");
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(home.Content.Span));
    }

    private static (string, string) Settings(string key) =>
        ("content/site.yaml", $"title: Test site\nbase_url: https://example.org/base/\n{key}\n");

    private static (string, string) Quote(
        string id, string speaker, string date, string? more = null, string? words = null) => (
        $"content/quotes/{id}.md",
        $"---\nspeaker: {speaker}\nsource: minutes\ndate: {date}\n{(more is null ? "" : more + "\n")}---\n"
            + $"{words ?? $"Words of {id}."}\n");
}
