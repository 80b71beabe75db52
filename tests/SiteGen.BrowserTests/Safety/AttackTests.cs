using Microsoft.Playwright;
using SiteGen.BrowserTests.Serving;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Safety;

/// <summary>
/// Everything of <see cref="AttackSite"/> and <see cref="AttackMedia"/> in a browser, the pages without their policy,
/// so that only escaping protects them. By default one attack of each kind; all of them, for minutes, with
/// <c>SITEGEN_LONG=1</c>.
/// </summary>
public class AttackTests(SampleSite sample, ITestOutputHelper log)
{
    private const string Init = "window.attacks = 0; window.sitegenAttack = () => window.attacks++;";

    /// <summary>Whatever can be pointed at, focused or pressed.</summary>
    private const string Use = """
        () => {
          for (const element of document.querySelectorAll('main *, svg *')) {
            for (const type of ['pointerenter', 'mouseover', 'focus']) element.dispatchEvent(new Event(type));
          }
          // A link that runs stays on the page; others must not be followed.
          for (const link of document.querySelectorAll('a')) {
            const address = link.href?.baseVal ?? link.getAttribute('href') ?? '';
            if (!/^(https?:|mailto:|tel:|[./#?]|[a-z-]+\/|$)/i.test(address)) {
              link.dispatchEvent(new MouseEvent('click'));
            }
          }
        }
        """;

    /// <summary>
    /// Pages, feeds, calendars, citations, data, cards and style sheets: everything that is made of content.
    /// </summary>
    [Fact]
    public async Task Nothing_that_content_says_runs_or_leaves()
    {
        await using var attacked = await AttackedSite.BuildAsync(AttackSite.Files());
        await using var opened = await OpenAsync(attacked);
        var paths = attacked.Paths.Where(p => !p.StartsWith('_') && !p.EndsWith(".png", StringComparison.Ordinal))
            .ToList();
        var documents = LongRun.IsOn ? paths : [.. Brief(paths)];
        foreach (var path in documents)
        {
            await VisitAsync(opened, attacked, path);
        }

        log.WriteLine(
            $"{documents.Count} documents opened, {AttackSite.Fields.Count(f => f.IsAttacked)} fields attacked "
            + $"with {AttackSite.Texts.Count} texts and {AttackSite.Addresses.Count} addresses");
    }

    /// <summary>
    /// Media are opened at their own addresses, those of unknown types also as types that hosts give such files.
    /// </summary>
    [Fact]
    public async Task No_media_file_runs_or_loads_anything()
    {
        var files = AttackMedia.Files.Where(f => LongRun.IsOn || f.Key.StartsWith("part-", StringComparison.Ordinal)
            || f.Key.EndsWith(".svg", StringComparison.Ordinal) || f.Key.EndsWith(".dae", StringComparison.Ordinal)
            || f.Key.EndsWith(".md", StringComparison.Ordinal)).ToDictionary();
        await using var attacked = await AttackedSite.BuildAsync([], files);
        await using var opened = await OpenAsync(attacked);
        string? type = null;
        await opened.Page.RouteAsync(u => u.Contains("/media/", StringComparison.Ordinal), async route =>
        {
            if (type is null)
            {
                await route.ContinueAsync();
                return;
            }

            var path = Path.Combine(
                attacked.Folder, "media", Path.GetFileName(new Uri(route.Request.Url).AbsolutePath));
            await route.FulfillAsync(new() { ContentType = type, BodyBytes = await File.ReadAllBytesAsync(path) });
        });
        var (media, visits) = (attacked.Paths.Where(p => p.StartsWith("media/", StringComparison.Ordinal)).ToList(), 0);
        foreach (var path in media)
        {
            var name = Path.GetFileName(path);
            foreach (var given in TypesOf(name))
            {
                type = given;
                visits++;
                await VisitAsync(opened, attacked, path, given);
            }
        }

        log.WriteLine(
            $"{files.Count} media files, {files.Count - media.Count} refused, the others opened {visits} times");
        Assert.True(media.Count > 20 && media.Count < files.Count, $"{media.Count} of {files.Count}");
    }

    /// <summary>
    /// Otherwise the tests would prove nothing: the same files, as they are, run and load in this browser.
    /// </summary>
    [Fact]
    public async Task Media_that_nobody_examined_would_run_and_load()
    {
        await using var attacked = await AttackedSite.BuildAsync([]);
        Directory.CreateDirectory(Path.Combine(attacked.Folder, "media"));
        await using var opened = await OpenAsync(attacked);
        var (ran, loaded) = (0, 0);
        foreach (var (name, content) in AttackMedia.Files.Where(f =>
            f.Key.StartsWith("part-", StringComparison.Ordinal) || f.Key is "page.html" or "foreign.xml"))
        {
            await File.WriteAllBytesAsync(
                Path.Combine(attacked.Folder, "media", name), content, TestContext.Current.CancellationToken);
            var requests = opened.ForeignRequests.Count;
            await opened.Page.GotoAsync(new Uri(attacked.Server.Home, $"media/{name}").AbsoluteUri);
            await opened.Page.EvaluateAsync(Use);
            await opened.Page.WaitForTimeoutAsync(50);
            ran += await opened.Page.EvaluateAsync<int>("() => window.attacks") > 0 ? 1 : 0;
            loaded += opened.ForeignRequests.Count > requests ? 1 : 0;
        }

        log.WriteLine($"{ran} files run, {loaded} load others");
        Assert.True(ran >= 8 && loaded >= 5, $"{ran} run, {loaded} load");
    }

