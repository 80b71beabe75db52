using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Formats;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>The index of the data leads to all files, and the schemas know the same words as the program.</summary>
public sealed class DataIndexTests
{
    private static readonly IReadOnlyDictionary<string, string> Pages = SmallRecord.Build();

    [Fact]
    public void It_links_to_every_file_of_the_data_and_to_nothing_else()
    {
        var index = Pages.Json("data/index.json");
        var linked = new List<string> { SmallRecord.Root + "data/index.json", index.Text("schema")! };
        foreach (var kind in index.GetProperty("kinds").EnumerateArray())
        {
            string[] ids = [.. kind.GetProperty("ids").EnumerateArray().Select(i => i.GetString()!)];
            Assert.Equal(kind.GetProperty("count").GetInt32(), ids.Length);
            linked.AddRange([kind.Text("url")!, kind.Text("schema")!]);
            linked.AddRange(ids.Select(i => kind.Text("entity_url")!.Replace("{id}", i, StringComparison.Ordinal)));
        }

        linked.AddRange(index.GetProperty("tables").EnumerateArray().Select(t => t.Text("url")!));
        linked.AddRange(index.GetProperty("schemas").EnumerateArray().Select(t => t.GetString()!));
        Assert.Equal(
            Pages.Keys.Where(k => k.StartsWith("data/", StringComparison.Ordinal)).Select(k => SmallRecord.Root + k)
                .Order(StringComparer.Ordinal),
            linked.Distinct().Order(StringComparer.Ordinal));
        Assert.All(
            index.GetProperty("other_files").EnumerateArray(),
            f => Assert.Contains(f.Text("url")![SmallRecord.Root.Length..], Pages.Keys));
    }

    [Fact]
    public void Its_changes_are_those_of_the_documentation()
    {
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "data.md"))
            .ReplaceLineEndings(" ");
        Assert.All(DataIndex.Changes, c => Assert.Contains(c.Change, documentation, StringComparison.Ordinal));
        Assert.Equal(DataIndex.Version, Pages.Json("data/index.json").GetProperty("version").GetInt32());
        Assert.Equal(DataIndex.Version, DataIndex.Changes[0].Version);
    }

    [Theory]
    [InlineData("person.json")]
    [InlineData("index.json")]
    public void A_schema_is_published(string name) =>
        Assert.Equal(
            "https://json-schema.org/draft/2020-12/schema", Pages.Json("data/schemas/" + name).Text("$schema"));

    [Fact]
    public void The_words_of_the_schemas_are_those_of_the_program()
    {
        var shared = Pages.Json("data/schemas/common.json").GetProperty("$defs");

        Assert.Equal(QuoteStatuses.All.Order(), Words("status"));
        Assert.Equal(QuoteWordings.All.Order(), Words("wording"));
        Assert.Equal(VerificationLevels.All.Select(l => l.Name()).Order(), Words("level"));
        Assert.Equal(VerificationOutcomes.All.Select(o => o.Name()).Order(), Words("outcome"));
        Assert.Equal(
            EntityKindNames.All.Select(k => k.Name()).Order(),
            Texts(shared.GetProperty("reference").GetProperty("properties").GetProperty("kind")));

        IEnumerable<string?> Words(string name) => Texts(shared.GetProperty(name));
    }

    [Fact]
    public void Without_the_data_there_is_no_index()
    {
        var pages = SmallRecord.Build(("content/site.yaml",
            "title: T\nbase_url: https://example.org/base/\noutputs: {data: off}\n"));

        Assert.DoesNotContain(pages.Keys, k => k.StartsWith("data/", StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_may_link_to_every_file()
    {
        var links = Pages.Keys.Where(k => k.StartsWith("data/", StringComparison.Ordinal)).Select(k => $"[f](/{k})");
        using var site = new TestSite(
            [.. SmallRecord.Files, ("content/pages/more.md", $"---\ntitle: More\n---\n{string.Join(' ', links)}\n")]);

        Assert.Equal("", site.BuildDiagnostics());
    }

    private static IEnumerable<string?> Texts(JsonElement schema) =>
        schema.GetProperty("enum").EnumerateArray().Select(w => w.GetString()).Order();
}
