using System.Text;
using System.Text.Json;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>A site that uses everything at once builds strictly, with all its pages, links and data.</summary>
public class FullSiteTests
{
    private static readonly Lazy<BuildResult> Built = new(() =>
    {
        using var site = new TestSite(FullSite.Files());
        return SiteBuilder.Build(new BuildOptions
        {
            SitePath = site.Root,
            ChecksPages = true,
            Jobs = 2,
            IsStrict = true,
            ParsedTemplates = TestSite.BuiltInTemplates,
        });
    });

    [Fact]
    public void It_builds_without_a_mistake_or_a_broken_link() =>
        Assert.True(Built.Value.Diagnostics.Count == 0, TestSite.Format(Built.Value.Diagnostics));

    [Fact]
    public void Every_entity_has_its_page_and_data()
    {
        var files = Built.Value.Files.ToDictionary(f => f.Path, f => f.Content);
        foreach (var kind in EntityKindNames.All)
        {
            for (var i = 0; i < FullSite.PerKind; i++)
            {
                var id = FullSite.IdOf(kind, i);
                var page = Encoding.UTF8.GetString(files[$"{kind.Folder()}/{id}/index.html"].Span);
                var data = JsonDocument.Parse(files[$"data/{kind.Folder()}/{id}.json"]).RootElement;
                Assert.Equal(id, data.GetProperty("id").GetString());
                Assert.Contains("https://example.com/url/", page, StringComparison.Ordinal);
                Assert.Contains($"old/{kind.Name()}/{i}/index.html", files.Keys);
            }
        }
    }

    [Fact]
    public void Every_reference_is_listed_at_its_target()
    {
        var files = Built.Value.Files.ToDictionary(f => f.Path, f => f.Content);
        for (var i = 0; i < FullSite.PerKind; i++)
        {
            var quote = Data($"quotes/quote-{i}");
            foreach (var speaker in quote.GetProperty("speakers").EnumerateArray())
            {
                if (speaker.TryGetProperty("id", out var id))
                {
                    var folder = EntityKindNames.FromName(speaker.GetProperty("kind").GetString()!)!.Value.Folder();
                    var list = quote.GetProperty("status").GetString() == "misattributed" ? "misattributed" : "quotes";
                    Assert.True(Has(Data($"{folder}/{id.GetString()}"), list, $"quote-{i}"), $"{id} lacks quote-{i}");
                }
            }

            var source = quote.GetProperty("source").GetProperty("id").GetString();
            Assert.True(Has(Data($"sources/{source}"), "quotes", $"quote-{i}"));
            foreach (var key in (string[])["authors", "editors", "translators"])
            {
                var author = Data($"sources/source-{i}").GetProperty(key)[0].GetProperty("id").GetString();
                Assert.True(Has(Data($"people/{author}"), "sources", $"source-{i}"));
            }
        }

        JsonElement Data(string path) => JsonDocument.Parse(files[$"data/{path}.json"]).RootElement;

        static bool Has(JsonElement data, string key, string id) =>
            Find(data, key) is { } list && list.EnumerateArray().Any(e => e.GetProperty("id").GetString() == id);

        static JsonElement? Find(JsonElement data, string key) => data.TryGetProperty(key, out var list) ? list
            : data.TryGetProperty("referenced_by", out var back) && back.TryGetProperty(key, out list) ? list : null;
    }
}
