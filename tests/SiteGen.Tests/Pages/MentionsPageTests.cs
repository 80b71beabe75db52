using AngleSharp.Dom;
using SiteGen.Building;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>The page of mentions: who talks about whom, counted and linked, and what was answered to what.</summary>
public class MentionsPageTests
{
    [Fact]
    public void Those_who_talk_stand_in_rows_and_those_talked_about_in_columns_most_first()
    {
        var page = Page(
            Quote("a", "openai", "about: [elon-musk, sam-altman]"), Quote("b", "sam-altman", "about: openai"));
        Assert.Equal(["Speaker", "Elon Musk", "Sam Altman", "OpenAI"], page.QuerySelectorAll("thead th").Select(Text));
        Assert.Equal(["OpenAI", "Sam Altman"], page.QuerySelectorAll("tbody th").Select(Text));
        Assert.Equal("Quotations by 2 speakers about 3 people and organizations", Text(page.QuerySelector("caption")!));
        Assert.Equal(
            ["weight-1", "weight-1", "self", "", "self", "weight-1"],
            page.QuerySelectorAll("tbody td").Select(c => c.ClassName ?? ""));
    }

    [Fact]
    public void A_count_stands_in_its_cell_in_words_for_those_who_hear_it_and_leads_to_the_quotations()
    {
        var page = Page(
            Quote("b", "elon-musk", "to: openai\ndate: 2020"),
            Quote("a", "elon-musk", "about: openai\ndate: 2021"),
            Quote("c", "elon-musk", "about: sam-altman"));
        var link = page.QuerySelectorAll("tbody td a")
            .Single(a => a.GetAttribute("href") == "#m-person-elon-musk--organization-openai");
        Assert.Equal("OpenAI 2 quotations by Elon Musk about OpenAI", Text(link));
        var group = page.GetElementById("m-person-elon-musk--organization-openai")!;
        Assert.Equal("about OpenAI 2 quotations", Text(group.QuerySelector("h4")!));
        Assert.Equal(["2020 “Words of b.”", "2021 “Words of a.”"], group.QuerySelectorAll("li").Select(Text));
        Assert.Equal("../quotes/b/", group.QuerySelector("li a")!.GetAttribute("href"));
    }

    [Fact]
    public void Shading_grows_with_the_count()
    {
        var quotes = Enumerable.Range(1, 9)
            .Select(i => Quote($"o{i}", "elon-musk", "about: openai"))
            .Concat(Enumerable.Range(1, 5).Select(i => Quote($"s{i}", "elon-musk", "about: sam-altman")));
        Assert.Equal(
            ["weight-5", "weight-3"],
            Page([.. quotes]).QuerySelectorAll("tbody td[class]").Select(c => c.ClassName));
    }

    [Fact]
    public void Misattributed_words_count_for_nobody_and_doubtful_ones_are_marked()
    {
        var page = Page(
            Quote("a", "elon-musk", "about: openai\nstatus: misattributed"),
            Quote("b", "elon-musk", "about: openai\nstatus: unverified"));
        Assert.StartsWith("OpenAI 1 quotation ", Text(page.QuerySelector("tbody td a")!), StringComparison.Ordinal);
        Assert.Equal("undated “Words of b.” Unverified", Text(Assert.Single(page.QuerySelectorAll(".group li"))));
    }

    [Fact]
    public void Every_count_has_its_list_and_ids_are_unique_even_where_names_are_alike()
    {
        using var site = Site(
            ("content/people/a.md", "---\nname: A\n---\n"), ("content/people/a-person-b.md", "---\nname: AB\n---\n"),
            ("content/people/b-person-c.md", "---\nname: BC\n---\n"), ("content/people/c.md", "---\nname: C\n---\n"),
            Quote("one", "a", "about: b-person-c"),
            Quote("two", "a-person-b", "about: c"),
            Quote("three", "c", "in_reply_to: one"));
        var page = Cast.Parse(site.Publish()["mentions/index.html"]);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        var targets = page.QuerySelectorAll("tbody td a").Select(a => a.GetAttribute("href")![1..]).ToArray();
        Assert.Equal(3, targets.Length);
        Assert.Equal(targets.Order(), page.QuerySelectorAll(".group").Select(g => g.Id!).Order());
        Assert.Empty(
            Cast.Problems(SiteBuilder.Build(new BuildOptions { SitePath = site.Root, Jobs = 2, ChecksPages = true })));
    }

