using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Content;
using SiteGen.Content.Schemas;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Linking;

/// <summary>
/// Every reference can be followed in both directions. The site uses each key that names entities once, and nothing
/// else refers to the entities it names.
/// </summary>
public sealed class BothDirectionsTests
{
    private const string Root = "https://example.org/base/";

    private static readonly (string Path, string Text)[] Files =
    [
        .. Stubs(
            "people", "name: Somebody", "",
            "in-article", "wrote-article", "wrote-source", "edited-source", "translated-source",
            "speaker", "other", "to", "about", "in-event"),
        .. Stubs(
            "organizations", "name: Something", "",
            "of-role", "publisher", "wrote-source", "speaker", "to", "about", "in-event", "in-article"),
        .. Stubs(
            "topics", "title: A question\nstances: {id: for, label: For}", "",
            "of-quote", "of-stance", "about", "in-event", "in-article"),
        .. Stubs(
            "sources", "title: A source\ntype: book", "",
            "of-role", "of-quote", "of-version", "other", "about", "in-event", "in-article"),
        .. Stubs(
            "quotes", "speaker: person:other\nsource: source:other", "Words.\n", "answered", "about", "in-event"),
        .. Stubs("events", "title: An event\ndate: 2018", "", "about", "in-article"),
        .. Stubs("articles", "title: An article\ndate: 2018", "Text.\n", "about"),
        .. Stubs("pages", "title: A page", "Text.\n", "about"),
        ("content/people/from.md",
            "---\nname: From\nroles: {title: Chair, organization: of-role, source: of-role}\n---\n"),
        ("content/sources/from.md",
            "---\ntitle: From\ntype: book\npublisher: publisher\n"
                + "authors: [person:wrote-source, organization:wrote-source]\n"
                + "editors: edited-source\ntranslators: translated-source\n---\n"),
        ("content/quotes/from.md", """
            ---
            speaker: [person:speaker, organization:speaker]
            source: of-quote
            topics: of-quote
            about:
              - person:about
              - organization:about
              - topic:about
              - source:about
              - quote:about
              - event:about
              - article:about
              - page:about
            to: [person:to, organization:to]
            in_reply_to: answered
            versions: {source: of-version, text: Other words.}
            stances: {topic: of-stance, stance: for}
            ---
            These words.

            """),
        ("content/events/from.md", """
            ---
            title: From
            date: 2019
            people: in-event
            organizations: in-event
            topics: in-event
            sources: in-event
            quotes: in-event
            ---

            """),
        ("content/articles/from.md", """
            ---
            title: From
            date: 2019
            authors: wrote-article
            people: in-article
            organizations: in-article
            topics: in-article
            sources: in-article
            events: in-article
            ---
            Text.

            """),
        // Without these links, the two would be reported as unused.
        ("content/pages/index.md", "---\ntitle: Index\n---\n[[person:from]] and [[source:from]].\n"),
    ];

