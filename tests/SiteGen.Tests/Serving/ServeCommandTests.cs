using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Serving;

/// <summary><c>sitegen serve</c>, from outside.</summary>
public sealed class ServeCommandTests
{
    private static readonly (string, string)[] Files =
    [
        ("content/people/ada.md", "---\nname: Ada\nredirect_from: /ada/\n---\nText.\n"),
        ("content/media/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ];

    [Fact]
    public async Task Files_are_served_under_the_path_the_site_will_have()
    {
        using var site = new TestSite(Files);
        await using var served = await ServedSite.StartAsync(site);

        Assert.Equal("/base/", served.Address.AbsolutePath);
        var (status, home, response) = await served.GetAsync("/base/");
        Assert.Equal((HttpStatusCode.OK, "text/html"), (status, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("/__sitegen/live.js", home, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, "/base/"), await RedirectAsync(served, "/"));
        Assert.Equal((HttpStatusCode.Redirect, "/base/"), await RedirectAsync(served, "/base"));
        Assert.Equal(
            (HttpStatusCode.Redirect, "/base/people/ada/?x=1"), await RedirectAsync(served, "/base/people/ada?x=1"));
        Assert.Equal(
            "image/svg+xml", (await served.GetAsync("media/a.svg")).Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            "application/atom+xml",
            (await served.GetAsync("feed.xml")).Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            "application/feed+json",
            (await served.GetAsync("feed.json")).Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            "text/markdown",
            (await served.GetAsync("people/ada/index.md")).Response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("/people/ada/", (await served.GetAsync("ada/")).Text, StringComparison.Ordinal);
        var (missing, text, _) = await served.GetAsync("nobody/");
        Assert.Equal(HttpStatusCode.NotFound, missing);
        Assert.Contains("Page not found", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await served.GetAsync("/elsewhere/")).Status);
    }

    [Fact]
    public async Task A_site_at_the_root_of_its_host_is_served_there()
    {
        using var site =
            new TestSite([.. Files, ("content/site.yaml", "title: Test site\nbase_url: https://example.org\n")]);
        await using var served = await ServedSite.StartAsync(site);

        Assert.Equal("/", served.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync("/")).Status);
        Assert.Contains("<h1>Ada</h1>", await served.GetPageAsync("/people/ada/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/archive/a.txt")]
    [InlineData("..%2f..%2fcontent%2farchive%2fa.txt")]
    [InlineData("content/site.yaml")]
    public async Task Nothing_but_the_site_is_served(string path)
    {
        using var site = new TestSite([.. Files, ("content/archive/a.txt", "private")]);
        await using var served = await ServedSite.StartAsync(site);

        Assert.Equal(HttpStatusCode.NotFound, (await served.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_saved_file_is_told_and_served()
    {
        using var site = new TestSite(Files);
        await using var served = await ServedSite.StartAsync(site);
        Assert.Contains("<h1>Ada</h1>", await served.GetPageAsync("people/ada/"), StringComparison.Ordinal);

        site.Write("content/people/ada.md", "---\nname: Ada Lovelace\n---\nText.\n");
        await served.WaitForAsync(m => m.GetProperty("version").GetInt32() == 2);

        var page =
            Encoding.UTF8.GetString(site.Build().Files.Single(f => f.Path == "people/ada/index.html").Content.Span);
        Assert.Equal(page, await served.GetPageAsync("people/ada/"));
    }

    [Fact]
    public async Task Editors_that_write_beside_the_file_and_rename_are_understood()
    {
        using var site = new TestSite(Files);
        await using var served = await ServedSite.StartAsync(site);
        var path = Path.Combine(site.Root, "content/people/ada.md");
        for (var version = 2; version < 5; version++)
        {
            File.WriteAllText(path + ".tmp", $"---\nname: Ada {version}\n---\nText.\n");
            File.Move(path + ".tmp", path, overwrite: true);

            // Where the two steps are far from each other in time, the first is told of by itself.
            Assert.Contains(
                $"<h1>Ada {version}</h1>",
                await WaitForPageAsync(served, "people/ada/", $"<h1>Ada {version}</h1>", version),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Files_in_new_folders_are_found()
    {
        using var site = new TestSite(Files);
        await using var served = await ServedSite.StartAsync(site);
        site.Write("content/people/new/folder/eva.md", "---\nname: Eva\n---\nText.\n");
        await WaitForPageAsync(served, "people/eva/", "<h1>Eva</h1>", 2);

        site.Write("content/people/new/folder/eva.md", "---\nname: Eva Green\n---\nText.\n");
        await WaitForPageAsync(served, "people/eva/", "<h1>Eva Green</h1>", 3);
    }

    [Fact]
    public async Task Mistakes_are_told_as_the_terminal_shows_them_and_go_away()
    {
        using var site = new TestSite(Files);
        await using var served = await ServedSite.StartAsync(site);
        site.Write("content/people/ada.md", "---\nname: Ada\nbron: 1815\n---\nText.\n");
        await served.WaitForAsync(m => m.GetProperty("errors").GetInt32() > 0);

        // At once what can be told at once; then all that a build finds.
        var expected = site.BuildDiagnostics().TrimEnd();
        await served.WaitForAsync(m => TextOf(m) == expected);
        Assert.Contains("<h1>Ada</h1>", await served.GetPageAsync("people/ada/"), StringComparison.Ordinal);

        site.Write("content/people/ada.md", "---\nname: Ada\nborn: 1815\n---\nText.\n");
        await served.WaitForAsync(m => m.GetProperty("errors").GetInt32() == 0);
    }

    [Fact]
    public async Task Mistakes_on_pages_that_nobody_looks_at_are_told_too()
    {
        using var site = new TestSite([.. Files, ("templates/person.html", "{{ person.name }}")]);
        await using var served = await ServedSite.StartAsync(site);
        site.Write("templates/person.html", "{{ person.nmae }}");

        var message = await served.WaitForAsync(m => m.GetProperty("errors").GetInt32() > 0);

        Assert.Contains("a person has no member 'nmae'", TextOf(message), StringComparison.Ordinal);
        var (status, text, _) = await served.GetAsync("people/ada/");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("templates/person.html(1,11): error", text, StringComparison.Ordinal);
        Assert.Contains("/__sitegen/live.js", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_broken_from_the_start_says_so_and_appears_when_it_is_mended()
    {
        using var site = new TestSite([.. Files, ("content/people/eva.md", "---\nnam: Eva\n---\nText.\n")]);
        await using var served = await ServedSite.StartAsync(site);
        var (status, text, _) = await served.GetAsync("people/ada/");

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("content/people/eva.md(2,1): error", text, StringComparison.Ordinal);
        site.Write("content/people/eva.md", "---\nname: Eva\n---\nText.\n");
        // A file that is written in place is empty for a moment, which may be seen too.
        Assert.Contains(
            "<h1>Ada</h1>", await WaitForPageAsync(served, "people/ada/", "<h1>Ada</h1>", 2), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("""
        {"Kestrel": {"Endpoints": {"Http": {"Url": "http://localhost:1"}}}, "AllowedHosts": "elsewhere.example"}
        """)]
    public async Task Settings_of_other_servers_in_the_working_folder_are_ignored(string settings)
    {
        using var site = new TestSite([.. Files, ("appsettings.json", settings)]);
        await using var served = await ServedSite.StartAsync(
            new ProcessStartInfo(
                "dotnet", [SiteGenProcess.Program, "serve", ".", "--port", "0"])
            { WorkingDirectory = site.Root });

        Assert.Contains("<h1>Ada</h1>", await served.GetPageAsync("people/ada/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_in_use_is_named()
    {
        using var site = new TestSite(Files);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var run = SiteGenProcess.Run("serve", site.Root, "--port", $"{port}");

        Assert.Equal((2, $"sitegen: port {port} is in use by another program; choose another with --port\n"),
            (run.ExitStatus, run.Errors));
    }

    /// <summary>
    /// The page once it says a thing; fails where no message of a version, or a later one, comes for too long.
    /// </summary>
    private static async Task<string> WaitForPageAsync(ServedSite served, string path, string text, int version)
    {
        while (true)
        {
            var page = await served.GetPageAsync(path);
            if (page.Contains(text, StringComparison.Ordinal))
            {
                return page;
            }

            await served.WaitForAsync(m => m.GetProperty("version").GetInt32() >= version);
        }
    }

    private static string TextOf(JsonElement message) =>
        string.Join(
            "\n", message.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("text").GetString()));

    private static async Task<(HttpStatusCode, string?)> RedirectAsync(ServedSite served, string path)
    {
        var (status, _, response) = await served.GetAsync(path);
        return (status, response.Headers.Location?.OriginalString);
    }
}
