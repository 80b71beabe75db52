using SiteGen.BrowserTests.Support;
using SiteGen.Building;
using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Safety;

/// <summary>
/// The pages of <see cref="AttackSite"/> in a browser, without their policy, so that only escaping protects them: one
/// page of every kind and attack by default would take minutes, so they run with <c>SITEGEN_LONG=1</c>.
/// </summary>
public class AttackTests(SampleSite sample)
{
    [Fact]
    public async Task Nothing_that_content_says_runs_or_leaves()
    {
        using var source = new TestSite(AttackSite.Files());
        var result = SiteBuilder.Build(new() { SitePath = source.Root, Jobs = 2 });
        Assert.False(result.HasFailed);
        using var output = new TemporaryFolder();
        OutputFolder.Open(output.Path).Publish(
            [.. result.Files.Select(WithoutPolicy)], clean: false, jobs: 2);
        await using var server = await SiteServer.StartAsync(output.Path, "/base/");
        await using var opened = await sample.NewPageAsync(server);
        await opened.Page.AddInitScriptAsync("window.attacks = 0; window.sitegenAttack = () => window.attacks++;");

        var pages = result.Files.Select(f => f.Path)
            .Where(p => p.EndsWith("index.html", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        foreach (var path in LongRun.IsOn ? pages : pages.Where(IsBrief))
        {
            await opened.Page.GotoAsync(new Uri(server.Home, path[..^"index.html".Length]).AbsoluteUri);
            // Whatever can be pointed at, focused or pressed.
            await opened.Page.EvaluateAsync("""
                () => document.querySelectorAll('main *').forEach((e) => {
                  for (const type of ['pointerenter', 'mouseover', 'focus']) e.dispatchEvent(new Event(type));
                })
                """);
            Assert.Equal((path, 0), (path, await opened.Page.EvaluateAsync<int>("() => window.attacks")));
            Assert.Equal((path, ""), (path, string.Join(' ', opened.ForeignRequests)));
        }
    }

    private static bool IsBrief(string path) =>
        path.Count(c => c == '/') < 2 || path.Contains("attack-1/", StringComparison.Ordinal);

    private static OutputFile WithoutPolicy(OutputFile file) =>
        file.CopyOf is not null || file.Late is not null || !file.Path.EndsWith(".html", StringComparison.Ordinal)
        ? file
        : file with
        {
            Content = System.Text.Encoding.UTF8.GetBytes(
                TestSite.WithoutPolicy(System.Text.Encoding.UTF8.GetString(file.Content.Span))),
        };
}
