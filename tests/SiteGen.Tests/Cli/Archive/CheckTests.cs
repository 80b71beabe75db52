using System.Text.Json;
using SiteGen.Tests.Building;
using SiteGen.Tests.Evidence.Fetching;

namespace SiteGen.Tests.Cli.Archive;

/// <summary><c>archive check</c>: what sources say today, and what is noted of it.</summary>
public class CheckTests
{
    [Fact]
    public async Task From_address_to_page_and_back()
    {
        await using var web = await WebSite.StartAsync();
        web.Run("fetch", "letter");
        Assert.Equal("exact promise letter\n", web.Site.Verify());
        web.Site.Run("build");
        var page = File.ReadAllText(Path.Combine(web.Site.Site.Output, "quotes/promise/index.html"));
        Assert.Contains("Checked against the letter, on 28 November 2026", page, StringComparison.Ordinal);

        Assert.Equal((0, "same promise letter\n1 quotation: 1 same.\n"), Check(web));
        var unchanged = web.Site.Lock;
        Assert.DoesNotContain("observations", unchanged, StringComparison.Ordinal);

        web.Answer("/letter", WebSite.Page("Openness is a gift to everyone."));
        web.Site.Now = new(2026, 12, 5, 6, 0, 0, DateTimeKind.Utc);
        Assert.Equal(
            (1, "otherwise promise letter\n    reads differently; the quotation has [-this-], the source {+this+}: "
                + "Openness is a [-promise-]{+gift+} to everyone.\n1 quotation: 1 otherwise.\n"),
            Check(web));
        web.Site.Now = new(2026, 12, 12, 6, 0, 0, DateTimeKind.Utc);
        Check(web);
        Assert.Equal(
            unchanged + """
            observations:
              promise:
                - state: otherwise
                  since: 2026-12-05
                  last: 2026-12-12
                  words: Openness is a [-promise-]{+gift+} to everyone.

            """,
            web.Site.Lock);

        Assert.Equal(0, web.Site.Run("build").ExitStatus);
        Assert.Contains(
            "The source reads differently: seen on 5 December 2026, "
                + "seen again on 12 December 2026",
            File.ReadAllText(Path.Combine(web.Site.Site.Output, "quotes/promise/index.html")),
            StringComparison.Ordinal);

        // The quotation is as it was: what a source says later changes nothing of what it said.
        Assert.Equal("exact promise letter\n", web.Site.Verify());
        Assert.Equal(["letter.html"], web.Site.Captures);

        web.Answer("/letter", WebSite.Page(VerifiedSite.Words));
        web.Site.Now = new(2026, 12, 19, 6, 0, 0, DateTimeKind.Utc);
        Assert.Equal((0, "same promise letter\n1 quotation: 1 same.\n"), Check(web));
        Assert.EndsWith(
            """
                - state: same
                  since: 2026-12-19
                  last: 2026-12-19

            """,
            web.Site.Lock, StringComparison.Ordinal);
        Assert.Equal(0, web.Site.Run("build").ExitStatus);
        Assert.Contains(
            "The source reads as quoted again: seen on 19 December 2026",
            File.ReadAllText(Path.Combine(web.Site.Site.Output, "quotes/promise/index.html")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "answered 404 (not found)")]
    [InlineData(410, "answered 410 (gone)")]
    public async Task A_source_that_is_gone_is_noted(int status, string reason)
    {
        await using var web = await Verified();
        web.Answer("/letter", WebServer.Status(status));
        Assert.Equal(
            (1, $"gone promise letter\n    'http://127.0.0.1/letter' {reason}; look for a copy in a web archive, and "
                + "write its address as 'archive_url'\n1 quotation: 1 gone.\n"),
            Check(web));
        Assert.EndsWith(
            "observations:\n  promise:\n    - state: gone\n      since: 2026-11-28\n      last: 2026-11-28\n",
            web.Site.Lock,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_the_words_is_no_longer_the_source()
    {
        await using var web = await Verified();
        web.Answer("/letter", WebSite.Page("Something else entirely, about ships and the sea."));
        var (status, output) = Check(web);
        Assert.StartsWith("gone promise letter\n    nothing like them is in it; ", output,
            StringComparison.Ordinal);
        Assert.Equal(1, status);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(403)]
    public async Task What_cannot_be_reached_says_nothing(int status)
    {
        await using var web = await Verified();
        var before = web.Site.Lock;
        web.Answer("/letter", WebServer.Status(status));
        var (exit, output) = Check(web);
        Assert.StartsWith(
            "unreachable promise letter\n    'http://127.0.0.1/letter' answered ", output, StringComparison.Ordinal);
        Assert.Equal((0, before), (exit, web.Site.Lock));
    }

    [Fact]
    public async Task A_page_that_became_a_login_says_nothing()
    {
        await using var web = await Verified();
        var before = web.Site.Lock;
        web.Answer("/letter", "<!DOCTYPE html><title>Sign in</title><form><input type=password name=p></form>");
        Assert.StartsWith("unreachable promise letter\n", Check(web).Output, StringComparison.Ordinal);
        Assert.Equal(before, web.Site.Lock);
    }

    [Fact]
    public async Task A_web_archive_that_still_has_the_words_is_named()
    {
        await using var web = await Verified();
        web.Answer("/letter", WebServer.Status(404));
        web.Answer($"/gate/{web.At("/letter")}", WebServer.Bytes(
            System.Text.Encoding.UTF8.GetBytes(WebSite.Page(VerifiedSite.Words)), "text/html", 200,
            ("Memento-Datetime", "Fri, 03 May 2019 08:00:00 GMT"), ("Content-Location", "/copy/2019")));
        var (status, output) = Check(web, "--timegate", web.At("/gate/"));
        Assert.Contains("a web archive has them: http://127.0.0.1/", output, StringComparison.Ordinal);
        Assert.Equal(1, status);
    }

    [Fact]
    public async Task No_archived_text_is_needed()
    {
        await using var web = await Verified();
        Directory.Delete(Path.Combine(web.Site.Site.Root, "content/archive"), recursive: true);
        web.Answer("/letter", WebSite.Page("Openness is a gift to everyone."));
        Assert.StartsWith("otherwise promise letter\n", Check(web).Output, StringComparison.Ordinal);
        Assert.Empty(web.Site.Captures);
    }

    [Fact]
    public async Task Nothing_is_asked_for_quotations_that_were_never_verified()
    {
        await using var web = await WebSite.StartAsync();
        Assert.Equal((0, "No verified quotation is from a source with an address.\n"), Check(web));
        Assert.Empty(web.Server.Asked);
    }

    [Fact]
    public async Task The_reports_are_for_other_programs()
    {
        await using var web = await Verified();
        web.Answer("/letter", WebSite.Page("Openness is a gift to everyone."));
        using (var json = JsonDocument.Parse(web.Run("check", "--format", "json").Output))
        {
            Assert.Equal(
                """
                {"quote":"promise","source":"letter","state":"otherwise",
                "difference":"Openness is a [-promise-]{+gift+} to everyone.","reason":null,"copy":null}
                """.Replace(",\n", ",", StringComparison.Ordinal),
                JsonSerializer.Serialize(Assert.Single(json.RootElement.EnumerateArray()))
                    .Replace("\\u002B", "+", StringComparison.Ordinal));
        }

        using (var sarif = JsonDocument.Parse(web.Run("check", "--format", "sarif").Output))
        {
            var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results");
            var result = Assert.Single(results.EnumerateArray());
            Assert.Equal("SG0521", result.GetProperty("ruleId").GetString());
        }

        Assert.Matches(
            @"^::warning file=content/quotes/promise\.md,line=5,[^:]*title=SG0521[^:]*::'letter' now reads differently",
            web.Run("check", "--format", "github").Output);
        web.Answer("/letter", WebServer.Status(410));
        Assert.Contains("title=SG0522", web.Run("check", "--format", "github").Output, StringComparison.Ordinal);
        web.Answer("/letter", WebServer.Status(403));
        var run = web.Run("check", "--format", "github");
        Assert.Contains("::notice file=content/quotes/promise.md", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitStatus);
    }

    [Fact]
    public async Task Nothing_of_an_archived_text_gets_into_the_site_or_the_lock()
    {
        await using var web = await Verified();
        web.Answer("/letter", WebSite.Page("Openness is a gift to everyone."));
        Check(web);
        web.Run("fetch", "letter");
        Assert.Equal(0, web.Site.Run("build").ExitStatus);
        Assert.Equal(2, web.Site.Captures.Count);
        var files = Directory.EnumerateFiles(web.Site.Site.Output, "*", SearchOption.AllDirectories).ToArray();
        Assert.NotEmpty(files);
        Assert.All(
            [.. files, .. Directory.EnumerateFiles(Path.Combine(web.Site.Site.Root, "content"), "*.yaml")],
            // Of what stands before the words, the last 32 characters are recorded: "phrase is only in the archive. ".
            f => Assert.DoesNotContain("This phrase", File.ReadAllText(f), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(files, f => f.Contains("archive", StringComparison.Ordinal) && f.Contains("letter",
            StringComparison.Ordinal)
            && !f.EndsWith("index.html", StringComparison.Ordinal));
    }

    /// <summary>A site with a quotation that was verified against a page of the server.</summary>
    private static async Task<WebSite> Verified()
    {
        var web = await WebSite.StartAsync();
        web.Run("fetch", "letter");
        Assert.Equal("exact promise letter\n", web.Site.Verify());
        return web;
    }

    private static (int ExitStatus, string Output) Check(WebSite web, params string[] options)
    {
        var run = web.Run("check", options);
        Assert.Equal("", run.Errors);
        return (run.ExitStatus, run.Output);
    }
}