    /// <summary>The words of an address are shown by the scripts of the theme.</summary>
    [Fact]
    public async Task Nothing_that_an_address_says_runs()
    {
        await using var opened = await sample.NewPageAsync();
        await opened.Page.AddInitScriptAsync(Init);
        var texts = AttackSite.Texts.Concat(AttackSite.Addresses).ToList();
        var visits = 0;
        foreach (var page in (string[])["search/", "quotes/", "timeline/", "people/"])
        {
            await opened.Page.GotoAsync(new Uri(sample.Server.Home, page).AbsoluteUri);
            var names = await opened.Page.EvaluateAsync<string[]>(
                "() => [...new Set([...document.querySelectorAll('[name]')].map((e) => e.name).filter(Boolean))]");
            foreach (var text in LongRun.IsOn ? texts : texts.Where((_, i) => i % 10 == 0))
            {
                var said = Uri.EscapeDataString(text);
                var query = string.Join('&', names.Append("q").Distinct().Select(n => $"{n}={said}"));
                await opened.Page.GotoAsync(new Uri(sample.Server.Home, $"{page}?{query}#{said}").AbsoluteUri);
                if (page == "search/")
                {
                    await opened.Page.GetByRole(AriaRole.Searchbox).FillAsync(text);
                    await opened.Page.WaitForTimeoutAsync(200);
                }

                await opened.Page.EvaluateAsync(Use);
                await AssertNothingAsync(opened, $"{page}?{query}");
                visits++;
            }
        }

        log.WriteLine($"{visits} addresses opened");
    }

    /// <summary>Mistakes quote what content says, over the page and instead of it.</summary>
    [Fact]
    public async Task Nothing_that_a_mistake_quotes_runs()
    {
        await using var edited = await EditedSite.OpenAsync(sample);
        var page = edited.Opened.Page;
        await page.AddInitScriptAsync(Init);
        await page.ReloadAsync();
        foreach (var (number, text) in AttackSite.Texts.Where(t => !t.Contains('\n')).Index())
        {
            if (!LongRun.IsOn && number % 6 != 0)
            {
                continue;
            }

            var line = text.Replace("'", "''", StringComparison.Ordinal);
            edited.Site.Write(
                EditedSite.File,
                EditedSite.Person($"'{line}{number}': '{line}'\nborn: '{line}'\n", $"[[{text}]] [x]({text}) {text}"));
            await page.Locator("sitegen-mistakes pre, sitegen-mistakes li", new() { HasTextString = $"{number}'" })
                .First.WaitForAsync();
            await AssertNothingAsync(edited.Opened, text);
        }

        // A site that cannot be shown at all.
        edited.Site.Write("templates/person.html", $"{{{{ include 'partials/no-such' }}}} {AttackSite.Texts[0]}");
        edited.Site.Write(EditedSite.File, EditedSite.Person());
        await page.WaitForFunctionAsync("() => document.title === 'This page cannot be shown'");
        Assert.Contains(
            AttackSite.Texts[0], await page.Locator("pre").First.InnerTextAsync(), StringComparison.Ordinal);
        await AssertNothingAsync(edited.Opened, "the page of errors");
    }

    private static IEnumerable<string> Brief(IReadOnlyList<string> paths) => paths
        .Where(p => p.Count(c => c == '/') < 2 || p.Contains("attack-1/", StringComparison.Ordinal)
            || p.Contains("attack-1.", StringComparison.Ordinal))
        .Where(p => p.EndsWith(".html", StringComparison.Ordinal))
        .Concat(paths.Where(p => !p.EndsWith(".html", StringComparison.Ordinal))
            .GroupBy(p => (Path.GetExtension(p), p.Split('/')[0])).Select(g => g.First()));

    private static IEnumerable<string?> TypesOf(string name) => Path.GetExtension(name) switch
    {
        ".svg" => [null, "image/svg+xml"],
        ".md" or ".bib" or ".srt" => [null, "text/markdown"],
        ".xml" or ".rdf" or ".atom" or ".kml" or ".gpx" or ".mathml" => [null, "application/xml"],
        ".dae" or ".x3d" or ".smil" or ".ncx" or ".xspf" or ".xaml" => [null, "application/x+xml", "application/xml"],
        ".unknown" or ".log" or ".de" or ".webmanifest" => [null, "image/svg+xml", "application/xhtml+xml"],
        _ => [null],
    };

    private async Task<OpenedPage> OpenAsync(AttackedSite attacked)
    {
        var opened = await sample.NewPageAsync(attacked.Server);
        await opened.Page.AddInitScriptAsync(Init);
        return opened;
    }

    private static async Task VisitAsync(OpenedPage opened, AttackedSite attacked, string path, string? type = null)
    {
        var address = path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
        try
        {
            await opened.Page.GotoAsync(new Uri(
                attacked.Server.Home,
                string.Join('/', address.Split('/').Select(Uri.EscapeDataString))).AbsoluteUri);
        }
        catch (PlaywrightException exception) when (
            exception.Message.Contains("Download is starting", StringComparison.Ordinal)
            || exception.Message.Contains("ERR_ABORTED", StringComparison.Ordinal))
        {
            // What browsers do not show, they save.
            return;
        }

        await opened.Page.EvaluateAsync(Use);
        await AssertNothingAsync(opened, $"{path} {type}");
    }

    private static async Task AssertNothingAsync(OpenedPage opened, string what)
    {
        Assert.Equal((what, 0), (what, await opened.Page.EvaluateAsync<int>("() => window.attacks")));
        Assert.Equal((what, ""), (what, string.Join(' ', opened.ForeignRequests)));
    }
}
