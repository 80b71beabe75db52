using SiteGen.Building;
using SiteGen.Tests.Checks.FinishedPages;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Files;

/// <summary>The folder <c>static/</c>: files for the root of the site.</summary>
public sealed class StaticFilesTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("CNAME")]
    [InlineData("favicon.ico")]
    [InlineData("_headers")]
    [InlineData("_redirects")]
    [InlineData(".well-known/security.txt")]
    [InlineData(".well-known/apple-app-site-association")]
    [InlineData("files/_old/.x/report 1.pdf")]
    [InlineData("google123.html")]
    public void A_file_is_copied_as_it_is(string path)
    {
        _site.Write($"static/{path}", "{{ as it is }}\r\n");

        var run = Cli.SiteGenProcess.Build(_site);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal("{{ as it is }}\r\n", File.ReadAllText(Path.Combine(_site.Output, path)));
    }

    [Theory]
    [InlineData(".git/config")]
    [InlineData("sub/.git")]
    [InlineData(".DS_Store")]
    [InlineData("sub/.DS_Store")]
    [InlineData("CNAME~")]
    [InlineData(".CNAME.swp")]
    [InlineData("#CNAME#")]
    [InlineData("Thumbs.db")]
    public void What_systems_and_editors_leave_behind_is_not_copied(string path)
    {
        _site.Write("static/CNAME", "x");
        _site.Write($"static/{path}", "secret");

        Assert.Equal(["CNAME"], Copied());
    }

    [Theory]
    [InlineData("static/x.txt", "{outside}/secret.txt")]
    [InlineData("static/x", "{outside}")]
    [InlineData("static", "{outside}")]
    [InlineData("static/x.txt", "../content/archive/letter.txt")]
    [InlineData("static", "content/archive")]
    [InlineData("static/x.txt", "../content/people/_ann.md")]
    [InlineData("static/x", "../.git")]
    public void A_link_never_publishes_a_private_file(string path, string target)
    {
        using var outside = new TestSite(("secret.txt", "secret"));
        _site.Write("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n");
        _site.Write("content/archive/letter.txt", "secret");
        _site.Write("content/people/_ann.md", "secret");
        _site.Write(".git/config", "secret");
        _site.Link(path, target.Replace("{outside}", outside.Root, StringComparison.Ordinal));

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(("SG0707", path), (diagnostic.Rule.Code, diagnostic.File.Path));
        Assert.Empty(_site.Build().Files);
    }

    [Fact]
    public void A_link_inside_the_site_is_followed_but_brings_no_hidden_file_of_the_content()
    {
        _site.Write("static/_headers", "x");
        _site.Write("content/pages/_draft.md", "secret");
        _site.Write("content/pages/about.md", "---\ntitle: About\n---\nText.\n");
        _site.Link("static/again", "_headers");
        _site.Link("static/source", "../content/pages");

        Assert.Equal(["_headers", "again", "source/about.md"], Copied());
    }

    [Theory]
    [InlineData("static/x", "nothing")]
    [InlineData("static", "nothing")]
    [InlineData("static/x", ".")]
    public void A_link_to_nothing_or_to_its_own_folder_is_a_warning(string path, string target)
    {
        _site.Link(path, target);

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(("SG0706", path), (diagnostic.Rule.Code, diagnostic.File.Path));
    }

    [Theory]
    [InlineData("people/index.html", "has the path of the page '/people/'")]
    [InlineData("people/ann/index.html", "has the path of the page of 'content/people/ann.md'")]
    [InlineData("People/Index.html", "conflicts with '/people/index.html', the page '/people/'")]
    [InlineData("index.html", "has the path of the page '/'")]
    [InlineData("404.html", "has the path of the page '/404.html'")]
    [InlineData("sitemap.xml", "has the path of '/sitemap.xml', a file that SiteGen writes")]
    [InlineData("assets/style.css", "has the path of '/assets/style.css', a file that SiteGen writes")]
    [InlineData("Robots.txt", "conflicts with '/robots.txt'")]
    [InlineData("people", "conflicts with '/people/ann/card.png'")]
    [InlineData("feed.xml/x", "conflicts with '/feed.xml'")]
    [InlineData(".sitegen-manifest", "has a name that SiteGen uses itself in the output folder")]
    [InlineData(".sitegen-staging/x", "has a name that SiteGen uses itself in the output folder")]
    public void A_file_with_the_path_of_another_is_an_error(string path, string problem)
    {
        _site.Write("content/people/ann.md", "---\nname: Ann\n---\n");
        _site.Write($"static/{path}", "mine");

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(
            ("SG0701", $"static/{path}", $"'static/{path}' {problem}"),
            (diagnostic.Rule.Code, diagnostic.File.Path, diagnostic.Message));
        Assert.Empty(_site.Build().Files);
    }

    [Theory]
    [InlineData("robots.txt")]
    [InlineData(".nojekyll")]
    public void A_robots_txt_of_the_site_replaces_the_generated_one(string path)
    {
        _site.Write($"static/{path}", "mine");

        var run = Cli.SiteGenProcess.Build(_site);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_site.Output, path)));
    }

    [Fact]
    public void Texts_the_navigation_and_templates_can_link_to_the_files()
    {
        using var site = new TestSite(
            ("content/site.yaml", "title: T\nbase_url: https://example.org/base/\n"
                + "navigation: [{label: Data, to: /files/data.csv}, {label: Old, to: /old/}]\n"),
            ("content/pages/about.md",
                "---\ntitle: A\n---\n[A](/CNAME), [B](/files/my%20report.pdf), [C](/old/#x), [D](/.well-known/a).\n"),
            ("templates/partials/head-extra.html", "<link rel=\"me\" href=\"{{ url '/CNAME' }}\">\n"),
            ("static/CNAME", "x"), ("static/files/data.csv", "x"), ("static/files/my report.pdf", "x"),
            ("static/old/index.html", "<p id=\"x\">Old</p>"), ("static/.well-known/a", "x"));

        Assert.DoesNotContain(CheckedSite.Check(site), d => d.Rule.Code != "SG0208");
    }

    [Fact]
    public void A_link_to_a_file_that_does_not_exist_is_an_error_with_the_nearest_path()
    {
        _site.Write("static/files/report.pdf", "x");
        _site.Write("content/pages/about.md", "---\ntitle: About\n---\n[A](/files/reprot.pdf).\n");

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(("SG0403", "did you mean '/files/report.pdf'?"), (diagnostic.Rule.Code, diagnostic.Help));
    }

    [Theory]
    [InlineData("CNAME", "/CNAME")]
    [InlineData(".well-known/a", "/.well-known/a")]
    [InlineData("files/my report.pdf", "/files/my%20report.pdf")]
    [InlineData("old/index.html", "/old/")]
    [InlineData("robots.txt", "/robots.txt")]
    public void Serve_finds_the_files_and_notices_new_ones(string path, string address)
    {
        _site.Write("static/other", "x");
        var live = LiveSite.Open(new BuildOptions { SitePath = _site.Root, Jobs = 1 });
        _site.Write($"static/{path}", "x");
        var full = Path.Combine(_site.Root, "static", path);

        Assert.True(live.Update([full]));
        Assert.Equal(full, live.Current.Find(address).File?.CopyOf);
        Assert.True(live.Update([full]), "The browser shows the changed file.");

        File.Delete(full);
        Assert.True(live.Update([full]));
        Assert.Null(live.Current.Find(address).File?.CopyOf);
    }

    [Fact]
    public void The_output_may_not_be_in_the_folder()
    {
        _site.Write("static/CNAME", "x");

        var run = Cli.SiteGenProcess.Build(_site, "--output", Path.Combine(_site.Root, "static", "out"));

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("lies in the folder 'static'", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/CNAME", "content/CNAME", "it is not a Markdown file")]
    [InlineData("content/robots.txt", "content/robots.txt", "it is not a Markdown file")]
    [InlineData("content/static/a/x.pdf", "content/static/a/x.pdf", "it is not a Markdown file")]
    [InlineData("content/people/ann.png", "content/people/ann.png", "it is not a Markdown file")]
    [InlineData("content/site.yml", "content/site.yml", "of its name")]
    public void A_file_in_content_that_belongs_elsewhere_is_a_warning(string path, string file, string reason)
    {
        _site.Write(path, "x");

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(
            ("SG0114", file, $"'{file}' is ignored because {reason}"),
            (diagnostic.Rule.Code, diagnostic.File.Path, diagnostic.Message));
        Assert.False(_site.Build().HasFailed);
    }

    private string[] Copied() =>
    [
        .. _site.Build().Files.Where(f => f.CopyOf is not null).Select(f => f.Path).Order(StringComparer.Ordinal),
    ];
}
