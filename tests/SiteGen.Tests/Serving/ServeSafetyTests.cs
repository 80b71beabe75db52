using System.Net;
using System.Net.Sockets;
using System.Text;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Serving;

/// <summary>
/// <c>sitegen serve</c> shows drafts: a web page elsewhere must not read them, and no link may lead out of the site.
/// </summary>
public sealed class ServeSafetyTests
{
    private static readonly (string, string)[] Files =
    [
        ("content/people/ada.md", "---\nname: Ada\n---\nText.\n"), ("content/media/a.txt", "public"),
    ];

    [Fact]
    public async Task Only_names_of_this_machine_are_answered()
    {
        using var site = new TestSite(Files);
        await using var served = await ServedSite.StartAsync(site, "--host", "preview.example");
        string[] allowed =
        [
            "localhost", "LOCALHOST:{0}", "site.localhost", "127.0.0.1:{0}", "127.1.2.3", "[::1]:{0}",
            "preview.example", "Preview.Example:80",
        ];
        string[] refused =
        [
            "evil.example", "evil.example:{0}", "localhost.evil.example", "127.0.0.1.evil.example", "0.0.0.0",
            "192.168.1.1:{0}", "xlocalhost", "not-preview.example", "[::2]", "169.254.169.254",
        ];

        foreach (var host in allowed)
        {
            Assert.Equal((host, "200"), (host, (await AskAsync(served, host, "/base/")).Status));
        }

        foreach (var host in refused)
        {
            var (status, answer) = await AskAsync(served, host, "/base/");
            Assert.Equal((host, "421"), (host, status));
            Assert.Contains("sitegen serve --host NAME", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("<", answer, StringComparison.Ordinal);
            Assert.Equal((host, "421"), (host, (await AskAsync(served, host, "/__sitegen/events")).Status));
        }
    }

    [Theory]
    [InlineData("Origin: https://evil.example", "403")]
    [InlineData("Origin: null", "403")]
    [InlineData("Origin: http://localhost:1", "403")]
    [InlineData("Sec-Fetch-Site: cross-site", "403")]
    [InlineData("Sec-Fetch-Site: same-site", "403")]
    [InlineData("Sec-Fetch-Site: same-origin", "200")]
    [InlineData("Sec-Fetch-Site: none", "200")]
    [InlineData("Accept: */*", "200")]
    public async Task The_files_of_the_server_itself_are_for_its_own_pages(string header, string expected)
    {
        using var site = new TestSite(Files);
        await using var served = await ServedSite.StartAsync(site);

        foreach (var path in (string[])["/__sitegen/live.js", "/__sitegen/events"])
        {
            Assert.Equal((path, expected), (path, (await AskAsync(served, "localhost:{0}", path, header)).Status));
        }
    }

    [Fact]
    public async Task A_media_file_that_becomes_a_link_is_not_followed_out_of_the_site()
    {
        using var site = new TestSite(Files);
        using var outside = new TestSite(("secret.txt", "secret words"));
        await using var served = await ServedSite.StartAsync(site);
        Assert.Equal("public", (await served.GetAsync("media/a.txt")).Text);

        site.Delete("content/media/a.txt");
        site.Link("content/media/a.txt", Path.Combine(outside.Root, "secret.txt"));
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var (status, text, _) = await served.GetAsync("media/a.txt");
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.DoesNotContain("secret words", text, StringComparison.Ordinal);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_folder_that_becomes_a_link_is_not_followed_out_of_the_site()
    {
        using var site = new TestSite(
            [.. Files, ("content/media/folder/a.txt", "public"), ("static/b/c.txt", "public")]);
        using var outside = new TestSite(("a.txt", "secret words"), ("c.txt", "secret words"));
        await using var served = await ServedSite.StartAsync(site);
        foreach (var folder in (string[])["content/media/folder", "static/b"])
        {
            Directory.Delete(Path.Combine(site.Root, folder), recursive: true);
            site.Link(folder, outside.Root);
        }

        foreach (var path in (string[])["media/folder/a.txt", "b/c.txt"])
        {
            Assert.DoesNotContain("secret words", (await served.GetAsync(path)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_are_served_with_their_policy_and_the_headers_of_hosts()
    {
        using var site = new TestSite(Files);
        await using var served = await ServedSite.StartAsync(site);
        var (_, page, response) = await served.GetAsync("people/ada/");
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains($"content=\"{policy}\"", page, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        foreach (var path in (string[])["people/ada/", "media/a.txt", "assets/style.css", "nowhere/"])
        {
            var headers = (await served.GetAsync(path)).Response.Headers;
            Assert.Equal((path, "nosniff"), (path, headers.GetValues("X-Content-Type-Options").Single()));
            Assert.Equal((path, "same-origin"), (path, headers.GetValues("Cross-Origin-Resource-Policy").Single()));
        }
    }

    [Theory]
    [InlineData("--listen", "nowhere", "--listen: 'nowhere' is not an IP address; write one of this machine")]
    [InlineData("--host", "http://x", "--host: 'http://x' is not a name; write it without 'http://' and port")]
    [InlineData("--host", "x:80", "--host: 'x:80' is not a name")]
    public void A_wrong_name_or_address_is_explained(string option, string value, string message)
    {
        using var site = new TestSite(Files);
        var run = SiteGenProcess.Run("serve", site.Root, option, value);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_listens_elsewhere_only_if_it_is_told_to()
    {
        using var site = new TestSite(Files);
        await using var served = await ServedSite.StartAsync(site, "--listen", "127.0.0.2");

        Assert.Equal("127.0.0.2", served.Address.Host);
        Assert.Equal("200", (await AskAsync(served, "127.0.0.2:{0}", "/base/")).Status);
        using var other = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(async () =>
            await other.ConnectAsync(IPAddress.Loopback, served.Address.Port, TestContext.Current.CancellationToken));
    }

    /// <summary>Sends a request as written: HttpClient would correct the header Host.</summary>
    private static async Task<(string Status, string Text)> AskAsync(
        ServedSite served, string host, string path, string header = "Accept: */*")
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        var (name, port) = (served.Address.Host, served.Address.Port);
        name = name == "localhost" ? "127.0.0.1" : name;
        await client.ConnectAsync(name, port, end.Token);
        var stream = client.GetStream();
        host = string.Format(System.Globalization.CultureInfo.InvariantCulture, host, port);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\n{header}\r\nConnection: close\r\n\r\n"),
            end.Token);
        var bytes = new byte[64 * 1024];
        // The events never end: what comes first is enough.
        var count = await stream.ReadAsync(bytes, end.Token);
        var text = Encoding.UTF8.GetString(bytes, 0, count);
        var body = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (text.Contains("Content-Length", StringComparison.Ordinal) && body + 4 == count)
        {
            count = await stream.ReadAsync(bytes, end.Token);
            text += Encoding.UTF8.GetString(bytes, 0, count);
        }

        return (text.Split(' ')[1], body < 0 ? "" : text[(body + 4)..]);
    }
}
