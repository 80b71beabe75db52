using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using SiteGen.Evidence.Fetching;

namespace SiteGen.Tests.Evidence.Fetching;

/// <summary>What comes back from one address.</summary>
public class FetcherTests
{
    private const string Page = "<!DOCTYPE html><title>Charter</title><p>We keep the promise.";

    private const string Save = "save it in a browser and add the file with 'sitegen archive add id FILE'";

    [Fact]
    public async Task A_page_is_kept_as_it_came()
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Text(Page)));

        using var fetched = Assert.IsType<Fetched>(await web.FetchAsync("/page"));

        Assert.Equal(Page, File.ReadAllText(fetched.File));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Page))), fetched.Hash);
        Assert.Equal(
            (Page.Length, "text/html", "utf-8", web.At("/page"), TestWeb.Now, FetchPlace.Address, false),
            ((int)fetched.Size, fetched.MediaType, fetched.CharacterSet, fetched.Final, fetched.Time, fetched.Place,
                fetched.IsDowngraded));
        Assert.Null(fetched.Memento);
        Assert.Empty(fetched.Failed);
        Assert.Equal(["site.test/robots.txt", "site.test/page"], web.Server.Asked);
    }

    [Fact]
    public async Task A_server_learns_who_asks_and_nothing_else()
    {
        await using var web = await TestWeb.StartAsync(
            ("/start", WebServer.Bytes([], null, 302, ("Location", "/page"), ("Set-Cookie", "id=1; Path=/"))),
            ("/page", WebServer.Text(Page)));
        web.Options = web.Options with { UserAgent = "SiteGen/1.2.3 (+https://github.com/owner/name)" };

        Assert.Equal("text/html utf-8 http://site.test/page Address", await web.TellAsync("/start"));

        var headers = web.Server.Headers["/page"];
        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], headers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("SiteGen/1.2.3 (+https://github.com/owner/name)", headers["User-Agent"]);
    }

    [Theory]
    [InlineData(404, "NotFound: 'http://site.test/page' answered 404 (not found)")]
    [InlineData(410, "Gone: 'http://site.test/page' answered 410 (gone)")]
    [InlineData(403, "Status: 'http://site.test/page' answered 403 (forbidden)")]
    [InlineData(451, "Status: 'http://site.test/page' answered 451 (not available for legal reasons)")]
    [InlineData(418, "Status: 'http://site.test/page' answered 418")]
    [InlineData(204, "Empty: 'http://site.test/page' answered 204 (no content)")]
    [InlineData(200, "Empty: 'http://site.test/page' answered without content")]
    [InlineData(302, "Status: 'http://site.test/page' answered 302")]
    public async Task A_status_is_a_reason(int status, string expected)
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Status(status)));

        Assert.Equal(expected, await web.TellAsync("/page"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compression_for_transport_is_undone(string encoding)
    {
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Bytes(
                Compress(encoding, Encoding.UTF8.GetBytes(Page)), "text/html", 200, ("Content-Encoding", encoding))));

        using var fetched = Assert.IsType<Fetched>(await web.FetchAsync("/page"));

        Assert.Equal(Page, File.ReadAllText(fetched.File));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_of_compression_is_as_large_as_what_comes_out_of_it(string encoding)
    {
        var bomb = Compress(encoding, new byte[20_000_000]);
        Assert.True(bomb.Length < 100_000);
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Bytes(bomb, "text/html", 200, ("Content-Encoding", encoding))));
        web.Options = web.Options with { MaximumSize = 1_000_000 };

        Assert.Equal("TooLarge: 'http://site.test/page' is larger than 1 MB", await web.TellAsync("/page"));
    }

    [Fact]
    public async Task What_cannot_be_decompressed_says_so()
    {
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Bytes("no such thing"u8.ToArray(), "text/html", 200, ("Content-Encoding", "gzip"))));

        Assert.Equal(
            "NotReachable: what 'http://site.test/page' sent cannot be decompressed", await web.TellAsync("/page"));
    }

    [Theory]
    [InlineData("identity", "text/html - http://site.test/page Address")]
    [InlineData("zstd", "WrongType: 'http://site.test/page' is a compressed file (Zstandard), not HTML, PDF, WebVTT, "
        + "SRT, plain text, Markdown or mail")]
    public async Task A_compression_that_was_not_asked_for_is_not_undone(string encoding, string expected)
    {
        byte[] start = encoding == "zstd" ? [0x28, 0xB5, 0x2F, 0xFD, 0] : [];
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Bytes(
                [.. start, .. Encoding.UTF8.GetBytes(Page)], "text/html", 200, ("Content-Encoding", encoding))));

        Assert.Equal(expected, await web.TellAsync("/page"));
    }

    [Fact]
    public async Task An_answer_that_says_its_size_is_not_read()
    {
        await using var web = await TestWeb.StartAsync(("/page", async context =>
        {
            context.Response.ContentLength = 51_000_000;
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        ));

        Assert.Equal("TooLarge: 'http://site.test/page' is larger than 50 MB", await web.TellAsync("/page"));
    }

    [Fact]
    public async Task An_endless_answer_ends_at_the_limit()
    {
        await using var web = await TestWeb.StartAsync(("/page", async context =>
        {
            var piece = "We keep the promise. "u8.ToArray();
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        }
        ));
        web.Options = web.Options with { MaximumSize = 123_456 };

        Assert.Equal("TooLarge: 'http://site.test/page' is larger than 0.123 MB", await web.TellAsync("/page"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_slow_answer_ends_at_the_limit(bool sendsHeaders)
    {
        await using var web = await TestWeb.StartAsync(("/page", async context =>
        {
            while (sendsHeaders)
            {
                await context.Response.WriteAsync("a", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(50, context.RequestAborted);
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        ));
        web.Options = web.Options with { Timeout = TimeSpan.FromSeconds(1) };

        Assert.Equal("TooSlow: 'http://site.test/page' took longer than 1 second", await web.TellAsync("/page"));
    }

    [Fact]
    public async Task What_is_not_there_says_what_is_not_there()
    {
        await using var web = await TestWeb.StartAsync();
        web.Network = web.Network with
        {
            ConnectAsync = (_, _) => throw new System.Net.Sockets.SocketException(
                (int)System.Net.Sockets.SocketError.ConnectionRefused),
        };

        Assert.Equal(
            "NotReachable: there is no host 'nowhere.invalid'", await web.TellAsync("nowhere.invalid/page"));
        Assert.StartsWith(
            "NotReachable: the host 'site.test' refuses connections at port ", await web.TellAsync("/page"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_not_valid_is_not_accepted()
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Text(Page)));
        web.Network = web.Network with { AcceptCertificate = null };

        var result = await web.FetchAsync(new FetchRequest("id", web.At("/page", secure: true)));

        Assert.Equal(
            "NotReachable: no secure connection to 'site.test' is possible: its certificate or its "
            + "encryption is not accepted here",
            web.Tell(result));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again()
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Turns(
            async context =>
            {
                context.Response.ContentLength = 1000;
                await context.Response.WriteAsync("We keep", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
            },
            WebServer.Text(Page))));

        Assert.Equal("text/html utf-8 http://site.test/page Address", await web.TellAsync("/page"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task What_a_server_cannot_do_for_the_moment_is_asked_again(int status)
    {
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Turns(
                WebServer.Status(status), WebServer.Status(status, ("Retry-After", "0")), WebServer.Text(Page))));

        Assert.Equal("text/html utf-8 http://site.test/page Address", await web.TellAsync("/page"));
    }

    [Fact]
    public async Task It_is_asked_three_times_at_most()
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Status(503)));

        Assert.Equal(
            "Status: 'http://site.test/page' answered 503 (service unavailable)", await web.TellAsync("/page"));
        Assert.Equal(3, web.Server.Asked.Count(a => a == "site.test/page"));
    }

    [Fact]
    public async Task A_server_says_how_long_to_wait()
    {
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Turns(WebServer.Status(429, ("Retry-After", "1")), WebServer.Text(Page))));
        var start = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal("text/html utf-8 http://site.test/page Address", await web.TellAsync("/page"));

        // A timer may end a little before the second is over.
        Assert.InRange(start.Elapsed, TimeSpan.FromMilliseconds(900), TimeSpan.FromSeconds(15));
    }

    [Theory]
    [InlineData("3600", "2026-11-28 13:00")]
    [InlineData("Sun, 29 Nov 2026 08:30:00 GMT", "2026-11-29 08:30")]
    public async Task What_would_take_longer_than_the_limit_is_given_up(string retryAfter, string expected)
    {
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Status(429, ("Retry-After", retryAfter))));

        Assert.Equal(
            "Status: 'http://site.test/page' answered 429 (too many requests) and asks not to come back before "
            + $"{expected} UTC",
            await web.TellAsync("/page"));
        Assert.Single(web.Server.Asked, "site.test/page");
    }

    [Fact]
    public async Task A_disk_that_fails_is_an_exception()
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Text(Page)));
        var file = Path.Combine(web.Folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        using var fetcher = web.NewFetcher();

        await Assert.ThrowsAsync<IOException>(
            () => fetcher.FetchAsync(
            new("id", web.At("/page")), file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(404, "give the source an 'archive_url', or ask a web archive with --timegate, or " + Save)]
    [InlineData(403,
        "try again later, or give the source an 'archive_url', or ask a web archive with --timegate, or " + Save)]
    [InlineData(200, "save its text as a file of one of these types and add it with 'sitegen archive add id FILE'")]
    public async Task A_failure_has_a_way_out(int status, string expected)
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Status(status)));

        Assert.Equal(expected, Assert.IsType<FetchFailure>(await web.FetchAsync("/page")).WayOut);
    }

    private static byte[] Compress(string encoding, byte[] bytes)
    {
        using var result = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(result, CompressionLevel.Optimal),
            "br" => new BrotliStream(result, CompressionLevel.Fastest),
            _ => new ZLibStream(result, CompressionLevel.Optimal),
        })
        {
            stream.Write(bytes);
        }

        return result.ToArray();
    }
}
