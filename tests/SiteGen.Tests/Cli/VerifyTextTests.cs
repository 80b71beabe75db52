using System.Text.Json;
using SiteGen.Tests.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>A draft is held to the record.</summary>
public class VerifyTextTests
{
    private const string Letter =
        "Dear Bob,\n\nOpenness is a promise to everyone. We will, unless asked, share it all. I mean it.\n\nAnn\n";

    [Fact]
    public void Each_passage_is_proven_altered_or_nowhere()
    {
        var run = Verify(
            """
            ---
            title: “front matter is not looked at”
            ---
            She wrote “Openness is a *promise* to everyone,” and
            "Openness is a gift to everyone".

            > share it all. I mean it.
            > — Ann

            `“code is no passage”` and “nobody ever said anything of that kind”, “open”.
            """);
        Assert.Equal(
            """
            exact draft.md(4,11) letter [[promise]]
                “Openness is a promise to everyone,”
            altered draft.md(5,1) letter
                “Openness is a gift to everyone”
            exact draft.md(7,3) letter
                “share it all. I mean it.”
            nowhere draft.md(10,28)
                “nobody ever said anything of that kind”
            ambiguous draft.md(10,70)
                “open”
            5 passages: 2 exact, 1 altered, 1 nowhere, 1 ambiguous.

            """,
            run.Output);
        Assert.Equal(1, run.ExitStatus);
        Assert.StartsWith(
            "draft.md(5,1): error SG0518: these words differ from the text of 'letter'\n"
            + "   5 | \"Openness is a gift to everyone\".\n"
            + "     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ it has [-this-], the draft {+this+}: "
            + "Openness is a [-promise-]{+gift+} to everyone\n"
            + "draft.md(10,28): error SG0519: these words are in no archived text and in no quotation\n",
            run.Errors);
        Assert.EndsWith("2 errors.\n", run.Errors);
    }

    [Fact]
    public void Comments_are_no_passages_if_they_are_closed()
    {
        var run = Verify(
            """
            <!-- “nobody ever said this” --> and %% “nobody said
            that either” %% but <!-- “nobody at all has said it”
            """);
        Assert.StartsWith("nowhere draft.md(2,26)\n", run.Output);
        Assert.EndsWith("1 passage: 1 nowhere.\n", run.Output);
    }

    [Fact]
    public void A_draft_without_mistakes_exits_with_0_and_writes_nothing()
    {
        var run = Verify("He says “Openness is a promise to everyone” and so-called “friends”.");
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal("0 passages: nothing in quotation marks.\n", Verify("It's nothing.").Output);
    }

    [Fact]
    public void What_an_ellipsis_leaves_out_is_looked_at()
    {
        var run = Verify("“We will … share it all”");
        Assert.StartsWith("elided draft.md(1,1) letter\n", run.Output);
        Assert.Contains("warning SG0515: these words leave out a condition (“unless”): “, unless asked,”", run.Errors);
        Assert.Equal(0, run.ExitStatus);
    }

    [Fact]
    public void A_quotation_without_an_archived_text_is_not_proven_but_known()
    {
        var run = Verify("“Whatever the paper prints today” is so.", site =>
        {
            site.Write("content/sources/paper.md", "---\ntitle: P\ntype: article\n---\n");
            site.Write(
                "content/quotes/known.md",
                "---\nspeaker: ann\nsource: paper\nstatus: disputed\n---\nWhatever the paper prints today\n");
        });
        Assert.StartsWith("unarchived draft.md(1,1) paper [[known]] (disputed)\n", run.Output);
        Assert.Equal(0, run.ExitStatus);
    }

    [Fact]
    public void The_lockfile_proves_without_the_archive()
    {
        var run = Verify("“Openness is a promise to everyone.”", site =>
        {
            site.Verify();
            site.Delete("content/archive/letter.txt");
        });
        Assert.StartsWith("exact draft.md(1,1) letter [[promise]]\n", run.Output);
    }

    [Fact]
    public void The_json_and_sarif_have_the_positions_in_the_draft()
    {
        var json = JsonDocument.Parse(Verify("😀 “Openness is a gift to everyone”", null, "--format", "json").Output);
        var passage = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(
            ("altered", 1, 3, 35, "Openness is a [-promise-]{+gift+} to everyone"),
            (passage.GetProperty("level").GetString(), passage.GetProperty("line").GetInt32(),
                passage.GetProperty("column").GetInt32(), passage.GetProperty("endColumn").GetInt32(),
                passage.GetProperty("difference").GetString()));

        var sarif = JsonDocument.Parse(Verify("x\n“Openness is a gift to everyone”", null, "--format", "sarif").Output);
        var result = Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal("SG0518", result.GetProperty("ruleId").GetString());
        Assert.Equal(2, result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region")
            .GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void Only_the_words_found_and_a_little_around_them_are_printed()
    {
        var run = Verify("“Openness is a gift to everyone”", site => site.Write(
            "content/archive/letter.txt", "This is a secret. " + VerifiedSite.Letter + "So is this."));
        Assert.DoesNotContain("secret", run.Output + run.Errors);
        Assert.DoesNotContain("So is", run.Output + run.Errors);
    }

    [Theory]
    [InlineData("--text", "nowhere.md")]
    [InlineData("--text", "")]
    [InlineData("--format", "sarif")]
    [InlineData("--text", "x.md", "--explain", "promise")]
    [InlineData("--explain", "promise", "--format", "json")]
    public void Arguments_that_do_not_fit_exit_with_2(params string[] arguments)
    {
        using var site = VerifiedSite.Create();
        var run = SiteGenProcess.Run(["verify", site.Root, .. arguments]);
        Assert.Equal(2, run.ExitStatus);
        Assert.StartsWith("sitegen: ", run.Errors);
    }

    [Fact]
    public void Explain_shows_the_passage_with_its_surroundings_and_the_reason()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", Letter),
            ("content/quotes/promise.md", VerifiedSite.Quote("We will […] share it all.")));
        var run = SiteGenProcess.Run("verify", site.Root, "--explain", "promise");
        Assert.Equal(
            """
            elided promise letter
                why        every part between the brackets stands in the text, in this order, in reach
                words      We will […] share it all.
                position   characters 46-82, paragraph 2
                before     Dear Bob, Openness is a promise to everyone.
                passage    We will, unless asked, share it all.
                after      I mean it. Ann
                left out   “, unless asked,” (2 words: a condition (“unless”))

            """,
            run.Output.Replace("with at most 200 words between two of them", "in reach"));
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.False(File.Exists(Path.Combine(site.Root, "content/quotes.lock.yaml")));
    }

    [Fact]
    public void Explain_names_the_nearest_id()
    {
        using var site = VerifiedSite.Create();
        var run = SiteGenProcess.Run("verify", site.Root, "--explain", "promis");
        Assert.Equal(
            (2, "sitegen: there is no quotation 'promis'; did you mean 'promise'?\n"), (run.ExitStatus, run.Errors));
    }

    private static CommandRun Verify(string draft, Action<TestSite>? change = null, params string[] options)
    {
        using var site = VerifiedSite.Create(("content/archive/letter.txt", Letter));
        change?.Invoke(site);
        site.Write("draft.md", draft);
        return SiteGenProcess.RunIn(site.Root, ["verify", "--text", "draft.md", .. options]);
    }
}
