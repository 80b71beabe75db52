using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Safety;

/// <summary>The Content-Security-Policy of pages, as a browser applies it.</summary>
public class PolicyTests(SampleSite sample)
{
    private const string Injected = """
        () => {
          window.ran = [];
          const script = document.createElement('script');
          script.textContent = "window.ran.push('script')";
          document.body.append(script);
          const box = document.createElement('div');
          box.innerHTML = "<img src='data:,x' onerror=\"window.ran.push('handler')\">"
            + "<a id='injected' href=\"javascript:window.ran.push('address')\">x</a>"
            + "<p style='color: rgb(1, 2, 3)'>x</p>";
          document.body.append(box);
          document.getElementById('injected').click();
          return new Promise((done) => setTimeout(() => done({
            ran: window.ran.join(' '), color: getComputedStyle(box.querySelector('p')).color }), 300));
        }
        """;

    [Theory]
    [MemberData(nameof(PageKind.All), MemberType = typeof(PageKind))]
    public async Task What_is_injected_into_a_page_does_not_run(string kind)
    {
        await using var opened = await sample.OpenKindAsync(kind);
        var result = await opened.Page.EvaluateAsync<InjectedResult>(Injected);

        Assert.Equal("", result.Ran);
        Assert.NotEqual("rgb(1, 2, 3)", result.Color);
        Assert.Contains(opened.Complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("timeline/index.html")]
    [InlineData("quotes/index.html")]
    public async Task Pages_opened_from_a_disk_have_their_style(string path)
    {
        await using var opened = await sample.NewPageAsync("file:///");
        await opened.Page.GotoAsync(new Uri(Path.Combine(sample.OutputPath, path)).AbsoluteUri);

        // The theme sets it in its style sheet only.
        Assert.NotEqual("", await opened.Page.EvaluateAsync<string>(
            "() => getComputedStyle(document.documentElement).getPropertyValue('--accent')"));
        Assert.DoesNotContain(
            opened.Complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inline_scripts_of_a_sites_own_partials_run_and_scripts_of_allowed_hosts_load()
    {
        using var source = new TemporaryFolder();
        source.Write("content/site.yaml", """
            title: Own
            base_url: https://example.org/own/
            csp: {script-src: https://stats.example.org}

            """);
        source.Write("templates/partials/head-extra.html", """
            <script>window.page = '{{ page.title }}';</script>
            <script src="https://stats.example.org/a.js"></script>
            """);
        await using var served = await ServedSite.StartAsync(source.Path);
        await using var opened = await sample.NewPageAsync(served.Server);
        await opened.Page.RouteAsync(u => !u.StartsWith(served.Server.Origin, StringComparison.Ordinal), route =>
            route.FulfillAsync(new()
            {
                ContentType = "text/javascript",
                Body = $"window.loaded = '{route.Request.Url}';",
            }));
        await opened.Page.GotoAsync(served.Server.Home.AbsoluteUri);

        Assert.Equal("Own", await opened.Page.EvaluateAsync<string>("() => window.page"));
        Assert.Equal(
            "https://stats.example.org/a.js", await opened.Page.EvaluateAsync<string>("() => window.loaded"));
    }

    [Fact]
    public async Task A_picture_opened_alone_runs_nothing()
    {
        using var source = new TemporaryFolder();
        source.Write("content/site.yaml", "title: Own\nbase_url: https://example.org/own/\n");
        source.Write("content/media/a.svg", """
            <svg xmlns="http://www.w3.org/2000/svg" onload="document.documentElement.id = 'ran'">
              <script>document.documentElement.id = 'ran'</script><rect width="9" height="9"/>
            </svg>
            """);
        var result = Building.SiteBuilder.Build(new() { SitePath = source.Path, Jobs = 1 });
        using var output = new TemporaryFolder();
        Files.OutputFolder.Open(output.Path).Publish(result.Files, clean: false, jobs: 1);
        await using var server = await SiteServer.StartAsync(output.Path, "/own/");
        await using var opened = await sample.NewPageAsync(server);
        await opened.Page.GotoAsync(new Uri(server.Home, "media/a.svg").AbsoluteUri);

        Assert.Equal("", await opened.Page.EvaluateAsync<string>("() => document.documentElement.id"));
        Assert.Equal(1, await opened.Page.Locator("rect").CountAsync());
    }

    /// <summary>What an injected script, handler, address and style did.</summary>
    private sealed class InjectedResult
    {
        public string Ran { get; set; } = "";

        public string Color { get; set; } = "";
    }
}
