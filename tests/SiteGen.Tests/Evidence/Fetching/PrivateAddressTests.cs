using System.Net;
using SiteGen.Evidence.Fetching;

namespace SiteGen.Tests.Evidence.Fetching;

/// <summary>Nothing of this machine and its network is asked.</summary>
public class PrivateAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", "a loopback address")]
    [InlineData("127.255.0.9", "a loopback address")]
    [InlineData("0.0.0.0", "an unspecified address")]
    [InlineData("10.1.2.3", "a private address")]
    [InlineData("172.16.0.1", "a private address")]
    [InlineData("172.31.255.255", "a private address")]
    [InlineData("192.168.1.1", "a private address")]
    [InlineData("100.64.0.1", "an address shared behind a provider")]
    [InlineData("169.254.169.254", "a link-local address")]
    [InlineData("192.0.0.8", "a reserved address")]
    [InlineData("192.0.2.1", "an address for documentation")]
    [InlineData("198.19.255.255", "an address for benchmarks")]
    [InlineData("224.0.0.251", "a multicast address")]
    [InlineData("255.255.255.255", "a reserved address")]
    [InlineData("::", "an unspecified address")]
    [InlineData("::1", "a loopback address")]
    [InlineData("fe80::1", "a link-local address")]
    [InlineData("fec0::1", "a private address")]
    [InlineData("fd12:3456::1", "a private address")]
    [InlineData("ff02::1", "a multicast address")]
    [InlineData("2001:db8::1", "an address for documentation")]
    [InlineData("3fff:fff::1", "an address for documentation")]
    [InlineData("::ffff:127.0.0.1", "a loopback address")]
    [InlineData("::ffff:10.0.0.1", "a private address")]
    [InlineData("::127.0.0.1", "a loopback address")]
    [InlineData("::ffff:0:127.0.0.1", "a reserved address")]
    [InlineData("64:ff9b::7f00:1", "a loopback address")]
    [InlineData("64:ff9b::a9fe:a9fe", "a link-local address")]
    [InlineData("64:ff9b:1::808:808", "a reserved address")]
    [InlineData("2002:7f00:1::", "an address that leads through 6to4")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2", "a reserved address")]
    [InlineData("100::1", "a reserved address")]
    [InlineData("4000::1", "a reserved address")]
    public async Task An_address_that_is_not_public_is_refused(string address, string expected)
    {
        await using var web = await TestWeb.StartAsync();
        web.Hosts["inside.test"] = () => [address];

        Assert.Equal(
            $"Private: the host 'inside.test' is {IPAddress.Parse(address)}, {expected}",
            await web.TellAsync("inside.test/page"));
        Assert.Empty(web.Connected);
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450:4001:80b::200e")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("::ffff:8.8.8.8")]
    public async Task A_public_address_is_asked(string address)
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Text("<p>We keep the promise.")));
        web.Hosts["outside.test"] = () => [address];

        Assert.StartsWith("text/html", await web.TellAsync("outside.test/page"), StringComparison.Ordinal);
        Assert.Equal([IPAddress.Parse(address)], web.Connected.Distinct());
    }

    [Theory]
    [InlineData("http://127.0.0.1/", "127.0.0.1 is a loopback address")]
    [InlineData("http://2130706433/", "127.0.0.1 is a loopback address")]
    [InlineData("http://0x7f.1/", "127.0.0.1 is a loopback address")]
    [InlineData("http://[::1]:8080/", "::1 is a loopback address")]
    [InlineData("http://[::ffff:192.168.0.1]/", "::ffff:192.168.0.1 is a private address")]
    public async Task However_it_is_written(string address, string expected)
    {
        await using var web = await TestWeb.StartAsync();

        Assert.Equal($"Private: {expected}", web.Tell(await web.FetchAsync(new FetchRequest("id", new(address)))));
        Assert.Empty(web.Connected);
    }

    [Fact]
    public async Task A_redirect_does_not_lead_inside()
    {
        await using var web = await TestWeb.StartAsync(
            ("/start", c => WebServer.Redirect($"http://inside.test:{c.Request.Host.Port}/page")(c)),
            ("/page", WebServer.Text("<p>We keep the promise.")));
        web.Hosts["inside.test"] = () => ["10.0.0.1"];

        Assert.Equal(
            "Private: the host 'inside.test' is 10.0.0.1, a private address", await web.TellAsync("/start"));
        Assert.Equal(["site.test/robots.txt", "site.test/start"], web.Server.Asked);
    }

    [Fact]
    public async Task Neither_does_that_of_the_rules_for_robots()
    {
        await using var web = await TestWeb.StartAsync(
            ("/robots.txt", c => WebServer.Redirect($"http://inside.test:{c.Request.Host.Port}/secret")(c)),
            ("/page", WebServer.Text("<p>We keep the promise.")));
        web.Hosts["inside.test"] = () => ["10.0.0.1"];

        Assert.Equal("Private: the host 'inside.test' is 10.0.0.1, a private address", await web.TellAsync("/page"));
        Assert.Equal(["site.test/robots.txt"], web.Server.Asked);
    }

    [Fact]
    public async Task Nor_a_web_archive_or_a_TimeGate()
    {
        await using var web = await TestWeb.StartAsync();
        web.Hosts["inside.test"] = () => ["10.0.0.1"];
        web.Options = web.Options with { TimeGate = web.At("inside.test/gate/") };

        Assert.Equal(
            "NotFound: 'http://site.test/page' answered 404 (not found); "
            + "the host 'inside.test' is 10.0.0.1, a private address",
            await web.TellAsync("/page"));
        Assert.Equal(
            "NotFound: 'http://site.test/page' answered 404 (not found); "
            + "the host 'inside.test' is 10.0.0.1, a private address",
            web.Tell(await web.FetchAsync(
                new FetchRequest("id", web.At("/page"), ArchiveAddress: web.At("inside.test/copy")))));
    }

    [Fact]
    public async Task A_name_that_changes_its_address_gains_nothing()
    {
        await using var web = await TestWeb.StartAsync(
            ("/page", c =>
            {
                c.Response.Headers.Connection = "close";
                return WebServer.Text("<p>We keep the promise.")(c);
            }
        ),
            ("/robots.txt", c =>
            {
                c.Response.Headers.Connection = "close";
                return WebServer.Status(404)(c);
            }
        ));
        var answers = new Queue<string>(["8.8.8.8", "127.0.0.1"]);
        web.Hosts["site.test"] = () => [answers.Dequeue()];

        Assert.Equal("Private: the host 'site.test' is 127.0.0.1, a loopback address", await web.TellAsync("/page"));
        Assert.Equal([IPAddress.Parse("8.8.8.8")], web.Connected);
    }

    [Fact]
    public async Task Of_several_addresses_only_public_ones_are_asked()
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Text("<p>We keep the promise.")));
        web.Hosts["site.test"] = () => ["127.0.0.1", "8.8.8.8", "::1"];

        Assert.StartsWith("text/html", await web.TellAsync("/page"), StringComparison.Ordinal);
        Assert.Equal([IPAddress.Parse("8.8.8.8")], web.Connected.Distinct());
    }

    [Fact]
    public async Task They_may_be_allowed()
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Text("<p>We keep the promise.")));
        web.Network = new() { Proxy = () => new WebProxy() };
        web.Options = web.Options with { AllowPrivate = true };

        Assert.Equal(
            "text/html utf-8 http://127.0.0.1/page Address", await web.TellAsync("127.0.0.1/page"));
    }

    [Fact]
    public async Task The_way_out_names_the_option()
    {
        await using var web = await TestWeb.StartAsync();

        var result = Assert.IsType<FetchFailure>(await web.FetchAsync("127.0.0.1/page"));

        Assert.Equal("use --allow-private to get it anyway", result.WayOut);
    }

    [Theory]
    [InlineData("http://outside.test/page", "text/html utf-8 http://outside.test/page Address")]
    [InlineData("http://unknown.invalid/page", "text/html utf-8 http://unknown.invalid/page Address")]
    [InlineData("http://inside.test/page", "Private: the host 'inside.test' is 10.0.0.1, a private address")]
    [InlineData("https://outside.test/page", "NotReachable: the proxy does not connect to 'outside.test'")]
    [InlineData("http://192.168.0.1/page", "Private: 192.168.0.1 is a private address")]
    public async Task A_proxy_is_not_asked_for_what_is_known_to_be_inside(string address, string expected)
    {
        await using var web = await TestWeb.StartAsync(("/page", WebServer.Text("<p>We keep the promise.")));
        web.Hosts["inside.test"] = () => ["8.8.8.8", "10.0.0.1"];
        web.Network = web.Network with { Proxy = () => new WebProxy("127.0.0.1", web.Server.Port) };

        var told = web.Tell(await web.FetchAsync(new FetchRequest("id", new(address))));

        Assert.Equal(expected, told);
        Assert.Empty(web.Connected);
    }
}
