using System.Text.Json;
using SiteGen.Tests.Building;

namespace SiteGen.Tests.Cli;

public class VerifyCommandTests
{
    [Fact]
    public void It_prints_a_line_per_quotation_and_the_counts_and_writes_the_lockfile()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter),
            ("content/quotes/unknown.md", "---\nspeaker: ann\nsource: paper\n---\nWords.\n"),
            ("content/sources/paper.md", "---\ntitle: P\ntype: article\n---\n"));
        var run = SiteGenProcess.Run("verify", site.Root);
        Assert.Equal(
            """
            exact promise letter
            unarchived unknown paper
            2 quotations and versions: 1 exact, 1 unarchived.
            content/quotes.lock.yaml was written.

            """,
            run.Output);
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains("promise:", site.Lock());
        Assert.EndsWith("content/quotes.lock.yaml is unchanged.\n", SiteGenProcess.Run("verify", site.Root).Output);
    }

    [Fact]
    public void A_level_that_is_an_error_exits_with_1_and_is_reported_at_its_position()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter),
            ("content/quotes/promise.md", VerifiedSite.Quote("Openness is a gift to everyone.")));
        var run = SiteGenProcess.Run("verify", site.Root);
        Assert.Equal(1, run.ExitStatus);
        Assert.StartsWith("altered promise letter\n", run.Output);
        Assert.StartsWith(
            "content/quotes/promise.md(5,15): error SG0506: "
            + "'promise' is altered: its words differ from the text of 'letter'\n"
            + "   5 | Openness is a gift to everyone.\n"
            + "     |               ^^^^ the text has [-this-], the quotation {+this+}: "
            + "Openness is a [-promise-]{+gift+} to everyone.\n",
            run.Errors);
        Assert.Equal("1 error.", run.LastError);
        Assert.Contains("level: altered", site.Lock());
    }

    [Fact]
    public void The_json_is_an_array()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", VerifiedSite.Letter),
            ("content/archive/paper.txt", "It was a gift.\n"),
            ("content/sources/paper.md", "---\ntitle: P\ntype: article\n---\n"),
            ("content/quotes/promise.md", VerifiedSite.Quote(
                VerifiedSite.Words, "versions:\n  - {source: letter, text: It was a gift., wording: paraphrase}\n")));
        var run = SiteGenProcess.Run("verify", site.Root, "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            """
            {"quote":"promise","version":null,"source":"letter","level":"exact","start":11,"end":45,
            "page":null,"time":null,"omitted":null,"found_in":null}
            {"quote":"promise","version":1,"source":"letter","level":"elsewhere","start":0,"end":14,
            "page":null,"time":null,"omitted":null,"found_in":"paper"}
            """.Replace(",\n", ","),
            string.Join('\n', json.RootElement.EnumerateArray().Select(e => JsonSerializer.Serialize(e))));
        Assert.Equal(0, run.ExitStatus);
    }

    [Fact]
    public void Remarks_are_printed_below_the_line()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", "It is so. Yes. No. It is so. Yes.\n"),
            ("content/quotes/promise.md", VerifiedSite.Quote("Yes.")),
            ("content/quotes/several.md", VerifiedSite.Quote("It is so.")),
            ("content/quotes/translated.md", VerifiedSite.Quote("Yes. Well. It is so.", "wording: translation\n")));
        Assert.StartsWith("""
            ambiguous promise letter
                occurs 2 times in the text; say which with 'page', 'time', or words around it in 'locator'
            exact several letter
                occurs 2 times in the text; recorded at 0-9
            altered translated letter
                the text has [-this-], the quotation {+this+}: Yes. [-No-]{+Well+}. It is so.
            3 quotations and versions: 1 exact, 1 altered, 1 ambiguous.
            """, SiteGenProcess.Run("verify", site.Root).Output);
    }

    [Fact]
    public void A_folder_without_a_site_exits_with_2() =>
        Assert.Equal(2, SiteGenProcess.Run("verify", "/nowhere/at/all").ExitStatus);

    [Theory]
    [InlineData("--explain")]
    [InlineData("--text")]
    [InlineData("--format")]
    public void An_option_without_its_value_is_a_mistake(string option)
    {
        using var site = VerifiedSite.Create();
        var run = SiteGenProcess.Run("verify", site.Root, option);
        Assert.Equal((2, $"sitegen: {option} needs a value"), (run.ExitStatus, run.Errors.Split('\n')[0]));
    }
}
