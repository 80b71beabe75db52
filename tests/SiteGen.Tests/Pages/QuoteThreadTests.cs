using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Formats;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>The page and the data of a quotation have the whole exchange that it belongs to.</summary>
public sealed class QuoteThreadTests
{
    [Fact]
    public void The_page_of_each_quotation_has_the_exchange_in_order_and_marks_its_own()
    {
        // b and e answer a, c answers b, d answers c.
        var pages = Build([("a", null), ("b", "a"), ("c", "b"), ("d", "c"), ("e", "a")]);

        foreach (var id in (string[])["a", "b", "c", "d", "e"])
        {
            var lines = Lines(pages, id);
            Assert.Equal(
                [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 2)],
                lines.Select(l => (IdOf(l, id), LevelOf(l))));
            Assert.Equal(id, IdOf(Assert.Single(lines, l => l.HasAttribute("aria-current")), id));
            Assert.All(lines, l => Assert.Contains("Ann", l.TextContent, StringComparison.Ordinal));
            Assert.All(lines, l => Assert.Contains("20", l.TextContent, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_answer_that_does_not_follow_what_it_answers_says_what_that_is()
    {
        var pages = Build([("a", null), ("b", "a"), ("c", "a")]);
        var said = Lines(pages, "b").Select(l => l.QuerySelector(".meta")?.TextContent.Trim());

        Assert.Equal([null, null, "in answer to “Words of a.”"], said);
    }

    [Fact]
    public void What_an_answer_answers_stands_at_the_top_and_the_answers_are_not_listed_twice()
    {
        var pages = Build([("a", null), ("b", "a"), ("c", "b")]);
        var page = Parse(pages, "b");

        Assert.Single(page.QuerySelectorAll("figure.asked"));
        Assert.Null(page.QuerySelector("#replies"));
        Assert.Equal(3, page.QuerySelectorAll(".exchange-lines > li").Length);
    }

    [Fact]
    public void A_quotation_that_answers_nothing_and_is_not_answered_has_none()
    {
        var pages = Build([("a", null), ("b", "a"), ("c", null)]);

        Assert.Empty(Lines(pages, "c"));
        Assert.False(pages.Json("data/quotes/c.json").TryGetProperty("thread", out _));
    }

    [Fact]
    public void A_misattributed_quotation_belongs_to_none_and_keeps_its_answers()
    {
        var pages = Build([("a", null), ("b", "a"), ("fake", "a"), ("c", "fake"), ("d", "c")], "fake");

        Assert.Equal(["a", "b"], Lines(pages, "a").Select(l => IdOf(l, "a")));
        // The answer that nobody gave is listed as one, with its mark.
        Assert.Contains("Misattributed", Parse(pages, "a").QuerySelector("section:has(> #replies)")!.TextContent,
            StringComparison.Ordinal);
        Assert.Empty(Lines(pages, "fake"));
        Assert.NotNull(Parse(pages, "fake").QuerySelector("#replies"));
        Assert.Equal(["c", "d"], Lines(pages, "c").Select(l => IdOf(l, "c")));
        Assert.False(pages.Json("data/quotes/fake.json").TryGetProperty("thread", out _));
    }

    [Fact]
    public void The_data_have_the_ids_the_depth_and_what_each_answers()
    {
        var thread = Build([("a", null), ("b", "a"), ("c", "b"), ("d", "a")])
            .Json("data/quotes/c.json").GetProperty("thread");

        Assert.Equal(4, thread.GetProperty("count").GetInt32());
        Assert.Equal(
            [("a", 0, null), ("b", 1, "a"), ("c", 2, "b"), ("d", 1, "a")],
            thread.GetProperty("entries").EnumerateArray()
                .Select(e => (e.Text("id"), e.GetProperty("depth").GetInt32(), e.Text("answers"))));
        Assert.Equal("https://example.org/base/quotes/a/", thread.GetProperty("entries")[0].Text("url"));
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(60, false)]
    [InlineData(300, false)]
    public void Of_a_long_exchange_the_page_has_what_is_around_its_quotation(int count, bool isDeep)
    {
        var pages = Build([.. Enumerable.Range(0, count).Select(i => (
            IdAt(i), i == 0 ? null : isDeep ? IdAt(i - 1) : IdAt(0)))]);
        foreach (var at in (int[])[0, count / 2, count - 1])
        {
            var id = IdAt(at);
            var lines = Lines(pages, id);
            Assert.Equal(20, lines.Length);
            var shown = lines.Select(l => IdOf(l, id)).ToArray();
            Assert.Equal(IdAt(0), shown[0]);
            Assert.Contains(id, shown);
            Assert.Equal(shown.Order(StringComparer.Ordinal), shown);
            // What it answers is always shown.
            Assert.True(at == 0 || shown.Contains(isDeep ? IdAt(at - 1) : IdAt(0)));
            var more = Parse(pages, id).QuerySelector("section:has(.exchange-lines) .more a")!;
            Assert.Equal($"The whole exchange: {count} quotations", more.TextContent);
            var (path, anchor) = Target(pages, id, more.GetAttribute("href")!);
            Assert.NotNull(new HtmlParser().ParseDocument(pages[path]).GetElementById(anchor));
            Assert.InRange(lines[0].ParentElement!.OuterHtml.Length, 1, 16_000);
            var entries = pages.Json($"data/quotes/{id}.json").GetProperty("thread").GetProperty("entries");
            Assert.Equal(at == 0 ? count : 20, entries.GetArrayLength());
        }

        // No answer of the first quotation is lost.
        var answers = Parse(pages, IdAt(0)).QuerySelector("#replies");
        Assert.Equal(!isDeep, answers is not null);
    }

    [Fact]
    public void A_quotation_in_another_language_says_so()
    {
        var pages = Build([("a", null), ("b", "a")], language: "de");

        Assert.All(Lines(pages, "a"), l => Assert.NotNull(l.QuerySelector("[lang=de]")));
    }

    private static int LevelOf(IElement line) =>
        int.Parse(line.GetAttribute("aria-level")!, CultureInfo.InvariantCulture);

    private static string IdAt(int number) => string.Create(CultureInfo.InvariantCulture, $"q{number:000}");

    private static IReadOnlyDictionary<string, string> Build(
        IReadOnlyList<(string Id, string? Answers)> quotes, string? misattributed = null, string? language = null)
    {
        using var site = new TestSite(
        [
            ("content/people/ann.md", "---\nname: Ann\n---\n"),
            ("content/sources/log.md", "---\ntitle: Log\ntype: letter\n---\n"),
            .. quotes.Select((q, i) => ($"content/quotes/{q.Id}.md", $"""
                ---
                speaker: ann
                source: log
                date: {2001 + (i / 300)}-{1 + (i / 28 % 12):00}-{1 + (i % 28):00}
                {(q.Answers is null ? "order: 0" : "in_reply_to: " + q.Answers)}
                {(q.Id == misattributed ? "status: misattributed" : "wording: verbatim")}
                {(language is null ? "order: 0" : "language: " + language)}
                ---
                Words of {q.Id}.

                """.Replace("order: 0\n", "", StringComparison.Ordinal))),
        ]);
        var result = site.Build();
        Assert.False(result.HasFailed, TestSite.Format(result.Diagnostics));
        return result.Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
    }

    private static IDocument Parse(IReadOnlyDictionary<string, string> pages, string id) =>
        new HtmlParser().ParseDocument(pages[$"quotes/{id}/index.html"]);

    private static IElement[] Lines(IReadOnlyDictionary<string, string> pages, string id) =>
        [.. Parse(pages, id).QuerySelectorAll(".exchange-lines > li")];

    /// <summary>The id of the quotation of a line on the page of another.</summary>
    private static string IdOf(IElement line, string page) => line.HasAttribute("aria-current") ? page
        : line.QuerySelector("a")!.GetAttribute("href")!.TrimEnd('/').Split('/')[^1];

    private static (string Path, string Anchor) Target(
        IReadOnlyDictionary<string, string> pages, string id, string link)
    {
        var address = new Uri(new Uri($"https://example.org/quotes/{id}/"), link);
        var path = address.AbsolutePath[1..] + "index.html";
        Assert.Contains(path, pages.Keys);
        return (path, address.Fragment[1..]);
    }
}
