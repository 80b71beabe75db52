using System.Xml.Linq;
using SiteGen.Tests.Translations;

namespace SiteGen.Tests.Formats;

/// <summary>What entries of feeds say: whose words they are, all of a text, and that they are still the same.</summary>
public class FeedEntryTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("", "Ann Archer")]
    [InlineData("status: retracted", "Ann Archer")]
    [InlineData("wording: translation", "Ann Archer")]
    [InlineData("status: misattributed", null)]
    [InlineData("status: disputed", null)]
    [InlineData("status: unverified", null)]
    [InlineData("wording: paraphrase", null)]
    [InlineData("wording: back-translation", null)]
    public void The_speaker_is_the_author_of_what_are_certainly_their_words(string key, string? author)
    {
        var entry = Entry(SmallRecord.Build(Quote(key)), "quotes/said/");

        Assert.Equal(author, entry.Element(Atom + "author")?.Element(Atom + "name")?.Value);
    }

    [Fact]
    public void The_author_of_an_article_is_its_author()
    {
        var files = SmallRecord.Build(
            ("content/articles/why.md", "---\ntitle: Why\ndate: 2020\nauthors: [ann, Carl Clerk]\n---\nText.\n"));

        Assert.Equal(
            ["Ann Archer https://example.org/base/people/ann/", "Carl Clerk "],
            Entry(files, "articles/why/").Elements(Atom + "author")
                .Select(a => $"{a.Element(Atom + "name")!.Value} {a.Element(Atom + "uri")?.Value}"));
    }

    [Fact]
    public void A_summary_says_how_words_relate_to_what_was_said()
    {
        var summary = Entry(SmallRecord.Build(Quote("wording: paraphrase")), "quotes/said/").Element(Atom + "summary")!;

        Assert.StartsWith("20 February 2018. “Words.” (paraphrase) ", summary.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_text_has_absolute_links_and_says_of_embedded_quotations_what_they_are()
    {
        var html = Entry(Full(
            ("content/articles/why.md", """
                ---
                title: Why
                date: 2020
                summary: In short.
                key_points: [One *point*]
                ---
                See [[bob]] & more.

                ![[said]]
                """),
            Quote("status: disputed\nwording: paraphrase")), "articles/why/").Element(Atom + "content")!;

        Assert.Equal("html", html.Attribute("type")!.Value);
        Assert.StartsWith("<p><strong>In short.</strong></p>", html.Value, StringComparison.Ordinal);
        Assert.Contains("<li>One <em>point</em></li>", html.Value, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/base/people/bob/\"", html.Value, StringComparison.Ordinal);
        Assert.Contains("&amp; more", html.Value, StringComparison.Ordinal);
        Assert.Contains("Words.", html.Value, StringComparison.Ordinal);
        Assert.Contains(" [disputed] (paraphrase)<br>We have not compared", html.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_text_of_a_misattributed_quotation_begins_with_that()
    {
        var html = Entry(Full(Quote("status: misattributed")), "quotes/said/").Element(Atom + "content")!.Value;

        Assert.StartsWith(
            "<p><strong>Misattributed: these are not the words of Ann Archer.</strong></p>", html,
            StringComparison.Ordinal);
        Assert.Contains(
            "Source: <a href=\"https://example.org/base/sources/letter/\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_of_summaries_has_no_whole_text() =>
        Assert.Empty(SmallRecord.Build().Xml("feed.xml").Descendants(Atom + "content"));

    [Fact]
    public void What_was_renamed_keeps_the_id_of_its_first_address()
    {
        var quote = "---\nspeaker: ann\nsource: letter\ndate: 2018-02-20\n"
            + "redirect_from: [/old.html, /quotes/first/, /quotes/second/]\n---\nWords.\n";
        var feed = SmallRecord.Build(
            ("content/quotes/third.md", quote),
            ("content/people/ann.md", "---\nname: Ann\nredirect_from: [/people/annie/]\n---\n"))
            .Xml("people/ann/feed.xml");
        var entry = feed.Elements(Atom + "entry").Single(e => e.Value.Contains("Words.", StringComparison.Ordinal));

        Assert.Equal(SmallRecord.Root + "people/annie/feed.xml", feed.Element(Atom + "id")!.Value);
        Assert.Equal(SmallRecord.Root + "quotes/first/", entry.Element(Atom + "id")!.Value);
        Assert.Equal(SmallRecord.Root + "quotes/third/", entry.Element(Atom + "link")!.Attribute("href")!.Value);
    }

    [Fact]
    public void An_address_of_another_program_is_no_id()
    {
        var quote = "---\nspeaker: ann\nsource: letter\ndate: 2018\n"
            + "redirect_from: [/quotes/a.html, /q/]\n---\nWords.\n";

        Assert.NotNull(Entry(SmallRecord.Build(("content/quotes/said.md", quote)), "quotes/said/"));
    }

    [Fact]
    public void Corrections_have_a_feed_of_their_own()
    {
        var feed = SmallRecord.Build(
            ("content/people/bob.md", """
                ---
                name: Bob
                corrections:
                  - {date: 2020-01-02, text: "His name was *Rob* here & there."}
                  - {date: 2020-01-02, text: Another one.}
                  - {date: 2099, text: Dated to a year.}
                ---
                """)).Xml("corrections/feed.xml");

        Assert.Equal(
            [
                // The newest day of the site stands for today.
                ("people/bob/#correction-2099", "2024-05-06", null, "2099. Dated to a year."),
                ("people/bob/#correction-2020-01-02", "2020-01-02", "2020-01-02",
                    "2 January 2020. His name was Rob here & there."),
                ("people/bob/#correction-2020-01-02-2", "2020-01-02", "2020-01-02", "2 January 2020. Another one."),
            ],
            feed.Elements(Atom + "entry").Select(e => (
                e.Element(Atom + "id")!.Value[SmallRecord.Root.Length..],
                e.Element(Atom + "updated")!.Value[..10],
                e.Element(Atom + "published")?.Value[..10],
                e.Element(Atom + "summary")!.Value)));
        Assert.Equal("Correction: Bob", feed.Element(Atom + "entry")!.Element(Atom + "title")!.Value);
    }

    [Fact]
    public void A_page_links_to_both_formats_of_its_feeds()
    {
        var files = SmallRecord.Build();

        foreach (var (page, feed) in new[]
        {
            ("people/ann/", ""), ("organizations/acme/", ""), ("topics/open/", ""), ("corrections/", ""),
        })
        {
            var html = files[page + "index.html"];
            var root = string.Concat(Enumerable.Repeat("../", page.Count(c => c == '/')));
            foreach (var (type, name) in new[] { ("atom+xml", "feed.xml"), ("feed+json", "feed.json") })
            {
                Assert.Contains(
                    $"<link rel=\"alternate\" type=\"application/{type}\" title=\"Test site\" href=\"{root}{name}\">",
                    html, StringComparison.Ordinal);
                Assert.Matches(
                    $"<link rel=\"alternate\" type=\"application/{type.Replace("+", "\\+", StringComparison.Ordinal)}\""
                    + $" title=\"[^\"]+\" href=\"{root}{page}{feed}{name}\">", html);
            }
        }
    }

    [Fact]
    public void An_entry_that_is_not_translated_says_in_which_language_it_is()
    {
        var feed = XDocument.Parse(TranslatedSite.Build()["de/feed.xml"]);
        var languages = feed.Root!.Elements(Atom + "entry").ToDictionary(
            e => e.Element(Atom + "id")!.Value["https://example.org/debate/de/".Length..],
            e => e.Attribute(XNamespace.Xml + "lang")?.Value);

        Assert.Equal("de", feed.Root.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("en", languages["articles/b/"]);
        Assert.Null(languages["articles/a/"]);
        Assert.Equal("en", languages["quotes/said/"]);
    }

    private static IReadOnlyDictionary<string, string> Full(params IEnumerable<(string Path, string Text)> files) =>
        SmallRecord.Build([.. files, ("content/site.yaml", $"title: T\nbase_url: {SmallRecord.Root}\nfeeds: full\n")]);

    private static (string Path, string Text) Quote(string keys) =>
        ("content/quotes/said.md", $"---\nspeaker: ann\nsource: letter\ndate: 2018-02-20\n{keys}\n---\nWords.\n");

    private static XElement Entry(IReadOnlyDictionary<string, string> pages, string path) =>
        pages.Xml("feed.xml").Elements(Atom + "entry")
            .Single(e => e.Element(Atom + "id")!.Value == SmallRecord.Root + path);
}
