using System.Text;
using System.Text.Json;
using SiteGen.Diagnostics;
using SiteGen.Diagnostics.Reports;
using SiteGen.Text;

namespace SiteGen.Tests.Diagnostics.Reports;

/// <summary>Reports for programs. Positions count code points: an emoji is one.</summary>
public class ReportTests
{
    private static readonly SourceFile File = new("content/a b,%ä.md", "---\n😀 word: x\n");

    private static readonly Diagnostic Full = new(
        Rules.ReferenceUnknown,
        File,
        new(7, 4),
        "no person has the id 'é': 100%, sure",
        "did you mean 'e'?",
        "while rendering /x/");

    private static readonly Diagnostic Bare = new(Rules.RawHtml, File, new(0, 0), "m");
    private static readonly Diagnostic Long = new(Rules.EntityUnused, File, new(1, 8), "m");

    private static readonly string[] FullKeys =
        ["code", "severity", "message", "help", "file", "line", "column", "endLine", "endColumn", "context"];

    [Fact]
    public void Json_is_an_array_with_every_key_on_each()
    {
        var json = Parse(s => JsonReport.Write(s, [Full, Bare])).RootElement;

        Assert.All(json.EnumerateArray(), d => Assert.Equal(FullKeys, d.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(
            """["SG0203","error","no person has the id 'é': 100%, sure","did you """
            + """mean 'e'?","content/a b,%ä.md",2,3,2,7,"while rendering /x/"]""",
            Values(json[0]));
        Assert.Equal("""["SG0401","warning","m",null,"content/a b,%ä.md",1,1,1,1,null]""", Values(json[1]));
    }

    [Fact]
    public void Json_without_diagnostics_is_an_empty_array() =>
        Assert.Equal("[]\n", Text(s => JsonReport.Write(s, [])));

    [Fact]
    public void GitHub_commands_are_escaped() => Assert.Equal(
        "::error file=site/content/a b%2C%25ä.md,line=2,col=3,endLine=2,endColumn=7,title=SG0203::"
        + "no person has the id 'é': 100%25, sure%0Adid you mean 'e'?%0Awhile rendering /x/\n"
        + "::warning file=site/content/a b%2C%25ä.md,line=1,col=1,endLine=1,endColumn=1,title=SG0401::m\n"
        + "::notice file=site/content/a b%2C%25ä.md,line=1,endLine=2,title=SG0208::m\n",
        Text(s => GitHubReport.Write(s, [Full, Bare, Long], "site/")));

    [Fact]
    public void Sarif_describes_the_tool_and_every_rule()
    {
        var log = Sarif();
        var driver = log.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver");

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal(
            ("SiteGen", "1.2.3"), (driver.GetProperty("name").GetString(), driver.GetProperty("version").GetString()));
        Assert.Equal(Rules.All.Select(r => (r.Code, r.Title)), driver.GetProperty("rules").EnumerateArray()
            .Select(r => (
                r.GetProperty("id").GetString()!,
                r.GetProperty("shortDescription").GetProperty("text").GetString()!)));
        Assert.All(
            driver.GetProperty("rules").EnumerateArray(),
            r => Assert.NotEqual("", r.GetProperty("help").GetProperty("text").GetString()));
    }

    [Fact]
    public void Sarif_results_have_levels_and_regions_in_code_points()
    {
        var run = Sarif().GetProperty("runs")[0];
        var results = run.GetProperty("results");
        var location = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("unicodeCodePoints", run.GetProperty("columnKind").GetString());
        Assert.Equal(
            ["error", "warning", "note"], results.EnumerateArray().Select(r => r.GetProperty("level").GetString()));
        Assert.Equal(
            "no person has the id 'é': 100%, sure\ndid you mean 'e'?\nwhile rendering /x/",
            results[0].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(
            """{"uri":"site/content/a%20b%2C%25%C3%A4.md"}""", Compact(location.GetProperty("artifactLocation")));
        Assert.Equal(
            """{"startLine":2,"startColumn":3,"endLine":2,"endColumn":7}""", Compact(location.GetProperty("region")));
    }

    /// <summary>
    /// The parts of the SARIF 2.1.0 schema that this report uses: the required and optional properties of each object.
    /// The schema allows no others.
    /// </summary>
    [Fact]
    public void Sarif_matches_its_schema()
    {
        var log = Sarif();
        AssertMembers(log, ["version", "runs"], ["$schema"]);
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        AssertMembers(run, ["tool", "results"], ["columnKind"]);
        AssertMembers(run.GetProperty("tool"), ["driver"], []);
        var driver = run.GetProperty("tool").GetProperty("driver");
        AssertMembers(driver, ["name"], ["version", "rules"]);
        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(rules.Length, rules.Select(r => r.GetRawText()).Distinct().Count());
        foreach (var rule in rules)
        {
            AssertMembers(rule, ["id"], ["shortDescription", "help", "defaultConfiguration"]);
            AssertMembers(rule.GetProperty("shortDescription"), ["text"], []);
            AssertMembers(rule.GetProperty("help"), ["text"], []);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels);
        }

        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            AssertMembers(result, ["message"], ["ruleId", "ruleIndex", "level", "locations"]);
            Assert.Contains(result.GetProperty("level").GetString(), Levels);
            Assert.Equal(
                result.GetProperty("ruleId").GetString(),
                rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            var location = Assert.Single(result.GetProperty("locations").EnumerateArray());
            AssertMembers(location, ["physicalLocation"], []);
            AssertMembers(location.GetProperty("physicalLocation"), ["artifactLocation"], ["region"]);
            var physical = location.GetProperty("physicalLocation");
            var uri = physical.GetProperty("artifactLocation").GetProperty("uri").GetString();
            Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative));
            Assert.All(
                physical.GetProperty("region").EnumerateObject(), p => Assert.True(p.Value.GetInt32() >= 1));
        }
    }

    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private static void AssertMembers(JsonElement element, string[] required, string[] optional)
    {
        var names = element.EnumerateObject().Select(p => p.Name).ToArray();
        Assert.Empty(required.Except(names));
        Assert.Empty(names.Except(required).Except(optional));
    }

    private static JsonElement Sarif() =>
        Parse(s => SarifReport.Write(s, [Full, Bare, Long], "1.2.3", "site/")).RootElement;

    private static string Values(JsonElement element) =>
        "[" + string.Join(',', element.EnumerateObject().Select(p => p.Value.GetRawText())) + "]";

    private static string Compact(JsonElement element) =>
        "{" + string.Join(',', element.EnumerateObject().Select(p => $"\"{p.Name}\":{p.Value.GetRawText()}")) + "}";

    private static JsonDocument Parse(Action<Stream> write) => JsonDocument.Parse(Text(write));

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
