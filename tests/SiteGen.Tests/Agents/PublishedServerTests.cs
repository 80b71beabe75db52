using SiteGen.Tests.Building;
using SiteGen.Tests.Golden;

namespace SiteGen.Tests.Agents;

/// <summary>The server of the command compiled ahead of time: each tool answers without reflection.</summary>
public class PublishedServerTests
{
    [Fact]
    public void Each_tool_answers_in_the_command_compiled_ahead_of_time()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter),
            ("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, "about: ann\n")));
        using var session = new ToolSession(PublishedCommand.Start("mcp", site.Root));
        Assert.Equal(
            6, session.Ask("tools/list").GetProperty("result").GetProperty("tools").GetArrayLength());
        Assert.True(session.Call("search", ("query", "promise")).GetProperty("total").GetInt32() > 0);
        Assert.Equal("promise", session.Call("get", ("id", "promise")).GetProperty("quotation")
            .GetProperty("id").GetString());
        Assert.Equal(1, session.Call("who_said_about", ("about", "ann")).GetProperty("total").GetInt32());
        Assert.Single(session.Call("find_words", ("words", "promise to everyone")).GetProperty("places")
            .EnumerateArray());
        Assert.Equal("altered", session.Call("verify_text", ("text", "“Openness is a gift to everyone”"))
            .GetProperty("passages")[0].GetProperty("level").GetString());
        Assert.Equal("exact", session.Call(
                "draft_quote", ("source", "letter"), ("words", "I mean it."), ("speaker", "ann"))
            .GetProperty("level").GetString());
        Assert.StartsWith("there is no entity 'bob'", session.Fail("get", ("id", "bob")));
        Assert.Equal((0, ""), session.End());
    }
}
