using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Feeds;

/// <summary>Programs that read feeds get from those of a site what it says.</summary>
public class FeedTests(SampleSite sample)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Lazy<BuiltSite> WithWholeTexts = new(() => BuildWith("feeds: full\n"));

    private static readonly Lazy<BuiltSite> InGerman = new(() => BuildWith("languages: [de]\n"));

    public static TheoryData<string> Builds => ["summary", "full", "languages"];

    [Theory]
    [MemberData(nameof(Builds))]
    public void Each_Atom_feed_is_valid(string build)
    {
        using var folder = new TemporaryFolder();
        Site(build).PublishTo(folder.Path);
        var feeds = Directory.GetFiles(folder.Path, "feed.xml", SearchOption.AllDirectories);

        Assert.True(feeds.Length > 10);
        Assert.Equal("", FeedReaders.Validate(feeds));
    }

    /// <summary>The validator sees what it should: it is not one that finds everything valid.</summary>
    [Fact]
    public void A_feed_without_ids_is_not_valid()
    {
        using var folder = new TemporaryFolder();
        var feed = XDocument.Load(new MemoryStream(sample.Site.Bytes("feed.xml")));
        feed.Root!.Element(Atom + "id")!.Remove();
        folder.Write("feed.xml", feed.ToString());

        var errors = FeedReaders.Validate([Path.Combine(folder.Path, "feed.xml")]);
        Assert.Contains("missing", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary", "feed")]
    [InlineData("summary", "changes/feed")]
    [InlineData("full", "feed")]
    [InlineData("full", "corrections/feed")]
    [InlineData("full", "people/vera-lindqvist/feed")]
    [InlineData("languages", "de/feed")]
    public void Readers_get_what_is_written(string build, string path)
    {
        var feed = XDocument.Load(new MemoryStream(Site(build).Bytes(path + ".xml"))).Root!;
        var read = FeedReaders.ReadAtom(Site(build).Bytes(path + ".xml"));

        Assert.Equal(JsonValueKind.Null, read.GetProperty("error").ValueKind);
        Assert.Equal("atom10", read.GetProperty("version").GetString());
        Assert.Equal(Value(feed, "id"), read.GetProperty("id").GetString());
        Assert.Equal(Value(feed, "title"), read.GetProperty("title").GetString());
        Assert.Contains(read.GetProperty("links").EnumerateArray(), l =>
            l[0].GetString() == "alternate" && l[1].GetString() == "application/feed+json");
        var entries = read.GetProperty("entries").EnumerateArray().ToArray();
        Assert.Equal(
            feed.Elements(Atom + "entry").Select(e => (
                Value(e, "id"), Value(e, "title"), Value(e, "updated"), Value(e, "published"),
                e.Element(Atom + "author")?.Element(Atom + "name")?.Value)),
            entries.Select(e => (
                Text(e, "id"), Text(e, "title"), Text(e, "updated"), Text(e, "published"),
                feed.Elements(Atom + "entry").Any(x => Value(x, "id") == Text(e, "id")
                    && x.Element(Atom + "author") is not null) ? Text(e, "author")?.Split(", ")[0] : null)));
        Assert.Equal(
            build == "full", entries.Any(e => Text(e, "content")?.Contains('<', StringComparison.Ordinal) == true));
    }

    [Theory]
    [InlineData("summary", "feed")]
    [InlineData("summary", "changes/feed")]
    [InlineData("full", "feed")]
    [InlineData("full", "corrections/feed")]
    [InlineData("languages", "de/feed")]
    public void Readers_of_JSON_get_what_is_written(string build, string path)
    {
        var bytes = Site(build).Bytes(path + ".json");
        using var written = JsonDocument.Parse(bytes);
        var read = FeedReaders.ReadJson(bytes);

        foreach (var key in new[] { "title", "home_page_url", "feed_url", "language" })
        {
            Assert.Equal(Text(written.RootElement, key), Text(read, key));
        }

        var items = written.RootElement.GetProperty("items").EnumerateArray().ToArray();
        Assert.NotEmpty(items);
        string[] keys = ["id", "url", "title", "content_html", "content_text", "summary", "language"];
        Assert.Equal(
            items.Select(i => string.Join('\n', keys.Select(k => Text(i, k)))),
            read.GetProperty("items").EnumerateArray().Select(i => string.Join('\n', keys.Select(k => Text(i, k)))));
    }

    private BuiltSite Site(string build) => build switch
    {
        "full" => WithWholeTexts.Value,
        "languages" => InGerman.Value,
        _ => sample.Site,
    };

    private static BuiltSite BuildWith(string settings)
    {
        using var source = new TemporaryFolder();
        foreach (var path in Directory.EnumerateFiles(Repository.SampleSite, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Repository.SampleSite, path);
            var target = Path.Combine(source.Path, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        File.AppendAllText(Path.Combine(source.Path, "content", "site.yaml"), "\n" + settings, Encoding.UTF8);
        return BuiltSite.Build(source.Path);
    }

    private static string? Value(XElement parent, string name) => parent.Element(Atom + name)?.Value;

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}
