using System.Globalization;
using System.Xml.Linq;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>Feeds conform to RFC 4287.</summary>
public class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string, string> Feeds() => new()
    {
        { "feed.xml", "" },
        { "people/ann/feed.xml", "people/ann/" },
        { "people/bob/feed.xml", "people/bob/" },
        { "topics/open/feed.xml", "topics/open/" },
    };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Every_feed_has_the_required_elements(string path, string page)
    {
        var feed = SmallRecord.Build().Xml(path);

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(SmallRecord.Root + path, Value(feed, "id"));
        Assert.NotEqual("", Value(feed, "title"));
        Assert.NotEqual("", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(SmallRecord.Root + path, Link(feed, "self"));
        Assert.Equal(SmallRecord.Root + page, Link(feed, "alternate"));
        Assert.NotEmpty(feed.Elements(Atom + "entry"));
        Assert.Equal(
            feed.Elements(Atom + "entry").Max(e => Instant(Value(e, "updated"))),
            Instant(Value(feed, "updated")));
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Every_entry_has_the_required_elements(string path, string page)
    {
        Assert.NotNull(page);
        var entries = SmallRecord.Build().Xml(path).Elements(Atom + "entry").ToArray();

        Assert.Equal(entries.Length, entries.Select(e => Value(e, "id")).Distinct().Count());
        Assert.All(entries, entry =>
        {
            Assert.StartsWith(SmallRecord.Root, Value(entry, "id"), StringComparison.Ordinal);
            Assert.StartsWith(SmallRecord.Root, Link(entry, "alternate"), StringComparison.Ordinal);
            Assert.NotEqual("", Value(entry, "title"));
            Assert.NotEqual("", Value(entry, "summary"));
            Instant(Value(entry, "updated"));
        });
    }

    [Fact]
    public void Entries_are_articles_events_and_dated_quotations_newest_first()
    {
        var entries = SmallRecord.Build().Xml("feed.xml").Elements(Atom + "entry");

        Assert.Equal(
            [
                "articles/why/ 2021-05-06",
                "quotes/answer/ 2019-12-31",
                "quotes/said/ 2018-02-20",
                "events/founded/ 2016-01-31",
            ],
            entries.Select(e => $"{Value(e, "id")[SmallRecord.Root.Length..]} {Value(e, "updated")[..10]}"));
    }

    [Fact]
    public void The_feed_of_a_person_has_their_entries()
    {
        var entries = SmallRecord.Build().Xml("people/bob/feed.xml").Elements(Atom + "entry");

        Assert.Equal([SmallRecord.Root + "quotes/answer/"], entries.Select(e => Value(e, "id")));
    }

    [Theory]
    [InlineData("2018-02-20", "2018-02-20T00:00:00Z", "20 February 2018")]
    [InlineData("2018-02", null, "February 2018")]
    [InlineData("2018", null, "2018")]
    [InlineData("2018-02-20~", null, "about 20 February 2018")]
    [InlineData("2018-02-20?", null, "possibly 20 February 2018")]
    [InlineData("2018-02-20/2018-02-22", null, "20 to 22 February 2018")]
    [InlineData("2018-02-20/..", null, "since 20 February 2018")]
    public void The_time_of_publication_is_given_only_for_exact_days(string date, string? published, string inWords)
    {
        var entry = Entry(
            SmallRecord.Build(("content/events/founded.md", $"---\ntitle: E\ndate: {date}\n---\n")),
            "events/founded");

        Assert.Equal(published, entry.Element(Atom + "published")?.Value);
        Assert.StartsWith(inWords + ".", Value(entry, "summary"), StringComparison.Ordinal);
    }

    /// <summary>Atom requires a point in time, but an entry of a year must not claim 1 January.</summary>
    [Theory]
    [InlineData("date: 2018-02-20", "2018-02-20")]
    [InlineData("date: 2018", "2018-12-31")]
    [InlineData("date: 2018-02", "2018-02-28")]
    [InlineData("date: 2018-02-20~", "2018-02-20")]
    [InlineData("date: 2017/2018-02", "2018-02-28")]
    [InlineData("date: 2018-02/..", "2018-02-28")]
    [InlineData("date: ../2018", "2018-12-31")]
    [InlineData("date: 2018\nupdated: 2019-03-04", "2019-03-04")]
    [InlineData("date: 2018-02-20\nupdated: 2019-03", "2019-03-31")]
    [InlineData("date: 2018\npublished: 2018-11-06", "2018-11-06")]
    [InlineData("date: 2018\npublished: 2018-11", "2018-12-31")]
    [InlineData("date: 2018-02-20\npublished: 2018-11-06", "2018-02-20")]
    [InlineData("date: 2018\nsource: dated", "2020-05-06")]
    [InlineData("date: 2018\nsource: dated\npublished: 2018-11-06", "2018-11-06")]
    // The newest day on the site is 7 August 2024, so 31 December 2024 is in the future.
    [InlineData("date: 2024", "2024-08-07")]
    [InlineData("date: 2024-08", "2024-08-07")]
    [InlineData("date: 2024-07", "2024-07-31")]
    public void The_time_of_an_entry_is_an_exact_day_or_the_last_possible_day(string keys, string updated)
    {
        var source = keys.Contains("source:", StringComparison.Ordinal) ? "" : "source: minutes\n";
        var entry = Entry(SmallRecord.Build(
            ("content/sources/dated.md", "---\ntitle: D\ntype: book\ndate: 2020-05-06\naccessed: 2024-08-07\n---\n"),
            ("content/people/bob.md", "---\nname: Bob\n---\nSee [[dated]].\n"),
            ("content/quotes/answer.md", "---\nspeaker: bob\nsource: minutes\n---\nNo.\n"),
            ("content/quotes/said.md", $"---\nspeaker: ann\n{source}{keys}\n---\nWords.\n")), "quotes/said");

        Assert.Equal(updated + "T00:00:00Z", Value(entry, "updated"));
    }

    [Fact]
    public void A_feed_without_entries_is_as_new_as_the_newest_day_of_the_site()
    {
        var undated = "---\nspeaker: bob\nsource: minutes\nin_reply_to: said\nstatus: disputed\n---\nNo.\n";
        var feed = SmallRecord.Build(("content/quotes/answer.md", undated)).Xml("people/bob/feed.xml");

        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.Equal("2024-05-06T00:00:00Z", Value(feed, "updated"));
    }

    [Fact]
    public void A_feed_has_the_author_and_the_license_of_the_site()
    {
        var feed = SmallRecord.Build(("content/site.yaml", """
            title: T
            base_url: https://example.org/base/
            author: {name: Carl, url: "https://example.com/carl"}
            license: CC BY 4.0
            """)).Xml("feed.xml");

        Assert.Equal("https://example.com/carl", Value(feed.Element(Atom + "author")!, "uri"));
        Assert.Equal("CC BY 4.0", Value(feed, "rights"));
        Assert.Empty(SmallRecord.Build().Xml("feed.xml").Elements(Atom + "rights"));
    }

    [Theory]
    [InlineData("attributed", "Ann Archer: “Words.”", "“Words.”")]
    [InlineData("disputed", "Ann Archer: “Words.” [disputed]", "“Words.” [disputed]")]
    [InlineData("misattributed", "Misattributed to Ann Archer: “Words.”", "“Words.” [misattributed]")]
    [InlineData("retracted", "Ann Archer: “Words.” [retracted]", "“Words.” [retracted]")]
    [InlineData("unverified", "Ann Archer: “Words.” [unverified]", "“Words.” [unverified]")]
    public void A_doubtful_attribution_is_marked_in_title_and_text(string status, string title, string summary)
    {
        var quote = $"---\nspeaker: ann\nsource: letter\ndate: 2018-02-20\nstatus: {status}\n---\nWords.\n";
        var entry = Entry(SmallRecord.Build(("content/quotes/said.md", quote)), "quotes/said");

        Assert.Equal(title, Value(entry, "title"));
        Assert.StartsWith("20 February 2018. " + summary, Value(entry, "summary"), StringComparison.Ordinal);
        Assert.EndsWith(
            " We have not compared this with a copy yet.", Value(entry, "summary"), StringComparison.Ordinal);
    }

    [Fact]
    public void Special_characters_are_escaped()
    {
        var entry = Entry(SmallRecord.Build(), "quotes/said");

        Assert.Equal(
            "20 February 2018. “Less <closed> & more open.” We have not compared this with a copy yet.",
            Value(entry, "summary"));
        Assert.Equal("text", entry.Element(Atom + "summary")!.Attribute("type")!.Value);
    }

    [Fact]
    public void A_wikilink_without_a_label_has_the_name_of_its_target()
    {
        var article = "---\ntitle: Why\ndate: 2020\n---\nIt was [[ann]] who, with [[bob|him]], began.\n";
        var entry = Entry(SmallRecord.Build(("content/articles/why.md", article)), "articles/why");

        Assert.Equal("2020. It was Ann Archer who, with him, began.", Value(entry, "summary"));
    }

    [Theory]
    [InlineData("\f")]
    [InlineData("\u0001")]
    [InlineData("\ufffe")]
    public void A_character_that_is_invalid_in_xml_does_not_break_the_feed(string character)
    {
        var quote = $"---\nspeaker: ann\nsource: letter\ndate: 2018-02-20\n---\nCopied from{character} a PDF.\n";
        using var site = new TestSite([.. SmallRecord.Files, ("content/quotes/said.md", quote)]);

        var result = site.Build();

        // The character may be refused with a diagnostic or left out, but the feed must be well-formed.
        Assert.True(result.HasFailed || Parses(result.Files.Single(f => f.Path == "feed.xml").Content.ToArray()));
    }

    [Fact]
    public void A_site_without_dates_has_a_feed_without_entries()
    {
        using var site = new TestSite();
        var feed = site.BuildPages().Xml("feed.xml");

        Assert.Empty(feed.Elements(Atom + "entry"));
        Instant(Value(feed, "updated"));
    }

    private static XElement Entry(IReadOnlyDictionary<string, string> pages, string entity) =>
        pages.Xml("feed.xml").Elements(Atom + "entry").Single(e => Value(e, "id") == $"{SmallRecord.Root}{entity}/");

    private static bool Parses(byte[] xml) => XDocument.Load(new MemoryStream(xml)).Root is not null;

    private static string Value(XElement parent, string name) => Assert.Single(parent.Elements(Atom + name)).Value;

    private static string Link(XElement parent, string relation) =>
        Assert.Single(parent.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == relation
                && l.Attribute("type")!.Value != "application/feed+json")
            .Attribute("href")!.Value;

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
