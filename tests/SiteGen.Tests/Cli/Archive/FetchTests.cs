using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;
using SiteGen.Tests.Building;
using SiteGen.Tests.Evidence.Fetching;
using SiteGen.Tests.Evidence.Pdf;

namespace SiteGen.Tests.Cli.Archive;

/// <summary><c>archive fetch</c> against a server of this machine.</summary>
public class FetchTests
{
    [Fact]
    public async Task A_page_is_kept_as_it_came_and_proves_a_quotation()
    {
        await using var web = await WebSite.StartAsync();
        var page = Encoding.Latin1.GetBytes(WebSite.Page("Caf\u00E9. " + VerifiedSite.Words));
        web.Answer("/letter", WebServer.Redirect("/letters/1", 301));
        web.Answer("/letters/1", WebServer.Bytes(page, "text/html; charset=ISO-8859-1"));
        var run = web.Run("fetch", "letter");
        Assert.Matches(
            @"^content/archive/letter\.html was written: \d+ words\.\n1 source: 1 added, 0 unchanged, 0 failed\.\n$",
            run.Output);
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(page, web.Site.Capture("letter.html"));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(page));
        Assert.Matches(
            $"""
            ^  letter:
                extent: whole
                role: original
                from: http://127\.0\.0\.1/letter
                final: http://127\.0\.0\.1/letters/1
                captured: 2026-11-28T12:31:05Z
                type: text/html; charset=iso-8859-1
                bytes: {hash}
                text: [0-9a-f]+
                extractor: html 1
            $
            """,
            web.Shorten(web.Site.Lock[web.Site.Lock.IndexOf("  letter:", StringComparison.Ordinal)..]));
        Assert.Equal("exact promise letter\n", web.Site.Verify());
    }

    [Fact]
    public async Task What_is_there_is_not_asked_again_with_missing_and_not_doubled_without()
    {
        await using var web = await WebSite.StartAsync();
        web.Run("fetch");
        var (before, asked) = (web.Site.Lock, web.Server.Asked.Count);
        var run = web.Run("fetch", "--missing");
        Assert.Equal("0 sources: 0 added, 0 unchanged, 0 failed.\n", run.Output);
        Assert.Equal((0, asked), (run.ExitStatus, web.Server.Asked.Count));
        web.Site.Now = web.Site.Now.AddDays(1);
        Assert.Equal(
            "The archive has these words already, as letter; nothing was added.\n"
                + "1 source: 0 added, 1 unchanged, 0 failed; 1 without an address.\n",
            web.Run("fetch").Output);
        Assert.Equal((before, "letter.html"), (web.Site.Lock, Assert.Single(web.Site.Captures)));
    }

    [Fact]
    public async Task A_page_that_changed_stands_beside_the_first_with_its_day()
    {
        await using var web = await WebSite.StartAsync();
        web.Run("fetch");
        web.Answer("/letter", WebSite.Page("Openness is a gift to everyone."));
        web.Site.Now = new(2026, 12, 5, 0, 0, 0, DateTimeKind.Utc);
        Assert.Contains(
            "Its words differ from those of letter.\n", web.Run("fetch", "letter").Output, StringComparison.Ordinal);
        Assert.Equal(["letter.2026-12-05.html", "letter.html"], web.Site.Captures);
        Assert.Equal("exact promise letter\n", web.Site.Verify());
    }

    [Fact]
    public async Task Every_type_is_recognized_by_its_bytes()
    {
        await using var web = await WebSite.StartAsync(
            ("content/quotes/pdf.md", "---\nspeaker: ann\nsource: pdf\n---\nOpenness is a promise.\n"));
        var pdf = PdfFile.OfLines(["Openness is a", "promise."]);
        (string Id, byte[] Bytes, string Type)[] files =
        [
            ("pdf", pdf, "application/octet-stream"),
            ("vtt", Encoding.UTF8.GetBytes("WEBVTT\n\n00:01.000 --> 00:02.000\nSome words\n"), "text/plain"),
            ("srt", Encoding.UTF8.GetBytes("1\n00:00:01,000 --> 00:00:02,000\nSome words\n"), "text/html"),
            ("txt", Encoding.UTF8.GetBytes("Some plain words.\n"), "text/plain; charset=utf-8"),
        ];
        foreach (var (id, bytes, type) in files)
        {
            web.Source(id, "/" + id);
            web.Answer("/" + id, WebServer.Bytes(bytes, type));
        }

        Assert.Equal(0, web.Run("fetch", files.Select(f => f.Id)).ExitStatus);
        Assert.Equal(["pdf.pdf", "srt.srt", "txt.txt", "vtt.vtt"], web.Site.Captures);
        Assert.Equal(pdf, web.Site.Capture("pdf.pdf"));
        Assert.Contains("exact pdf pdf\n", web.Site.Run("verify").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_had_is_listed_with_the_reason_and_the_way_out()
    {
        await using var web = await WebSite.StartAsync();
        web.Source("gone", "/gone");
        web.Answer("/gone", WebServer.Status(410));
        web.Source("login", "/login");
        web.Answer("/login", "<!DOCTYPE html><title>Sign in</title><form><input type=password name=p></form>");
        web.Source("picture", "/picture");
        web.Answer("/picture", WebServer.Bytes([0x89, .. "PNG\r\n\u001A\n"u8, 0], "image/png"));
        web.Source("scan", "/scan");
        web.Answer("/scan", WebServer.Bytes(new PdfFile().Page("").ToArray(), "application/pdf"));
        var run = web.Run("fetch", "gone", "letter", "login", "paper", "picture", "scan");
        Assert.Equal(1, run.ExitStatus);
        Assert.EndsWith("\n6 sources: 1 added, 0 unchanged, 5 failed.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            could not get gone: 'http://127.0.0.1/gone' answered 410 (gone)
                give the source an 'archive_url', or ask a web archive with --timegate, ~
            or save it in a browser and add the file with 'sitegen archive add gone FILE'
            could not get login: 'http://127.0.0.1/login' is a login, not the article
                open the page in a browser, save it as one file and add that with 'sitegen archive add login FILE'
            could not get paper: it has no address
                add a file with 'sitegen archive add paper FILE'
            could not get picture: 'http://127.0.0.1/picture' is a picture (PNG), not HTML, PDF, WebVTT, SRT, ~
            plain text, Markdown or mail
                save its text as a file of one of these types and add it with 'sitegen archive add picture FILE'
            could not get scan: the PDF has no text: its pages are pictures
                recognize their text first ('ocrmypdf in.pdf out.pdf'); or type what is quoted into a .txt

            """.Replace("~\n", "", StringComparison.Ordinal),
            run.Errors);
        Assert.Equal(["letter.html"], web.Site.Captures);
        Assert.DoesNotContain("  gone:", web.Site.Lock, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_of_this_machine_are_refused_unless_they_are_allowed()
    {
        await using var web = await WebSite.StartAsync();
        var run = web.Site.Run("archive", "fetch", "letter");
        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("    use --allow-private to get it anyway\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal((0, "", 0), (web.Site.Captures.Count, web.Site.Lock, web.Server.Asked.Count));
    }

    [Fact]
    public async Task Limits_are_those_of_the_options()
    {
        await using var web = await WebSite.StartAsync();
        web.Source("large", "/large");
        web.Answer("/large", WebServer.Text(new string('a', 1_100_000), "text/plain"));
        web.Source("slow", "/slow");
        web.Answer("/slow", context => Task.Delay(TimeSpan.FromMinutes(5), context.RequestAborted));
        var run = web.Run("fetch", "large", "slow", "--max-size", "1", "--timeout", "2");
        Assert.Equal(1, run.ExitStatus);
        Assert.Contains(
            "could not get large: 'http://127.0.0.1/large' is larger than 1 MB\n",
            run.Errors,
            StringComparison.Ordinal);
        Assert.Contains("could not get slow: 'http://127.0.0.1/slow' ", run.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), (web.Site.Captures.Count, web.Site.Lock));
    }

    [Fact]
    public async Task A_second_collaborator_learns_whether_what_came_is_what_the_lock_has()
    {
        await using var web = await WebSite.StartAsync();
        web.Run("fetch", "letter");
        var before = web.Site.Lock;
        Directory.Delete(Path.Combine(web.Site.Site.Root, "content/archive"), recursive: true);
        web.Site.Now = web.Site.Now.AddDays(7);
        var run = web.Run("fetch", "--missing");
        Assert.Contains(
            "content/archive/letter.html was written: its words are those that content/archive.lock.yaml records for "
                + "letter.\n",
            run.Output, StringComparison.Ordinal);
        Assert.Equal((0, before), (run.ExitStatus, web.Site.Lock));

        Directory.Delete(Path.Combine(web.Site.Site.Root, "content/archive"), recursive: true);
        web.Answer("/letter", WebSite.Page("Openness is a gift to everyone."));
        run = web.Run("fetch", "--missing");
        Assert.Matches(
            @"^content/archive/letter\.2026-12-05\.html was written: \d+ words\. Its words differ from those of "
                + @"letter\.\n", run.Output);
        Assert.StartsWith(before, web.Site.Lock, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_came_in_another_character_set_are_still_read()
    {
        await using var web = await WebSite.StartAsync(("content/quotes/promise.md",
            VerifiedSite.Quote("Un caf\u00E9 \u00E0 Paris.")));
        var page = WebSite.Page("Un caf\u00E9 \u00E0 Paris.");
        web.Answer("/letter", WebServer.Bytes(Encoding.Latin1.GetBytes(page), "text/html; charset=iso-8859-1"));
        web.Run("fetch", "letter");
        Assert.Equal("exact promise letter\n", web.Site.Verify());
        Directory.Delete(Path.Combine(web.Site.Site.Root, "content/archive"), recursive: true);
        web.Answer("/letter", WebServer.Text(page));
        web.Run("fetch", "letter");
        Assert.Equal("exact promise letter\n", web.Site.Verify());
    }

    [Fact]
    public async Task What_is_gone_comes_from_a_web_archive_with_its_day()
    {
        await using var web = await WebSite.StartAsync();
        web.Source("letter", "/letter", "accessed: 2019-05-04\n");
        web.Answer("/letter", WebServer.Status(404));
        web.Answer($"/gate/{web.At("/letter")}", WebServer.Status(302, ("Location", "/copy/2019"), ("Vary",
            "accept-datetime")));
        web.Answer("/copy/2019", WebServer.Bytes(
            Encoding.UTF8.GetBytes(WebSite.Page(VerifiedSite.Words)), "text/html", 200,
            ("Memento-Datetime", "Fri, 03 May 2019 08:00:00 GMT")));
        var run = web.Run("fetch", "letter", "--timegate", web.At("/gate/"));
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains(
            "    a copy from 127.0.0.1, because 'http://127.0.0.1/letter' answered 404 (not found)\n", run.Output,
            StringComparison.Ordinal);
        var entry = web.Shorten(web.Site.Lock[web.Site.Lock.IndexOf("    extent:", StringComparison.Ordinal)..]);
        Assert.Equal(
            """
                extent: whole
                role: copy
                whose: "127.0.0.1"
                from: http://127.0.0.1/letter
                memento: http://127.0.0.1/copy/2019
                memento_time: 2019-05-03T08:00:00Z
                captured: 2026-11-28T12:31:05Z
                type: text/html

            """,
            entry[..entry.IndexOf("    bytes:", StringComparison.Ordinal)]);
        Assert.Contains(
            "Sat, 04 May 2019", web.Server.Headers.Single(h => h.Key.StartsWith("/gate/", StringComparison.Ordinal))
                .Value["Accept-Datetime"], StringComparison.Ordinal);
        Assert.Equal("exact promise letter\n", web.Site.Verify());
    }

    [Fact]
    public async Task Nobody_is_asked_to_save_anything_unless_save_names_whom()
    {
        await using var web = await WebSite.StartAsync();
        web.Answer($"/save/{web.At("/letter")}", WebServer.Bytes(
            Encoding.UTF8.GetBytes(WebSite.Page("Saved.")), "text/html", 200,
            ("Memento-Datetime", "Sat, 28 Nov 2026 12:31:05 GMT"), ("Content-Location", "/copy/1")));
        web.Run("fetch", "letter");
        Assert.DoesNotContain(web.Server.Asked, a => a.Contains("save", StringComparison.Ordinal));
        var run = web.Run("fetch", "letter", "--save", web.At("/save/"));
        Assert.Contains("saved letter: archive_url: http://127.0.0.1/copy/1\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, "letter.html"), (run.ExitStatus, Assert.Single(web.Site.Captures)));
    }

    [Theory]
    [InlineData("no source 'lettr'", "lettr")]
    [InlineData("--timegate: 'archive' is not an address", "--timegate", "archive")]
    [InlineData("--save: 'ftp://x/' is not an address", "--save", "ftp://x/")]
    [InlineData("--timegate needs a value", "--timegate")]
    [InlineData("--max-size", "--max-size", "0")]
    [InlineData("--timeout", "--timeout", "soon")]
    public async Task Mistakes_of_usage_exit_with_2(string reason, params string[] arguments)
    {
        await using var web = await WebSite.StartAsync();
        var run = web.Run("fetch", arguments);
        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Empty(web.Server.Asked);
    }

    [Fact]
    public async Task An_interruption_loses_nothing_and_leaves_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The test sends signals with the programs of Linux.");
        await using var web = await WebSite.StartAsync();
        var isAsked = new TaskCompletionSource();
        web.Source("slow", "/slow");
        web.Answer("/slow", async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<!DOCTYPE html><p>The beginning of a page ");
            await context.Response.Body.FlushAsync();
            isAsked.TrySetResult();
            await Task.Delay(TimeSpan.FromMinutes(5), context.RequestAborted);
        });
        var start = web.Site.Start("archive", "fetch", "letter", "slow", "--allow-private");
        start.FileName = "env";
        start.ArgumentList.Insert(0, "--default-signal=INT");
        start.ArgumentList.Insert(1, "dotnet");
        using var process = Process.Start(start)!;
        await isAsked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var folder = Path.Combine(web.Site.Site.Root, "content/archive");
        Assert.True(SpinWait.SpinUntil(
            () => Directory.EnumerateFiles(folder, ".part-*").Any(), TimeSpan.FromSeconds(10)));
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
        Assert.Contains(
            "Interrupted. What was fetched before is kept.\n",
            await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
        Assert.Equal(["letter.html"], web.Site.Captures);
        Assert.Contains("  letter:\n", web.Site.Lock, StringComparison.Ordinal);
        Assert.DoesNotContain("  slow:\n", web.Site.Lock, StringComparison.Ordinal);
    }
}