    [Fact]
    public void A_thread_has_what_was_said_each_answer_and_the_answers_to_it_in_order()
    {
        var page = Page(
            Quote("root", "elon-musk", "date: 2020-01-01"),
            Quote("late", "openai", "in_reply_to: root\ndate: 2020-01-03"),
            Quote("early", "sam-altman", "in_reply_to: root\ndate: 2020-01-02"),
            Quote("below", "elon-musk", "in_reply_to: early\ndate: 2020-01-04"));
        var thread = Assert.Single(page.QuerySelectorAll(".thread"));
        Assert.Equal(
            "Elon Musk, Sam Altman and OpenAI 1 January 2020",
            Text(thread.ParentElement!.QuerySelector("h3")!));
        Assert.Equal(
            ["reply-root depth-0", "reply-early depth-1", "reply-below depth-2", "reply-late depth-1"],
            thread.Children.Select(c => $"{c.Id} {c.ClassName}"));
        Assert.Equal(
            ["answered by", "answered by", "also in reply to Elon Musk: “Words of root.”"],
            thread.QuerySelectorAll(".answered").Select(Text));
        Assert.Equal("#reply-root", thread.QuerySelector(".answered a")!.GetAttribute("href"));
        Assert.Equal(4, thread.QuerySelectorAll("figure.quote").Length);
    }

    [Fact]
    public void Threads_stand_in_order_of_time_and_misattributed_words_are_in_none()
    {
        var page = Page(
            Quote("second", "elon-musk", "date: 2021"), Quote("x", "sam-altman", "in_reply_to: second"),
            Quote("first", "elon-musk", "date: 2020"), Quote("y", "sam-altman", "in_reply_to: first"),
            Quote("never", "elon-musk", "date: 2019\nstatus: misattributed"),
            Quote("z", "sam-altman", "in_reply_to: never"),
            Quote("after", "openai", "in_reply_to: z"),
            Quote("false", "openai", "in_reply_to: first\nstatus: misattributed"));
        Assert.Equal(
            ["first y", "second x", "z after"],
            page.QuerySelectorAll(".thread")
                .Select(t => string.Join(' ', t.Children.Select(c => c.Id!["reply-".Length..]))));
    }

    [Fact]
    public void A_thread_may_be_longer_than_partials_may_nest()
    {
        var quotes = Enumerable.Range(1, 99)
            .Select(i => Quote($"q{i:00}", i % 2 == 0 ? "openai" : "elon-musk", $"in_reply_to: q{i - 1:00}"))
            .Prepend(Quote("q00", "openai", "date: 2020"));
        var items = Page([.. quotes]).QuerySelectorAll(".thread > li");
        Assert.Equal(100, items.Length);
        Assert.Equal("depth-4", items[99].ClassName);
    }

    [Fact]
    public void A_table_too_large_to_read_keeps_those_with_most_quotations_and_the_list_keeps_all()
    {
        var people = Enumerable.Range(1, 70).Select(i => ($"content/people/p{i:00}.md", $"---\nname: P{i:00}\n---\n"));
        var quotes = Enumerable.Range(1, 70)
            .Select(i => Quote($"q{i:00}", $"p{i:00}", "about: openai")).Append(Quote("more", "p70", "about: openai"));
        var page = Page([.. people, .. quotes]);
        var rows = page.QuerySelectorAll("tbody th").Select(Text).ToArray();
        Assert.Equal(["P70", .. Enumerable.Range(1, 11).Select(i => $"P{i:00}")], rows);
        Assert.Single(page.QuerySelectorAll("thead th:not(:first-child)"));
        Assert.Equal(70, page.QuerySelectorAll(".group").Length);
        Assert.Contains("the list has all", Text(page.QuerySelector(".legend")!));
    }

    [Fact]
    public void A_site_without_mentions_says_so_and_has_no_exchanges()
    {
        var page = Page();
        Assert.Contains(
            "No quotation here is about a person or an organization yet.",
            page.QuerySelector("main")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("table, .threads"));
    }

    [Fact]
    public void The_page_of_a_speaker_leads_to_what_they_say_about_others()
    {
        using var site = Site(Quote("a", "elon-musk", "about: openai"));
        var pages = site.Publish();
        Assert.Contains("../../mentions/#person-elon-musk", pages["people/elon-musk/index.html"]);
        Assert.DoesNotContain("/mentions/#", pages["organizations/openai/index.html"]);
        Assert.Contains("https://example.org/base/mentions/", pages["sitemap.xml"]);
    }

    private static IDocument Page(params (string Path, string Text)[] files)
    {
        using var site = Site(files);
        return Cast.Parse(site.Publish()["mentions/index.html"]);
    }

    private static TestSite Site(params (string Path, string Text)[] files) =>
        Cast.Site("", [("content/sources/book.md", "---\ntitle: A book\ntype: book\n---\n"), .. files]);

    private static (string Path, string Text) Quote(string id, string speaker, string keys) =>
        ($"content/quotes/{id}.md", $"---\nspeaker: {speaker}\nsource: book\n{keys}\n---\nWords of {id}.\n");

    private static string Text(IElement element) => Spaced.TextOf(element);
}
