using System.Text.Json;
using System.Text.Json.Nodes;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Agents;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Agents;

/// <summary>The server of <c>sitegen mcp</c>, asked by a client that is not ours: that of npm's official SDK.</summary>
public class ClientTests
{
    private const int Pairs = 500;

    [Fact]
    public void It_answers_each_tool_as_its_schema_says_and_500_changed_quotations_are_told_from_true_ones()
    {
        using var site = PassagePairs.CreateSite();
        site.Write("content/people/ann.md", "---\nname: Ann\n---\n");
        site.Write("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n");
        site.Write("content/archive/letter.txt", "Openness is a promise to everyone who asks.\n");
        site.Write(
            "content/quotes/promise.md",
            "---\nspeaker: ann\nsource: letter\nabout: ann\nstatus: misattributed\n---\nOpenness is a promise\n");
        var pairs = PassagePairs.Of(site.Root).Make(Pairs);
        var answer = Run(
            site.Root,
            ("search", new() { ["query"] = "openness promise", ["kinds"] = new JsonArray("quote") }),
            ("get", new() { ["id"] = "promise", ["kind"] = "quote" }),
            ("get", new() { ["id"] = "promisse" }),
            ("who_said_about", new() { ["about"] = "person:ann" }),
            ("find_words", new() { ["words"] = "promise to everyone" }),
            ("draft_quote", new() { ["source"] = "letter", ["words"] = "to everyone who asks", ["speaker"] = "ann" }),
            ("draft_quote", new() { ["source"] = "letter" }),
            ("none", []),
            ("verify_text", Text(pairs.Select(p => p.True))),
            ("verify_text", Text(pairs.Select(p => p.Changed))));

        Assert.DoesNotContain("mistake in SiteGen", answer.GetProperty("errors").GetString()!);
        Assert.Equal("sitegen", answer.GetProperty("server").GetProperty("name").GetString());
        Assert.Equal(
            ["search", "get", "who_said_about", "find_words", "verify_text", "draft_quote"],
            answer.GetProperty("tools").EnumerateArray().Select(t => t.GetProperty("name").GetString()));
        var answers = answer.GetProperty("answers").EnumerateArray().ToList();
        Assert.Contains("\"promise\"", Data(answers[0]).GetRawText());
        Assert.Equal("misattributed", Data(answers[1]).GetProperty("quotation").GetProperty("status").GetString());
        Assert.True(answers[2].GetProperty("isError").GetBoolean());
        Assert.Single(Data(answers[3]).GetProperty("misattributed").EnumerateArray());
        var place = Data(answers[4]).GetProperty("places")[0];
        Assert.Equal(" who asks.", place.GetProperty("after").GetString()!.TrimEnd());
        Assert.False(Data(answers[5]).GetProperty("written").GetBoolean());
        Assert.All(answers[6..8], a => Assert.Equal(-32602, a.GetProperty("code").GetInt32()));

        var (found, changed) = (Passages(answers[8]), Passages(answers[9]));
        Assert.Equal((Pairs, Pairs), (found.Count, changed.Count));
        Assert.Empty(
            pairs.Zip(found).Where(p => !p.Second.GetProperty("found").GetBoolean()).Select(p => p.First.True));
        Assert.Empty(
            pairs.Zip(changed).Where(p => p.Second.GetProperty("found").GetBoolean()).Select(p => p.First.Changed));
        Assert.All(changed, p => Assert.Contains(p.GetProperty("level").GetString(), (string[])["altered", "nowhere"]));
    }

    private static JsonObject Text(IEnumerable<string> passages) =>
        new() { ["text"] = PassagePairs.Write(passages), ["format"] = "plain" };

    private static JsonElement Data(JsonElement answer) => answer.GetProperty("structuredContent");

    private static List<JsonElement> Passages(JsonElement answer) =>
        [.. Data(answer).GetProperty("passages").EnumerateArray()];

    private static JsonElement Run(string site, params (string Tool, JsonObject Arguments)[] calls)
    {
        if (Environment.GetEnvironmentVariable("SITEGEN_MCP_SDK") is not { Length: > 0 } sdk
            || !Directory.Exists(Path.Combine(sdk, "node_modules/@modelcontextprotocol/sdk")))
        {
            Requirement.Missing("There is no SDK: 'npm install --prefix DIR @modelcontextprotocol/sdk' gets it, "
                + "and SITEGEN_MCP_SDK=DIR names its folder.");
        }

        if (!Requirement.OnPath("node").Any())
        {
            Requirement.Missing("There is no node on PATH: install it ('apt-get install nodejs').");
        }

        var script = Path.Combine(Repository.Root, "tests/SiteGen.BrowserTests/Agents/client.mjs");
        var run = ProgramRun.Of("node", [script], new JsonObject
        {
            ["command"] = SiteGenProcess.Dotnet,
            ["args"] = new JsonArray(SiteGenProcess.Program, "mcp", site),
            ["calls"] = new JsonArray([.. calls.Select(c =>
                new JsonObject { ["name"] = c.Tool, ["arguments"] = c.Arguments })]),
        }.ToJsonString());
        Assert.Equal("", run.Errors);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
