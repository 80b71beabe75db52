using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace SiteGen.Tests.Formats;

/// <summary>
/// Feeds conform to JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), and say what the Atom feeds say.
/// </summary>
public class JsonFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The keys that the specification knows; extensions begin with an underscore.</summary>
    private static readonly string[] OfFeed =
    [
        "version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon",
        "authors", "language", "expired", "hubs", "items",
    ];

    private static readonly string[] OfItem =
    [
        "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
        "date_published", "date_modified", "authors", "tags", "language", "attachments",
    ];

    public static TheoryData<string, bool> Feeds() => new()
    {
        { "feed", false },
        { "feed", true },
        { "people/ann/feed", true },
        { "people/bob/feed", false },
        { "organizations/acme/feed", true },
        { "topics/open/feed", false },
        { "corrections/feed", true },
    };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void A_feed_is_as_the_specification_has_it(string path, bool isFull)
    {
        var feed = Build(isFull).Json(path + ".json");

        Assert.Empty(KeysOf(feed).Except(OfFeed));
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.Text("version"));
        Assert.NotEqual("", feed.Text("title"));
        Assert.Equal($"{SmallRecord.Root}{path}.json", feed.Text("feed_url"));
        Assert.Equal(SmallRecord.Root + path[..^4], feed.Text("home_page_url"));
        Assert.Equal("en", feed.Text("language"));
        AssertAuthors(feed);
        var items = feed.GetProperty("items").EnumerateArray().ToArray();
        Assert.NotEmpty(items);
        Assert.Equal(items.Length, items.Select(i => i.Text("id")).Distinct().Count());
        Assert.All(items, AssertItem);
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void It_says_what_the_Atom_feed_says(string path, bool isFull)
    {
        var files = Build(isFull);
        var entries = files.Xml(path + ".xml").Elements(Atom + "entry").ToArray();
        var items = files.Json(path + ".json").GetProperty("items").EnumerateArray().ToArray();

        Assert.Equal(
            entries.Select(e => (Value(e, "id"), Value(e, "title"), Value(e, "updated"), Value(e, "published"),
                Value(e, "summary"), Value(e, "content"))),
            items.Select(i => (i.Text("id"), i.Text("title"), i.Text("date_modified"), i.Text("date_published"),
                i.Text("summary") ?? i.Text("content_text"), i.Text("content_html"))));
    }

    [Fact]
    public void Programs_are_told_how_certain_a_quotation_is()
    {
        var items = Build(isFull: false).Json("feed.json").GetProperty("items").EnumerateArray()
            .ToDictionary(i => i.Text("id")!);
        var doubtful = items[SmallRecord.Root + "quotes/answer/"].GetProperty("_quotation");

        Assert.Equal(
            ("disputed", "verbatim", "unarchived", false),
            (doubtful.Text("status"), doubtful.Text("wording"), doubtful.Text("level"),
                doubtful.GetProperty("proven").GetBoolean()));
        Assert.False(items[SmallRecord.Root + "articles/why/"].TryGetProperty("_quotation", out _));
    }

    private static IReadOnlyDictionary<string, string> Build(bool isFull) => SmallRecord.Build(
        ("content/site.yaml",
            $"title: T\nbase_url: {SmallRecord.Root}\nfeeds: {(isFull ? "full" : "summary")}\n"),
        ("content/events/moving.md", "---\ntitle: Acme moves\ndate: 2017\norganizations: acme\n---\nTo *town*.\n"),
        ("content/people/bob.md", "---\nname: Bob\ncorrections:\n  - {date: 2020-01-02, text: Not *Rob*.}\n---\n"));

    private static void AssertItem(JsonElement item)
    {
        Assert.Empty(KeysOf(item).Where(k => k[0] != '_').Except(OfItem));
        Assert.NotEqual("", item.Text("id"));
        Assert.True(Uri.IsWellFormedUriString(item.Text("url"), UriKind.Absolute));
        Assert.False(string.IsNullOrEmpty(item.Text("content_html") ?? item.Text("content_text")));
        foreach (var key in new[] { "date_published", "date_modified" })
        {
            Assert.True(item.Text(key) is not { } date || DateTimeOffset.TryParseExact(
                date, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        }

        if (item.TryGetProperty("authors", out _))
        {
            AssertAuthors(item);
        }

        Assert.All(item.GetProperty("tags").EnumerateArray(), t => Assert.Equal(JsonValueKind.String, t.ValueKind));
    }

    private static void AssertAuthors(JsonElement owner) => Assert.All(
        owner.GetProperty("authors").EnumerateArray(),
        author =>
        {
            Assert.Empty(KeysOf(author).Except(["name", "url", "avatar"]));
            Assert.False(string.IsNullOrEmpty(author.Text("name")));
        });

    private static IEnumerable<string> KeysOf(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static string? Value(XElement parent, string name) => parent.Element(Atom + name)?.Value;
}
