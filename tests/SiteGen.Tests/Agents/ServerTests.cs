using System.Diagnostics;
using SiteGen.Tests.Building;
using SiteGen.Tests.Cli;

namespace SiteGen.Tests.Agents;

/// <summary>The server of <c>sitegen mcp</c>: how it begins, ends, and takes what is wrong.</summary>
public class ServerTests
{
    [Fact]
    public void It_says_what_it_is_and_how_to_cite()
    {
        using var site = VerifiedSite.Create();
        using var session = new ToolSession(site.Root);
        Assert.Equal("sitegen", session.Server.GetProperty("serverInfo").GetProperty("name").GetString());
        var instructions = session.Server.GetProperty("instructions").GetString()!;
        Assert.StartsWith("The record of a site: who said what", instructions);
        Assert.Contains("never cite them as theirs", instructions);
        Assert.Equal((0, ""), session.End());
    }

    [Fact]
    public void Each_tool_has_schemas_and_only_one_may_write()
    {
        using var site = VerifiedSite.Create();
        using var session = new ToolSession(site.Root);
        var tools = session.Ask("tools/list").GetProperty("result").GetProperty("tools").EnumerateArray().ToList();
        Assert.Equal(
            ["search", "get", "who_said_about", "find_words", "verify_text", "draft_quote"],
            tools.Select(t => t.GetProperty("name").GetString()));
        Assert.All(tools, t =>
        {
            Assert.Equal("object", t.GetProperty("inputSchema").GetProperty("type").GetString());
            Assert.False(t.GetProperty("inputSchema").GetProperty("additionalProperties").GetBoolean());
            Assert.Equal("object", t.GetProperty("outputSchema").GetProperty("type").GetString());
            Assert.Equal(
                t.GetProperty("name").GetString() != "draft_quote",
                t.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean());
            Assert.False(t.GetProperty("annotations").GetProperty("destructiveHint").GetBoolean());
            Assert.False(t.GetProperty("annotations").GetProperty("openWorldHint").GetBoolean());
        });
    }

    [Theory]
    [InlineData("serach", "{}", "there is no tool 'serach'; the tools are: search, get,")]
    [InlineData("search", "{}", "search: the argument 'query' is missing")]
    [InlineData("search", """{"query": "x", "limt": 1}""",
        "search: there is no argument 'limt'; did you mean 'limit'?")]
    [InlineData("search", """{"query": 5}""", "search: 'query' is not a text")]
    [InlineData("search", """{"query": ""}""", "search: 'query' is empty")]
    [InlineData("search", """{"query": "x", "limit": 51}""", "search: 'limit' is not a whole number from 1 to 50")]
    [InlineData("search", """{"query": "x", "kinds": "quote"}""", "search: 'kinds' is not a list")]
    [InlineData("search", """{"query": "x", "kinds": ["quotes"]}""", "search: 'kinds' is not one of: person,")]
    [InlineData("draft_quote", """{"source": "a", "words": "b", "write": 1}""",
        "draft_quote: 'write' is neither true nor false")]
    public void A_call_that_does_not_fit_is_an_error_of_the_protocol(string tool, string arguments, string message)
    {
        using var site = VerifiedSite.Create();
        using var session = new ToolSession(site.Root);
        var error = session.Ask("tools/call", $$"""{"name": "{{tool}}", "arguments": {{arguments}}}""")
            .GetProperty("error");
        Assert.Equal(-32602, error.GetProperty("code").GetInt32());
        Assert.StartsWith(message, error.GetProperty("message").GetString());
        Assert.Equal((0, ""), session.End());
    }

    [Fact]
    public void What_is_no_message_does_not_end_it()
    {
        using var site = VerifiedSite.Create();
        using var session = new ToolSession(site.Root);
        session.Send("no message");
        session.Send("""{"jsonrpc": "2.0", "id": 900, "method": "no/method"}""");
        Assert.Equal(1, session.Call("search", ("query", "promise")).GetProperty("total").GetInt32());
    }