    /// <summary>Each key, the entity that has it, and an entity it names.</summary>
    private static readonly (string Key, string From, string To)[] Pairs =
    [
        ("person.roles.organization", "people/from", "organizations/of-role"),
        ("person.roles.source", "people/from", "sources/of-role"),
        ("source.publisher", "sources/from", "organizations/publisher"),
        ("source.authors", "sources/from", "people/wrote-source"),
        ("source.authors", "sources/from", "organizations/wrote-source"),
        ("source.editors", "sources/from", "people/edited-source"),
        ("source.translators", "sources/from", "people/translated-source"),
        ("quote.speaker", "quotes/from", "people/speaker"),
        ("quote.speaker", "quotes/from", "organizations/speaker"),
        ("quote.source", "quotes/from", "sources/of-quote"),
        ("quote.topics", "quotes/from", "topics/of-quote"),
        ("quote.about", "quotes/from", "people/about"),
        ("quote.about", "quotes/from", "organizations/about"),
        ("quote.about", "quotes/from", "topics/about"),
        ("quote.about", "quotes/from", "sources/about"),
        ("quote.about", "quotes/from", "quotes/about"),
        ("quote.about", "quotes/from", "events/about"),
        ("quote.about", "quotes/from", "articles/about"),
        ("quote.about", "quotes/from", "pages/about"),
        ("quote.in_reply_to", "quotes/from", "quotes/answered"),
        ("quote.to", "quotes/from", "people/to"),
        ("quote.to", "quotes/from", "organizations/to"),
        ("quote.versions.source", "quotes/from", "sources/of-version"),
        ("quote.stances.topic", "quotes/from", "topics/of-stance"),
        ("event.people", "events/from", "people/in-event"),
        ("event.organizations", "events/from", "organizations/in-event"),
        ("event.topics", "events/from", "topics/in-event"),
        ("event.sources", "events/from", "sources/in-event"),
        ("event.quotes", "events/from", "quotes/in-event"),
        ("article.authors", "articles/from", "people/wrote-article"),
        ("article.people", "articles/from", "people/in-article"),
        ("article.organizations", "articles/from", "organizations/in-article"),
        ("article.topics", "articles/from", "topics/in-article"),
        ("article.sources", "articles/from", "sources/in-article"),
        ("article.events", "articles/from", "events/in-article"),
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Site = new(() =>
    {
        using var site = new TestSite(Files);
        return site.BuildPages();
    });

    public static TheoryData<string, string, string> Rows() => [.. Pairs];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Pages_link_in_both_directions(string key, string from, string to)
    {
        Assert.Contains($"{Root}{to}/", Links(from));
        Assert.True(
            Links(to).Contains($"{Root}{from}/"), $"/{to}/ does not link back to /{from}/, which names it in {key}.");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Data_files_link_in_both_directions(string key, string from, string to)
    {
        Assert.Contains($"{Root}{to}/", Urls(from));
        Assert.True(
            Urls(to).Contains($"{Root}{from}/"), $"The data of {to} do not refer to {from}, which names it in {key}.");
    }

    [Fact]
    public void A_misattributed_quotation_is_listed_on_the_page_of_whom_it_is_about()
    {
        using var site = new TestSite([.. Files, ("content/quotes/not-said.md", """
            ---
            speaker: person:speaker
            source: of-quote
            about: organization:about
            status: misattributed
            ---
            Never said.

            """)]);
        var page = new HtmlParser().ParseDocument(site.BuildPages()["organizations/about/index.html"]);

        var section = page.QuerySelector("section[aria-labelledby=quotations-about]")!;
        Assert.Equal("../../quotes/not-said/", Assert.Single(section.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.Contains("Misattributed to Somebody", section.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_is_in_the_feed_of_its_author() => Assert.Contains(
        $"<id>{Root}articles/from/</id>", Site.Value["people/wrote-article/feed.xml"], StringComparison.Ordinal);

    [Fact]
    public void Every_key_that_names_entities_is_tested()
    {
        var keys = EntityKindNames.All.Select(k => k.Name())
            .SelectMany(kind => ReferenceKeys(JsonDocument.Parse(SchemaFiles.Write(kind)).RootElement, kind))
            .Distinct();

        Assert.Equal(
            keys.Order(StringComparer.Ordinal),
            Pairs.Select(p => p.Key).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Returns the paths of the keys whose values are ids, as in <c>person.roles.source</c>.</summary>
    private static IEnumerable<string> ReferenceKeys(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("description", out var description) && !schema.TryGetProperty("properties", out _)
            && description.GetString()!.Contains("the id of a", StringComparison.Ordinal))
        {
            yield return path;
        }

        var nested = schema.EnumerateObject().SelectMany(p => p.Name switch
        {
            "items" => ReferenceKeys(p.Value, path),
            "anyOf" => p.Value.EnumerateArray().SelectMany(a => ReferenceKeys(a, path)),
            "properties" => p.Value.EnumerateObject().SelectMany(k => ReferenceKeys(k.Value, $"{path}.{k.Name}")),
            _ => [],
        });
        foreach (var key in nested)
        {
            yield return key;
        }
    }

    private static HashSet<string> Links(string path)
    {
        var page = new Uri($"{Root}{path}/");
        var document = new HtmlParser().ParseDocument(Site.Value[$"{path}/index.html"]);
        return [.. document.QuerySelectorAll("main a[href]")
            .Select(a => new Uri(page, a.GetAttribute("href")!).AbsoluteUri)];
    }

    private static HashSet<string> Urls(string path) =>
        [.. Urls(JsonDocument.Parse(Site.Value[$"data/{path}.json"]).RootElement)];

    private static IEnumerable<string> Urls(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p =>
            p is { Name: "url", Value.ValueKind: JsonValueKind.String } ? [p.Value.GetString()!] : Urls(p.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Urls),
        _ => [],
    };

    private static IEnumerable<(string Path, string Text)> Stubs(
        string folder, string keys, string body, params string[] ids) =>
        ids.Select(id => ($"content/{folder}/{id}.md", $"---\n{keys}\n---\n{body}"));
}
