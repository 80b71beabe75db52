using Microsoft.AspNetCore.Http;
using SiteGen.Evidence.Fetching;

namespace SiteGen.Tests.Evidence.Fetching;

/// <summary>Copies in web archives (RFC 7089).</summary>
public class MementoTests
{
    private const string Page = "<!DOCTYPE html><p>We keep the promise.";

    private const string Datetime = "Sat, 12 Dec 2015 03:04:05 GMT";

    /// <summary>A link to another copy.</summary>
    private const string First = "</first>; rel=\"first memento\"; datetime=\"Fri, 01 Jan 2010 00:00:00 GMT\"";

    private static readonly DateTimeOffset Time = new(2015, 12, 12, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(403)]
    [InlineData(503)]
    public async Task What_is_gone_is_taken_from_the_archive_that_the_source_names(int status)
    {
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Status(status)), ("/copy", WebServer.Bytes(
                "<p>We keep the promise."u8.ToArray(), "text/html", 200, ("Memento-Datetime", Datetime))));

        using var fetched = Assert.IsType<Fetched>(await web.FetchAsync(
            new FetchRequest("id", web.At("/page"), ArchiveAddress: web.At("archive.test/copy"))));

        Assert.Equal(
            (FetchPlace.Archive, web.At("archive.test/copy"), web.At("archive.test/copy"), (DateTimeOffset?)Time),
            (fetched.Place, fetched.Final, fetched.Memento, fetched.MementoTime));
        Assert.StartsWith(
            $"'{web.At("/page")}' answered {status} (", Assert.Single(fetched.Failed).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_gone_is_as_well()
    {
        await using var web = await TestWeb.StartAsync(("/copy", WebServer.Text(Page)));

        Assert.Equal(
            "text/html utf-8 http://archive.test/copy Archive",
            web.Tell(await web.FetchAsync(new FetchRequest(
                "id", new("http://gone.invalid/page"), ArchiveAddress: web.At("archive.test/copy")))));
    }

    [Theory]
    [InlineData("2015-12-11", "Fri, 11 Dec 2015 12:00:00 GMT")]
    [InlineData(null, null)]
    public async Task A_TimeGate_is_asked_for_the_copy_nearest_to_a_day(string? day, string? expected)
    {
        await using var web = await GateAsync();

        using var fetched = Assert.IsType<Fetched>(await web.FetchAsync(new FetchRequest(
            "id", web.At("/page?a=1&b=%C3%A9#part"), day is null ? null : DateOnly.Parse(day, null))));

        Assert.Equal(FetchPlace.TimeGate, fetched.Place);
        Assert.Equal(web.At("gate.test/20151212/page"), fetched.Final);
        Assert.Equal((fetched.Final, (DateTimeOffset?)Time), (fetched.Memento, fetched.MementoTime));
        var asked = $"/gate/{web.At("/page?a=1&b=%C3%A9").AbsoluteUri}";
        Assert.Contains("gate.test" + asked, web.Server.Asked);
        Assert.Equal(expected, web.Server.Headers[asked].GetValueOrDefault("Accept-Datetime"));
        Assert.False(web.Server.Headers["/page?a=1&b=%C3%A9"].ContainsKey("Accept-Datetime"));
    }

    [Fact]
    public async Task The_archive_of_the_source_comes_first()
    {
        await using var web = await GateAsync(("/copy", WebServer.Text(Page)));

        Assert.Equal(
            "text/html utf-8 http://archive.test/copy Archive",
            web.Tell(await web.FetchAsync(new FetchRequest(
                "id", web.At("/page"), ArchiveAddress: web.At("archive.test/copy")))));
        Assert.Equal(
            "text/html - http://gate.test/20151212/page TimeGate",
            web.Tell(await web.FetchAsync(new FetchRequest(
                "id", web.At("/page"), ArchiveAddress: web.At("archive.test/none")))));
    }

    [Fact]
    public async Task A_TimeGate_that_has_nothing_says_so()
    {
        await using var web = await TestWeb.StartAsync();
        web.Options = web.Options with { TimeGate = web.At("gate.test/gate") };

        var failure = Assert.IsType<FetchFailure>(await web.FetchAsync("/page"));

        Assert.Equal(
            "NotFound: 'http://site.test/page' answered 404 (not found); "
            + "'http://gate.test/gate/http://site.test/page' answered 404 (not found)",
            web.Tell(failure));
        Assert.Equal(
            "give the source an 'archive_url', or save it in a browser and add the file with "
            + "'sitegen archive add id FILE'",
            failure.WayOut);
    }

    [Fact]
    public async Task A_page_without_a_date_is_no_copy()
    {
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Status(404)), ("/robots.txt", WebServer.Status(404)), ("*", WebServer.Text(Page)));
        web.Options = web.Options with { TimeGate = web.At("gate.test/?url=") };

        Assert.Equal(
            "NotFound: 'http://site.test/page' answered 404 (not found); "
            + "the TimeGate led to 'http://gate.test/?url=http://site.test/page', which is not a dated copy",
            await web.TellAsync("/page"));
    }

    [Theory]
    [InlineData("Content-Location", "/20151212/page", "/20151212/page")]
    [InlineData("Link", "</page>; rel=\"original\", " + First + ", </20151212/page>; rel=\"last memento\"; datetime=\""
        + Datetime + "\", </map>; rel=timemap", "/20151212/page")]
    [InlineData("Link", First, null)]
    [InlineData("Link", "<broken; rel=memento, ;;; <a", null)]
    public async Task A_TimeGate_that_answers_itself_says_where_the_copy_is(
        string header, string value, string? expected)
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Bytes(
            "<p>We keep the promise."u8.ToArray(), "text/html", 200, ("Memento-Datetime", Datetime), (header, value))));

        using var fetched = Assert.IsType<Fetched>(await web.FetchAsync("/page"));

        Assert.Equal(web.At(expected ?? "/page"), fetched.Memento);
    }

    [Fact]
    public async Task What_a_site_does_not_want_is_not_taken_from_elsewhere()
    {
        await using var web = await GateAsync(("/robots.txt", c =>
            WebServer.Text(c.Request.Host.Host == "site.test" ? "User-agent: *\nDisallow: /" : "", "text/plain")(c)));

        Assert.StartsWith("RefusedByRobots: ", await web.TellAsync("/page"), StringComparison.Ordinal);
        Assert.DoesNotContain(web.Server.Asked, a => a.StartsWith("gate.test", StringComparison.Ordinal));
    }

    /// <summary>A web archive with a copy of everything.</summary>
    private static async Task<TestWeb> GateAsync(params (string Path, RequestDelegate Answer)[] others)
    {
        TestWeb? web = null;
        RequestDelegate gate = c => WebServer.Status(
            302, ("Vary", "accept-datetime"), ("Location", "/20151212/page"),
            ("Link", "<http://site.test/page>; rel=\"original\""))(c);
        RequestDelegate any = c => c.Request.Path.StartsWithSegments("/gate", StringComparison.Ordinal)
            ? gate(c) : WebServer.Status(404)(c);
        web = await TestWeb.StartAsync(
        [
            ("*", any),
            ("/20151212/page", WebServer.Bytes(
                "<p>We keep the promise."u8.ToArray(), "text/html", 200, ("Memento-Datetime", Datetime))),
            .. others,
        ]);
        web.Options = web.Options with { TimeGate = web.At("gate.test/gate/") };
        return web;
    }
}
