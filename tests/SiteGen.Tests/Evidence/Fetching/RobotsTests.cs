using SiteGen.Evidence.Fetching;

namespace SiteGen.Tests.Evidence.Fetching;

/// <summary>robots.txt (RFC 9309).</summary>
public class RobotsTests
{
    private const string Refused = "RefusedByRobots: the robots.txt of 'site.test' forbids programs to get ";

    /// <summary>Cases of the RFC, and of what sites write.</summary>
    public static TheoryData<string, string, bool> Rules => new()
    {
        { "", "/x", true },
        { "User-agent: *\nDisallow: /", "/x", false },
        { "User-agent: *\nDisallow:", "/x", true },
        { "User-agent: *\nDisallow: /\nAllow: /x", "/x/y", true },
        { "User-agent: *\nAllow: /x\nDisallow: /x/y", "/x/y", false },
        { "User-agent: *\nDisallow: /x\nAllow: /x", "/x", true },
        { "User-agent: *\nDisallow: /X", "/x", true },
        { "USER-AGENT: *\nDISALLOW: /x", "/x", false },
        { "User-agent: *\rDisallow: /x\r", "/x", false },
        { "\uFEFFUser-agent: *\r\nDisallow: /x\r\n", "/x", false },
        { "  User-agent :  *  # all\n Disallow : /x # here", "/x", false },
        { "Disallow: /x\nUser-agent: *\nAllow: /", "/x", true },
        // Groups.
        { "User-agent: SiteGen\nDisallow: /x\nUser-agent: *\nDisallow: /", "/y", true },
        { "User-agent: *\nDisallow: /\nUser-agent: sitegen\nDisallow: /x", "/y", true },
        { "User-agent: *\nAllow: /\nUser-agent: sitegen/2.0\nDisallow: /x", "/x", false },
        { "User-agent: SiteGenBot\nDisallow: /", "/x", true },
        { "User-agent: a\nUser-agent: sitegen\nUser-agent: b\nDisallow: /x", "/x", false },
        { "User-agent: sitegen\nDisallow: /x\n\nUser-agent: b\nDisallow: /y", "/y", true },
        { "User-agent: sitegen\nAllow: /\nUser-agent: b\nAllow: /\nUser-agent: sitegen\nDisallow: /y", "/y", false },
        { "User-agent: sitegen\nCrawl-delay: 5\nUser-agent: b\nDisallow: /x", "/x", false },
        { "User-agent: sitegen\nSitemap: https://site.test/s.xml\nDisallow: /x", "/x", false },
        { "User-agent: sitegen\n\nDisallow: /x", "/x", false },
        { "User-agent: sitegen\nUser-agent: *\nDisallow: /x", "/x", false },
        { "User-agent: *\nDisallow: /\nUser-agent: sitegen", "/x", true },
        // Patterns.
        { "User-agent: *\nDisallow: /*.php$", "/a/b.php", false },
        { "User-agent: *\nDisallow: /*.php$", "/a/b.php?c", true },
        { "User-agent: *\nDisallow: /*.php", "/a/b.php?c", false },
        { "User-agent: *\nDisallow: /a*c*e", "/abcde", false },
        { "User-agent: *\nDisallow: /a*c*e$", "/abcdede", false },
        { "User-agent: *\nDisallow: /a*c*e$", "/abcdef", true },
        { "User-agent: *\nDisallow: *x", "/a/x", false },
        { "User-agent: *\nDisallow: /$", "/", false },
        { "User-agent: *\nDisallow: /$", "/x", true },
        { "User-agent: *\nDisallow: /x$", "/x", false },
        { "User-agent: *\nAllow: /page\nDisallow: /*.html", "/page.html", false },
        { "User-agent: *\nAllow: /page.\nDisallow: /*.html", "/a.html", false },
        { "User-agent: *\nDisallow: /x?id=", "/x?id=1", false },
        { "User-agent: *\nDisallow: /ツ", "/%e3%83%84", false },
        { "User-agent: *\nDisallow: /%E3%83%84", "/%E3%83%84/a", false },
        { "User-agent: *\nDisallow: /%7ejoe/%62", "/~joe/b", false },
        { "User-agent: *\nDisallow: /a%2Fb", "/a/b", true },
        { "User-agent: *\nDisallow: /robots", "/robots.txt", true },
        { "User-agent: *\nDisallow: /" + "*a*a*a*a*a*a*a*a*a*a*a*a*b$", "/" + new string('a', 2000), true },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rules_allow_and_refuse(string file, string path, bool isAllowed)
    {
        var rules = RobotsRules.Read(file, "SiteGen");

        Assert.Equal(isAllowed, rules.Allows(new("https://site.test" + path)));
    }

    [Fact]
    public async Task What_a_site_does_not_want_is_not_asked()
    {
        await using var web = await TestWeb.StartAsync(
            ("/robots.txt", WebServer.Text("User-agent: SiteGen\nDisallow: /private", "text/plain")),
            ("/private", WebServer.Text("<p>We keep the promise.")),
            ("/start", WebServer.Redirect("/private")),
            ("/page", WebServer.Text("<p>We keep the promise.")));

        Assert.Equal(Refused + "'http://site.test/private'", await web.TellAsync("/private"));
        Assert.Equal(Refused + "'http://site.test/private'", await web.TellAsync("/start"));
        Assert.Equal("text/html utf-8 http://site.test/page Address", await web.TellAsync("/page"));
        Assert.DoesNotContain("site.test/private", web.Server.Asked);
    }

    [Fact]
    public async Task It_is_asked_for_once_for_each_site()
    {
        await using var web = await TestWeb.StartAsync(
            ("/robots.txt", WebServer.Text("User-agent: SiteGen\nDisallow: /b", "text/plain")),
            ("/a", WebServer.Text("<p>We keep the promise.")));

        var results = await web.FetchAllAsync(
            new("a", web.At("/a")), new("b", web.At("/b")), new("c", web.At("other.test/a")), new("d", web.At("/a")));

        Assert.Equal(4, results.Count);
        Assert.Equal(
            ["other.test/robots.txt", "site.test/robots.txt"],
            web.Server.Asked.Where(a => a.EndsWith("robots.txt", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(429, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task A_server_without_rules_allows_and_one_in_trouble_refuses(int status, bool isAllowed)
    {
        await using var web = await TestWeb.StartAsync(
            ("/robots.txt", WebServer.Status(status)), ("/page", WebServer.Text("<p>We keep the promise.")));

        var told = await web.TellAsync("/page");

        Assert.StartsWith(
            isAllowed ? "text/html" : $"RobotsUnavailable: 'http://site.test/robots.txt' answered {status} (", told,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_of_it_are_followed()
    {
        await using var web = await TestWeb.StartAsync(
            ("/robots.txt", WebServer.Redirect("/1")), ("/1", WebServer.Redirect("/2")),
            ("/2", WebServer.Text("User-agent: *\nDisallow: /", "text/plain")));

        Assert.Equal(Refused + "'http://site.test/page'", await web.TellAsync("/page"));
    }

    [Fact]
    public async Task A_loop_of_redirects_of_it_counts_as_none()
    {
        await using var web = await TestWeb.StartAsync(
            ("/robots.txt", WebServer.Redirect("/robots.txt")), ("/page", WebServer.Text("<p>We keep the promise.")));

        Assert.StartsWith("text/html", await web.TellAsync("/page"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_its_first_500_KiB_count()
    {
        var early = $"User-agent: *\nDisallow: /early\n{new string('#', 500 * 1024)}\nDisallow: /late\n";
        await using var web = await TestWeb.StartAsync(
            ("/robots.txt", WebServer.Text(early, "text/plain")), ("/late", WebServer.Text("<p>We keep the promise.")));

        Assert.Equal(Refused + "'http://site.test/early'", await web.TellAsync("/early"));
        Assert.StartsWith("text/html", await web.TellAsync("/late"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_says_it_about_its_rules()
    {
        await using var web = await TestWeb.StartAsync(
            ("/robots.txt", c => Task.Delay(Timeout.Infinite, c.RequestAborted)));
        web.Options = web.Options with { Timeout = TimeSpan.FromSeconds(0.5) };

        Assert.Equal(
            "TooSlow: 'http://site.test/robots.txt' took longer than 0.5 seconds", await web.TellAsync("/page"));
    }

    [Fact]
    public void Rules_that_are_no_text_are_no_rules() =>
        Assert.True(RobotsRules.Read("\0\u0001:\u00ff\nDisallow", "SiteGen").Allows(new("https://a.test/x")));
}
