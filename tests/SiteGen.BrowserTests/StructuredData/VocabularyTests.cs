using System.Text;
using System.Text.Json;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.StructuredData;

/// <summary>
/// The graphs of all pages of the sample site and of the real site, read by the library jsonld and compared with the
/// vocabulary of schema.org.
/// </summary>
public class VocabularyTests(SampleSite sample)
{
    /// <summary>The most that a graph may add to a page on its way to a reader.</summary>
    private const int MostBytes = 2 * 1024;

    private static readonly string[] Unlisted = ["404", "search", "quote-card-page"];

    private IReadOnlyList<GraphPage> Pages =>
        field ??= [.. GraphPages.Of(sample.Site.Files), .. GraphPages.OfRealSite];

    [Fact]
    public void Every_kind_of_page_that_is_listed_has_a_graph()
    {
        var pages = GraphPages.Of(sample.Site.Files).Select(p => p.Path).ToHashSet();
        Assert.All(PageKind.Names.Except(Unlisted), kind =>
            Assert.Contains(PageKind.PathOf(kind, sample.Site) + "index.html", pages));
        Assert.DoesNotContain("404.html", pages);
        Assert.True(GraphPages.OfRealSite.Count > 1000, $"{GraphPages.OfRealSite.Count} pages");
        Assert.Contains(GraphPages.OfRealSite, p => p.Path.StartsWith("de/", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_type_and_property_is_in_the_vocabulary_and_fits()
    {
        var vocabulary = SchemaOrg.Vocabulary;
        var mistakes = Pages.SelectMany(p => p.Nodes.SelectMany(n => VocabularyCheck.Mistakes(vocabulary, n))
            .Select(m => $"{p.Path}: {m}"));
        Assert.Empty(mistakes.Take(20));
    }

    [Theory]
    [InlineData("""{"@type": "Nothing"}""")]
    [InlineData("""{"@type": "Person", "nothing": "x"}""")]
    [InlineData("""{"@type": "Person", "startDate": "2018"}""")]
    [InlineData("""{"@type": "Person", "birthDate": "about 2018"}""")]
    [InlineData("""{"@type": "Person", "sameAs": "no address"}""")]
    [InlineData("""{"@type": "Person", "memberOf": {"@type": "Person"}}""")]
    [InlineData("""{"@type": "Quotation", "isBasedOn": {"@type": "Event"}}""")]
    public void The_check_finds_what_does_not_fit(string node) => Assert.NotEmpty(
        VocabularyCheck.Mistakes(SchemaOrg.Vocabulary, JsonDocument.Parse(node).RootElement));

    [Fact]
    public void Nothing_is_lost_when_the_graphs_are_expanded()
    {
        var context = new Dictionary<string, string> { ["https://schema.org"] = SchemaOrg.Vocabulary.ToContext() };
        var expanded = JsonLdReader.Expand(Pages.Select(p => p.Graph), context);
        Assert.Equal(Pages.Count, expanded.Count);
        Assert.All(Pages.Zip(expanded), pair =>
        {
            // The library drops nodes that say nothing, and keeps the order of the others.
            var nodes = pair.First.Nodes.ToArray();
            Assert.Equal(nodes.Length, pair.Second.GetArrayLength());
            foreach (var (node, read) in nodes.Zip(pair.Second.EnumerateArray()))
            {
                AssertKept(node, read);
            }
        });
    }

    /// <summary>A thing that others refer to is described once, and has the type by which they refer to it.</summary>
    [Fact]
    public void Ids_join_across_the_pages_of_a_site()
    {
        var pages = GraphPages.Of(sample.Site.Files);
        var described = pages.SelectMany(p => p.Nodes).ToDictionary(n => n.GetProperty("@id").GetString()!);
        var references = pages.SelectMany(p => p.Nodes).SelectMany(References).Distinct().ToArray();
        Assert.True(references.Length > 200, $"{references.Length} references");
        Assert.All(references, r =>
        {
            var node = Assert.Contains(r.Id, described);
            var type = node.GetProperty("@type").GetString()!;
            Assert.True(r.Type is null || SchemaOrg.Vocabulary.WithSupertypes(type).Contains(r.Type), $"{r}: {type}");
        });
    }

    [Fact]
    public void A_graph_adds_little_to_its_page()
    {
        var heavy = Pages
            .Select(p => (p.Path, Added: Transfer.Compressed(Encoding.UTF8.GetBytes(p.Page))
                - Transfer.Compressed(Encoding.UTF8.GetBytes(GraphPages.WithoutGraph(p)))))
            .Where(p => p.Added > MostBytes).OrderByDescending(p => p.Added);
        Assert.Empty(heavy.Take(20));
    }

    private static void AssertKept(JsonElement node, JsonElement read)
    {
        foreach (var property in node.EnumerateObject())
        {
            switch (property.Name)
            {
                case "@id":
                    Assert.Equal(property.Value.GetString(), read.GetProperty("@id").GetString());
                    break;
                case "@type":
                    Assert.Equal(
                        SchemaOrg.Root + property.Value.GetString(), read.GetProperty("@type")[0].GetString());
                    break;
                default:
                    var values = VocabularyCheck.Values(property.Value).ToArray();
                    var kept = read.GetProperty(SchemaOrg.Root + property.Name);
                    Assert.Equal(values.Length, kept.GetArrayLength());
                    foreach (var (value, other) in values.Zip(kept.EnumerateArray()))
                    {
                        AssertValueKept(value, other);
                    }

                    break;
            }
        }
    }

    private static void AssertValueKept(JsonElement value, JsonElement read)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            AssertKept(value, read);
            return;
        }

        var kept = read.TryGetProperty("@value", out var literal) ? literal : read.GetProperty("@id");
        Assert.Equal(value.ToString(), kept.ToString());
    }

    /// <summary>The nodes within a node that have an id and are not described there.</summary>
    private static IEnumerable<(string Id, string? Type)> References(JsonElement node)
    {
        foreach (var value in node.EnumerateObject().SelectMany(p => VocabularyCheck.Values(p.Value))
            .Where(v => v.ValueKind == JsonValueKind.Object))
        {
            var names = value.EnumerateObject().Select(p => p.Name).Except(["@id", "@type", "name", "url"]);
            if (value.TryGetProperty("@id", out var id) && !names.Any())
            {
                yield return (
                    id.GetString()!, value.TryGetProperty("@type", out var type) ? type.GetString() : null);
            }

            foreach (var inner in References(value))
            {
                yield return inner;
            }
        }
    }
}