    [Fact]
    public void A_message_that_is_too_long_ends_it()
    {
        using var site = VerifiedSite.Create();
        using var session = new ToolSession(site.Root);
        var long_ = new string('x', 1024 * 1024);
        try
        {
            for (var i = 0; i < 17; i++)
            {
                session.SendPart(long_);
            }
        }
        catch (IOException)
        {
            // It has ended already.
        }

        Assert.Equal(
            (2, "sitegen: a message has more than 16 MiB, and the server has ended\n"), session.End(close: false));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_ends_it(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The test sends signals with the programs of Linux.");
        using var site = VerifiedSite.Create();
        using var session = new ToolSession(site.Root);
        using (var kill = Process.Start("kill", [$"-{signal}", $"{session.ProcessId}"]))
        {
            kill.WaitForExit();
        }

        Assert.Equal((0, ""), session.End(close: false));
    }

    [Fact]
    public void Changed_files_are_read_again()
    {
        using var site = VerifiedSite.Create();
        using var session = new ToolSession(site.Root);
        Assert.Equal(0, session.Call("search", ("query", "harbour")).GetProperty("total").GetInt32());
        site.Write("content/topics/harbours.md", "---\ntitle: Harbours\n---\nEach harbour.\n");
        Assert.Equal(1, session.Call("search", ("query", "harbour")).GetProperty("total").GetInt32());
        site.Delete("content/topics/harbours.md");
        Assert.Equal(0, session.Call("search", ("query", "harbour")).GetProperty("total").GetInt32());
    }

    [Fact]
    public void What_has_errors_is_left_out_and_the_answer_says_so()
    {
        using var site = VerifiedSite.Create(
            ("content/quotes/lost.md", "---\nspeaker: ann\n---\nNobody can check this promise.\n"));
        using var session = new ToolSession(site.Root);
        var found = session.Call("search", ("query", "promise"));
        Assert.Equal(1, found.GetProperty("total").GetInt32());
        var errors = found.GetProperty("site_errors");
        Assert.StartsWith(
            "content/quotes/lost.md(2,1): error SG0105: ",
            errors.GetProperty("first").EnumerateArray().Select(e => e.GetString()).First());
        Assert.StartsWith("The content of the site has errors (", session.Text("search", ("query", "promise")));
        var (status, printed) = session.End();
        Assert.Equal(0, status);
        Assert.Contains("content/quotes/lost.md(2,1): error SG0105: ", printed);
    }

    [Fact]
    public void Without_settings_nothing_is_answered()
    {
        using var site = VerifiedSite.Create(("content/site.yaml", "title: T\n"));
        using var session = new ToolSession(site.Root);
        Assert.StartsWith(
            "the settings of the site cannot be read: content/site.yaml(1,1): error SG",
            session.Fail("search", ("query", "promise")));
    }

    [Fact]
    public void A_folder_that_is_no_site_gives_status_2()
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-mcp-");
        var run = SiteGenProcess.Run("mcp", folder.FullName);
        folder.Delete();
        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith("sitegen: ", run.Errors);
    }

    [Fact]
    public void Drafts_and_the_texts_of_their_sources_are_left_out()
    {
        (string, string)[] files =
        [
            ("content/people/eve.md", "---\nname: Eve Secret\ndraft: true\n---\n"),
            ("content/sources/memo.md", "---\ntitle: A memo\ntype: letter\ndraft: true\n---\n"),
            ("content/quotes/hidden.md",
                "---\nspeaker: ann\nsource: letter\ndraft: true\n---\nNobody may see this yet.\n"),
            ("content/archive/memo.txt", "The reorganisation begins in the spring of next year.\n"),
        ];
        using var site = VerifiedSite.Create(files);
        using (var session = new ToolSession(site.Root))
        {
            Assert.DoesNotContain("Secret", session.Fail("get", ("id", "eve")));
            Assert.Equal(0, session.Call("search", ("query", "Secret memo")).GetProperty("total").GetInt32());
            Assert.Empty(session.Call("find_words", ("words", "Nobody may see this"))
                .GetProperty("quotations").EnumerateArray());
            Assert.Empty(session.Call("find_words", ("words", "reorganisation begins"))
                .GetProperty("places").EnumerateArray());
            var passages = session.Call(
                "verify_text", ("text", "“Nobody may see this yet” and “The reorganisation begins in the spring”"));
            Assert.All(
                passages.GetProperty("passages").EnumerateArray(),
                p => Assert.Equal("nowhere", p.GetProperty("level").GetString()));
            Assert.StartsWith("there is no source 'memo'", session.Fail(
                "draft_quote", ("source", "memo"), ("words", "The reorganisation begins"), ("speaker", "ann")));
        }

        using var withDrafts = new ToolSession(site.Root, "--drafts");
        Assert.Equal("Eve Secret", withDrafts.Call("get", ("id", "eve")).GetProperty("entity")
            .GetProperty("title").GetString());
        Assert.Single(withDrafts.Call("find_words", ("words", "reorganisation begins"))
            .GetProperty("places").EnumerateArray());
    }
}
