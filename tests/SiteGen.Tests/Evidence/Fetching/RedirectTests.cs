using System.Globalization;
using SiteGen.Evidence.Fetching;

namespace SiteGen.Tests.Evidence.Fetching;

/// <summary>Answers that lead elsewhere.</summary>
public class RedirectTests
{
    private const string Page = "<!DOCTYPE html><p>We keep the promise.";

    [Theory]
    [InlineData("/page", 301)]
    [InlineData("/page", 302)]
    [InlineData("page", 303)]
    [InlineData("../a/../page", 307)]
    [InlineData("//site.test:PORT/page", 308)]
    [InlineData("http://site.test:PORT/page", 302)]
    public async Task A_redirect_is_followed(string target, int status)
    {
        await using var web = await TestWeb.StartAsync(
            ("/start", context =>
            {
                var port = context.Request.Host.Port!.Value.ToString(CultureInfo.InvariantCulture);
                return WebServer.Redirect(target.Replace("PORT", port, StringComparison.Ordinal), status)(context);
            }
        ),
            ("/page", WebServer.Text(Page)));

        Assert.Equal("text/html utf-8 http://site.test/page Address", await web.TellAsync("/start"));
    }

    [Fact]
    public async Task Another_host_is_asked_for_its_own_rules()
    {
        await using var web = await TestWeb.StartAsync(
            ("/start", c => WebServer.Redirect($"http://other.test:{c.Request.Host.Port}/page")(c)),
            ("/page", WebServer.Text(Page)));

        Assert.Equal("text/html utf-8 http://other.test/page Address", await web.TellAsync("/start"));
        Assert.Equal(
            ["site.test/robots.txt", "site.test/start", "other.test/robots.txt", "other.test/page"], web.Server.Asked);
    }

    [Theory]
    [InlineData(10, "text/html utf-8 http://site.test/10 Address")]
    [InlineData(11, "TooManyRedirects: 'http://site.test/0' leads through more than 10 redirects")]
    public async Task Ten_redirects_are_followed(int count, string expected)
    {
        await using var web = await TestWeb.StartAsync(
        [
            .. Enumerable.Range(0, count).Select(i => ($"/{i}", WebServer.Redirect($"/{i + 1}"))),
            ($"/{count}", WebServer.Text(Page)),
        ]);

        Assert.Equal(expected, await web.TellAsync("/0"));
    }

    [Fact]
    public async Task A_circle_is_noticed()
    {
        await using var web = await TestWeb.StartAsync(
            ("/a", WebServer.Redirect("/b")), ("/b", WebServer.Redirect("/a#again")));

        Assert.Equal(
            "RedirectLoop: 'http://site.test/a' leads in a circle, to 'http://site.test/a#again' again",
            await web.TellAsync("/a"));
    }

    [Theory]
    [InlineData("ftp://site.test/a", "'ftp://site.test/a' does not begin with 'https://' or 'http://'")]
    [InlineData("file:///etc/passwd", "'file:///etc/passwd' does not begin with 'https://' or 'http://'")]
    [InlineData("javascript:alert(1)", "'javascript:alert(1)' does not begin with 'https://' or 'http://'")]
    [InlineData("http://me:secret@site.test/a",
        "'http://site.test/a' contains a user name or password, which is never sent")]
    public async Task Only_the_web_is_followed(string target, string expected)
    {
        await using var web = await TestWeb.StartAsync(("/start", WebServer.Redirect(target)));

        Assert.Equal($"BadAddress: {expected}", await web.TellAsync("/start"));
    }

    [Fact]
    public async Task An_address_with_a_password_is_refused_without_showing_it()
    {
        await using var web = await TestWeb.StartAsync();

        Assert.Equal(
            "BadAddress: 'http://site.test/' contains a user name or password, which is never sent",
            web.Tell(await web.FetchAsync(new FetchRequest("id", new("http://me:secret@site.test/")))));
        Assert.Empty(web.Server.Asked);
    }

    [Fact]
    public async Task A_way_that_gives_up_encryption_says_so()
    {
        await using var web = await TestWeb.StartAsync(
            ("/start", c => WebServer.Redirect(c.Request.IsHttps ? c.Request.Query["to"].ToString() : "/page")(c)),
            ("/page", WebServer.Text(Page)));
        var plain = web.At("/page");
        await using var secure = await TestWeb.StartAsync(("/start", WebServer.Redirect(plain.AbsoluteUri)));

        using var fetched = Assert.IsType<Fetched>(
            await web.FetchAsync(new FetchRequest("id", secure.At("/start", secure: true))));

        Assert.True(fetched.IsDowngraded);
        Assert.Equal(plain, fetched.Final);
    }

    [Fact]
    public async Task An_address_with_other_letters_is_followed()
    {
        await using var web = await TestWeb.StartAsync(
            ("/start", WebServer.Redirect("/ma%C3%9F")),
            ("/ma%C3%9F", WebServer.Text(Page)));

        Assert.Equal(
            "text/html utf-8 http://site.test/maß Address", await web.TellAsync("/start"));
    }
}
