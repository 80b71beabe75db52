using SiteGen.Evidence.Fetching;

namespace SiteGen.Tests.Evidence.Fetching;

/// <summary>Pages without the article are refused, and short articles are not.</summary>
public class ShellPageTests
{
    private const string Script = "<script src=/app.js></script>";

    [Theory]
    // Filled by a script.
    [InlineData("<div id=root></div>" + Script, "a page that a script fills")]
    [InlineData("<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>" + Script,
        "a page that a script fills")]
    [InlineData("<h1>The Herald</h1><noscript>This site requires JavaScript.</noscript>" + Script,
        "a page that a script fills")]
    [InlineData("<div id=__next><p>Loading…</p></div>" + Script, "a page that a script fills")]
    [InlineData("<header>The Herald</header><div id=app></div><noscript>JavaScript is disabled.</noscript>" + Script,
        "a page that a script fills")]
    [InlineData("<h1>JavaScript is not available.</h1><p>Please enable JavaScript or switch to a supported browser.</p>"
        + Script, "a page that a script fills")]
    [InlineData("<p>Bitte aktivieren Sie JavaScript.</p>" + Script, "a page that a script fills")]
    [InlineData("<div style='display:none'>We keep the promise.</div>" + Script, "a page that a script fills")]
    [InlineData("<title>Charter</title>", "a page without text")]
    // Checks for robots.
    [InlineData("<title>Just a moment...</title><p>Verifying you are human. This may take a few seconds.</p>"
        + "<script>window._cf_chl_opt={}</script>", "a page that checks for robots")]
    [InlineData("<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1>"
        + "<link href=/cdn-cgi/styles/cf.errors.css>", "a page that checks for robots")]
    [InlineData("<title>site.test</title><p>Please enable JS and disable any ad blocker</p>"
        + "<script src=https://geo.captcha-delivery.com/i.js></script>", "a page that checks for robots")]
    // Logins.
    [InlineData("<title>Log in - The Herald</title><form><input name=u><input type=Password></form>", "a login")]
    [InlineData("<title>Anmelden</title><p>Bitte melden Sie sich an.</p><form><input type=password></form>", "a login")]
    // Consents.
    [InlineData("<title>Before you continue to YouTube</title><h1>Before you continue to YouTube</h1><p>We use cookies "
        + "and data.</p><form action=https://consent.youtube.com/save><button>Accept all</button></form>",
        "a page that asks for consent")]
    [InlineData("<meta http-equiv=refresh content='0; url=https://consent.site.test/?to=a'><p>Redirecting",
        "a page that asks for consent")]
    // Leading on.
    [InlineData("<meta http-equiv=Refresh content='5;URL=/new'><p>This page has moved.",
        "a page that only redirects to 'http://site.test/new'")]
    public async Task A_page_without_the_article_is_refused(string html, string expected)
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Text("<!DOCTYPE html>" + html)));

        var result = await web.FetchAsync("/page");

        Assert.Equal($"Shell: 'http://site.test/page' is {expected}, not the article", web.Tell(result));
        Assert.Equal(
            "open the page in a browser, save it as one file and add that with 'sitegen archive add id FILE'",
            Assert.IsType<FetchFailure>(result).WayOut);
    }

    [Theory]
    [InlineData("<p>Yes.</p>")]
    [InlineData("<p>Yes.</p>" + Script)]
    [InlineData("<p>We keep the promise.</p>" + Script)]
    [InlineData("<title>Just a moment...</title><p>We keep the promise.</p>" + Script)]
    [InlineData("<p>We keep the promise.</p><noscript>Please enable JavaScript to see comments.</noscript>" + Script)]
    [InlineData("<p>We keep the promise.</p><noscript>Please enable JavaScript.</noscript><share-button></share-button>"
        + Script)]
    [InlineData("<h1>On cookies</h1><p>We value your privacy, said nobody.</p><form action=/search></form>")]
    [InlineData("<title>Charter</title><form action=/login><input type=password></form><p>We keep the promise.</p>")]
    [InlineData("<p>日本語です。</p>" + Script)]
    [InlineData("<meta http-equiv=refresh content=300><p>We keep the promise.</p>")]
    [InlineData("<meta http-equiv=refresh content='300; url=/page'><p>We keep the promise.</p>")]
    [InlineData("<title>Verify you are human</title><p>A poem about machines.</p>")]
    public async Task A_short_page_is_not(string html)
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Text("<!DOCTYPE html>" + html)));

        Assert.Equal("text/html utf-8 http://site.test/page Address", await web.TellAsync("/page"));
    }

    [Fact]
    public async Task A_long_page_about_logins_and_scripts_is_not()
    {
        var words = string.Concat(
            Enumerable.Repeat("<p>Please enable JavaScript, verify you are human, log in.</p>", 40));
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Text(
                $"<!DOCTYPE html><title>Log in</title>{words}<form action=/consent><input type=password></form>"
                + "<div id=root></div><script src=/cdn-cgi/challenge-platform/a.js></script>")));

        Assert.Equal("text/html utf-8 http://site.test/page Address", await web.TellAsync("/page"));
    }

    [Theory]
    [InlineData("consent.site.test", "/m", "<p>Choose what we may store about you.", "a page that asks for consent")]
    [InlineData("site.test", "/account/login", "<p>Welcome to the Herald.", "a login")]
    [InlineData("accounts.site.test", "/v3", "<p>Welcome. <input type=password>", "a login")]
    public async Task A_redirect_to_such_a_page_is_refused(string host, string path, string html, string expected)
    {
        await using var web = await TestWeb.StartAsync(
            ("/page", c => WebServer.Redirect($"http://{host}:{c.Request.Host.Port}{path}")(c)),
            (path, WebServer.Text("<!DOCTYPE html>" + html)));

        Assert.Equal(
            $"Shell: 'http://{host}{path}' is {expected}, not the article", await web.TellAsync("/page"));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<article></x>")]
    [InlineData("<DIV\n/><script></div></script>")]
    [InlineData("<svg><foreignObject>")]
    public async Task A_page_that_parsing_would_take_hours_for_is_refused(string piece)
    {
        var page = string.Concat(Enumerable.Repeat(piece, 3_000_000 / piece.Length)) + "We keep the promise. We do.";
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Text($"<!DOCTYPE html><p>We keep the promise.</p>{page}")));

        Assert.Equal(
            "WrongType: 'http://site.test/page' has more than 500 levels of elements",
            await web.TellAsync("/page"));
    }

    [Theory]
    [InlineData("<li><p>We keep it.<br><img></b>")]
    [InlineData("<svg><rect/><path d=''/></svg>")]
    [InlineData("<tr><td>We keep it.")]
    public async Task Tags_that_were_left_open_are_not(string piece)
    {
        var page = string.Concat(Enumerable.Repeat(piece, 5000));
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Text($"<!DOCTYPE html><p>We keep the promise.</p><table>{page}")));

        Assert.Equal("text/html utf-8 http://site.test/page Address", await web.TellAsync("/page"));
    }

    [Fact]
    public async Task A_check_of_Cloudflare_says_what_it_is()
    {
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Bytes("<title>Just a moment...</title>"u8.ToArray(), "text/html", 403,
                ("cf-mitigated", "challenge"))));

        Assert.Equal(
            "Shell: 'http://site.test/page' is a page that checks for robots, not the article",
            await web.TellAsync("/page"));
    }

    [Fact]
    public async Task The_archive_may_have_the_article()
    {
        await using var web = await TestWeb.StartAsync(
            ("/page", WebServer.Text("<!DOCTYPE html><div id=root></div>" + Script)),
            ("/copy", WebServer.Text("<!DOCTYPE html><p>We keep the promise.")));

        Assert.Equal(
            "text/html utf-8 http://site.test/copy Archive",
            web.Tell(await web.FetchAsync(new FetchRequest("id", web.At("/page"), ArchiveAddress: web.At("/copy")))));
    }
}
