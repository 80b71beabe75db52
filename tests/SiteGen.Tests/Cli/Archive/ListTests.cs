using System.Text.Json;
using SiteGen.Tests.Building;

namespace SiteGen.Tests.Cli.Archive;

/// <summary><c>archive list</c></summary>
public class ListTests
{
    [Fact]
    public void Sources_are_listed_with_what_rests_on_them_those_with_the_most_first()
    {
        using var site = new ArchiveSite(
            ("content/quotes/another.md", "---\nspeaker: ann\nsource: paper\n---\nOther words.\n"),
            ("content/quotes/third.md", "---\nspeaker: ann\nsource: paper\n---\nThird words.\n"));
        Assert.Equal(
            """
            missing  paper: another, third
            missing  letter: promise
            0 of 2 sources are archived; 3 quotations are from the others.

            """,
            site.Run("archive", "list").Output);
        site.Add("paper", site.Write("a.txt", "Other words."), "--report-by", "Bob", "--excerpt");
        site.Add("paper", site.Write("b.txt", "Third words."));
        site.Site.Write("content/archive/letter.txt", VerifiedSite.Letter);
        File.Delete(Path.Combine(site.Site.Root, "content/archive/paper.2026-11-28.txt"));
        Assert.Equal(
            """
            archived paper: another, third
                     content/archive/paper.txt, excerpt, report, 2026-11-28
                     paper.2026-11-28 (its file is not here), original, 2026-11-28
            archived letter: promise
                     content/archive/letter.txt, not in content/archive.lock.yaml
            2 of 2 sources are archived; 0 quotations are from the others.

            """,
            site.Run("archive", "list").Output);
        File.Delete(Path.Combine(site.Site.Root, "content/archive/paper.txt"));
        var run = site.Run("archive", "list", "--missing");
        Assert.StartsWith("not here paper: another, third\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "1 of 2 sources are archived; 2 quotations are from the others.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        using var json = JsonDocument.Parse(site.Run("archive", "list", "--format", "json").Output);
        Assert.Equal(
            """
            {"source":"paper","url":null,"captures":[
            {"name":"paper","file":null,"role":"report","excerpt":true,"captured":"2026-11-28T12:31:05Z"},
            {"name":"paper.2026-11-28","file":null,"role":"original","excerpt":false,
            "captured":"2026-11-28T12:31:05Z"}],
            "quotations":["another","third"]}
            {"source":"letter","url":"https://example.com/letter","captures":[
            {"name":"letter","file":"content/archive/letter.txt"}],"quotations":["promise"]}
            """.Replace("[\n", "[", StringComparison.Ordinal).Replace(",\n", ",", StringComparison.Ordinal),
            string.Join('\n', json.RootElement.EnumerateArray().Select(e => JsonSerializer.Serialize(e))));
    }
}
