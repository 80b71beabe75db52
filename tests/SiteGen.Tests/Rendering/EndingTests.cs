using System.Diagnostics;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>Rendering ends, whatever templates do, and cuts nothing before.</summary>
public class EndingTests
{
    [Theory]
    [InlineData("{{ include 'partials/self' }}", "templates/partials/self.html")]
    [InlineData("{{ include 'partials/one' }}", null)]
    [InlineData("{{ func again; again; end; again }}", "templates/home.html")]
    public void Endless_recursion_is_an_error(string template, string? file)
    {
        var diagnostic = HomePage.Fail(
            template,
            ("templates/partials/self.html", "<b>{{ include 'partials/self' }}</b>"),
            ("templates/partials/one.html", "{{ include 'partials/two' }}"),
            ("templates/partials/two.html", "{{ include 'partials/one' }}"));

        Assert.Equal("SG0602", diagnostic.Rule.Code);
        Assert.Equal(file ?? diagnostic.File.Path, diagnostic.File.Path);
        Assert.StartsWith("templates/", diagnostic.File.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_loop_stops_the_build_after_one_page()
    {
        using var site = new TestSite(
        [
            ("templates/layout.html", "{{ i = 0; while true; i = i + 1; end }}"),
            .. Enumerable.Range(0, 400).Select(i => ($"content/pages/p{i}.md", $"---\ntitle: P{i}\n---\nText\n")),
        ]);
        var clock = Stopwatch.StartNew();

        var result = Build(site);

        var diagnostic = Assert.Single(result.Diagnostics, d => d.Rule.Severity == Severity.Error);
        Assert.Equal("SG0602", diagnostic.Rule.Code);
        Assert.Equal("the template ran for more than 1 second", diagnostic.Message);
        Assert.Equal("templates/layout.html", diagnostic.File.Path);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void An_endless_loop_stops_a_build_with_errors_in_content_too()
    {
        using var site = new TestSite(
        [
            ("templates/layout.html", "{{ i = 0; while true; i = i + 1; end }}"),
            ("content/pages/broken.md", "---\ntitel: X\n---\n"),
            .. Enumerable.Range(0, 400)
                .Select(i => ($"content/pages/p{i}.md", $"---\ntitle: P{i}\n---\n[[p{(i + 1) % 400}#x]]\n")),
        ]);
        var clock = Stopwatch.StartNew();

        Build(site);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void Quotations_that_embed_each_other_are_an_error()
    {
        using var site = new TestSite(
            ("content/people/ann.md", "---\nname: Ann\n---\n"),
            ("content/sources/s.md", "---\ntitle: S\ntype: letter\n---\n"),
            ("content/quotes/a.md", "---\nspeaker: ann\nsource: s\n---\nA\n\n![[b]]\n"),
            ("content/quotes/b.md", "---\nspeaker: ann\nsource: s\n---\nB\n\n![[a]]\n"));

        var result = site.Build();

        Assert.True(result.HasFailed);
        Assert.NotEmpty(result.Diagnostics);
    }

    [Fact]
    public void Partials_can_be_nested()
    {
        var html = HomePage.Render(
            "{{ include 'partials/down' n: 10 }}",
            ("templates/partials/down.html",
                "{{ $n }}{{ if $n > 0 }} {{ include 'partials/down' n: ($n - 1) }}{{ end }}"));

        Assert.Equal("10 9 8 7 6 5 4 3 2 1 0", html);
    }

    [Fact]
    public void Large_loops_and_long_text_are_not_cut()
    {
        var html = HomePage.Render("{{ for a in 1..5000; for b in 1..20 }}<li>{{ b }}</li>{{ end; end }}");

        Assert.Equal(100_000, html.Split("<li>").Length - 1);
        Assert.EndsWith("<li>20</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_large_pages_one_after_another_are_not_cut()
    {
        using var site = new TestSite(
        [
            ("templates/layout.html", "{{ capture all; for i in 1..2000 }}<li>{{ i }}</li>{{ end; end }}{{ all }}"),
            .. Enumerable.Range(0, 20).Select(i => ($"content/pages/p{i}.md", $"---\ntitle: P{i}\n---\nText\n")),
        ]);

        var pages = site.BuildPages().Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal)).ToArray();

        Assert.True(pages.Length > 20);
        Assert.All(pages, p => Assert.EndsWith("<li>2000</li>", p.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Functions_do_not_cut_long_text()
    {
        var html = HomePage.Render(
            "{{ x = ''; for i in 1..2000; x = x + 'abcdefgh'; end; x + x | string.append '!' | string.size }}");

        Assert.Equal("32001", html);
    }

    private static BuildResult Build(TestSite site) =>
        SiteBuilder.Build(new() { SitePath = site.Root, Jobs = 2, PageTimeLimit = TimeSpan.FromSeconds(1) });
}
