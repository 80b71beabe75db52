using System.Text.Json;

namespace SiteGen.Tests.Formats;

public class DataFilesTests
{
    [Fact]
    public void Every_kind_and_every_entity_has_a_file()
    {
        var pages = SmallRecord.Build();

        string[] kinds = ["people", "organizations", "topics", "sources", "quotes", "events", "articles", "pages"];
        foreach (var kind in kinds)
        {
            var list = pages.Json($"data/{kind}.json").EnumerateArray().ToArray();
            var count = SmallRecord.Files.Count(f => f.Path.StartsWith($"content/{kind}/", StringComparison.Ordinal));
            Assert.Equal(count, list.Length);
            Assert.All(list, item =>
            {
                Assert.Equal($"{SmallRecord.Root}{kind}/{item.Text("id")}/", item.Text("url"));
                Assert.Equal(Compact(item), Compact(pages.Json($"data/{kind}/{item.Text("id")}.json")));
            });
        }
    }

    [Fact]
    public void References_and_backlinks_are_resolved()
    {
        var pages = SmallRecord.Build();
        var said = pages.Json("data/quotes/said.json");

        Assert.Equal(
            $$"""{"kind":"person","id":"ann","title":"Ann Archer","url":"{{SmallRecord.Root}}people/ann/"}""",
            Compact(said.GetProperty("speaker")));
        Assert.Equal(["minutes"], Ids(said, "source"));
        Assert.Equal(["open"], Ids(said, "topics"));
        Assert.Equal(["acme"], Ids(said, "about"));
        Assert.Equal(["answer"], Ids(said, "replies"));
        Assert.Equal(["why"], Ids(said, "cited_in"));
        Assert.Equal(["said"], Ids(pages.Json("data/quotes/answer.json"), "in_reply_to"));
        Assert.Equal(["said"], Ids(pages.Json("data/articles/why.json"), "links_to"));
        Assert.Equal(["ann"], Ids(pages.Json("data/events/founded.json"), "people"));
    }

    [Fact]
    public void A_name_is_an_object_if_it_refers_to_an_entity_and_a_string_otherwise()
    {
        var authors = SmallRecord.Build().Json("data/sources/letter.json").GetProperty("authors");

        Assert.Equal("ann", authors[0].Text("id"));
        Assert.Equal("Carl Clerk", authors[1].GetString());
    }

    [Fact]
    public void Dates_are_written_as_in_the_front_matter()
    {
        var pages = SmallRecord.Build();

        Assert.Equal("2018-02-20", pages.Json("data/quotes/said.json").Text("date"));
        Assert.Equal("2019", pages.Json("data/quotes/answer.json").Text("date"));
        Assert.Null(pages.Json("data/quotes/undated.json").Text("date"));
        Assert.Equal("2015-12/2016-01", pages.Json("data/events/founded.json").Text("date"));
        Assert.Equal("1971~", pages.Json("data/people/ann.json").Text("born"));
        Assert.Equal("2015-12", pages.Json("data/people/ann.json").GetProperty("roles")[0].Text("from"));
        Assert.Equal("2022-07", pages.Json("data/pages/about.json").Text("updated"));
    }

    [Fact]
    public void Words_are_plain_text()
    {
        var said = SmallRecord.Build().Json("data/quotes/said.json");

        Assert.Equal("Less <closed> & more open.", said.Text("words"));
        Assert.Equal("attributed", said.Text("status"));
        Assert.Equal("verbatim", said.Text("wording"));
    }

    private static IEnumerable<string?> Ids(JsonElement element, string key)
    {
        var value = element.GetProperty(key);
        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(v => v.Text("id"))
            : [value.Text("id")];
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
