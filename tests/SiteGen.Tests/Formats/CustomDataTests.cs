using System.Text;
using System.Text.Json;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>Keys of a site's own in the data.</summary>
public sealed class CustomDataTests
{
    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("-0", "-0")]
    [InlineData("1e3", "1e3")]
    [InlineData("12345678901234567890123456789012345", "12345678901234567890123456789012345")]
    [InlineData("+5", "5")]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("true", "true")]
    [InlineData("~", "null")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("2018-02", "\"2018-02\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("1e999", "\"1e999\"")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    [InlineData("[1, [2], {a: b}]", "[1,[2],{\"a\":\"b\"}]")]
    public void A_value_is_written_as_it_is_in_the_file(string yaml, string json)
    {
        using var site = new TestSite(
            ("content/people/ann.md", $"---\nname: Ann\nextra: {{ value: {yaml} }}\n---\n"));

        var data = DataOf(site, "data/people/ann.json");

        Assert.Equal(json, WithoutSpace(data.GetProperty("extra").GetProperty("value").GetRawText()));
    }

    [Fact]
    public void Keys_stay_in_their_order_and_without_any_the_data_has_none()
    {
        using var site = new TestSite(
            ("content/people/ann.md", "---\nname: Ann\nextra:\n  z: 1\n  a: 2\n  \"é <\": 3\n  3: 4\n---\n"),
            ("content/people/bob.md", "---\nname: Bob\n---\n"));

        var people = DataOf(site, "data/people.json");

        Assert.Equal(
            ["z", "a", "é <", "3"],
            people[0].GetProperty("extra").EnumerateObject().Select(p => p.Name));
        Assert.False(people[1].TryGetProperty("extra", out _));
    }

    private static JsonElement DataOf(TestSite site, string path)
    {
        var files = site.Build().Files;
        return JsonDocument.Parse(Encoding.UTF8.GetString(files.Single(f => f.Path == path).Content.Span)).RootElement;
    }

    private static string WithoutSpace(string json) => string.Concat(json.Where(c => !char.IsWhiteSpace(c)));
}
