using SiteGen.Building;
using SiteGen.Files;
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
    [InlineData("static/x", "../content")]
    [InlineData("static/x", "../content/people")]
    [InlineData("static/x.yaml", "../content/site.yaml")]
    [InlineData("static", "content")]
    [InlineData("static/x", "../templates")]
    [InlineData("static/x.html", "../templates/partials/x.html")]
    [InlineData("static", "templates")]
    [InlineData("static/x", "../output")]
    [InlineData("static/x", "../output/people")]
    [InlineData("static", "output")]
    [InlineData("static/x", "../public")]
    [InlineData("static/x", "../public/people")]
    [InlineData("content/media/x.md", "../people/ben.md")]
    [InlineData("content/media/x", "../../output")]
    [InlineData("templates/assets/x.yaml", "../../content/site.yaml")]
    public void A_link_never_publishes_a_private_file(string path, string target)
    {
        using var outside = new TestSite(("secret.txt", "secret"));
        _site.Write("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n");
        _site.Write("content/archive/letter.txt", "secret");
        _site.Write("content/people/_ann.md", "secret");
        _site.Write(".git/config", "secret");
        _site.Write("content/people/ben.md", "---\nname: Ben\ndraft: true\n---\n");
        _site.Write("templates/partials/x.html", "x");
        OutputFolder.Open(_site.Output).Publish([new("people/x.html", default)], clean: false, jobs: 1);
        OutputFolder.Open(Path.Combine(_site.Root, "public"))
            .Publish([new("people/x.html", default)], clean: false, jobs: 1);
        _site.Link(path, target.Replace("{outside}", outside.Root, StringComparison.Ordinal));

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(("SG0707", path), (diagnostic.Rule.Code, diagnostic.File.Path));
        Assert.Empty(_site.Build().Files);
    }

    [Fact]
    public void A_link_inside_the_site_is_followed_but_brings_no_hidden_file_of_the_content()
    {
        _site.Write("static/_headers", "x");
        _site.Write("content/media/_draft.txt", "secret");
        _site.Write("content/media/a.txt", "x");
        _site.Write("templates/assets/icon.svg", "<svg/>");
        _site.Write("papers/p.pdf", "x");
        _site.Link("static/again", "_headers");
        _site.Link("static/source", "../content/media");
        _site.Link("static/icon.svg", "../templates/assets/icon.svg");
        _site.Link("static/papers", "../papers");

        Assert.Equal(
            ["_headers", "again", "icon.svg", "media/a.txt", "papers/p.pdf", "source/a.txt"], Copied());
    }

    [Fact]
    public void Each_build_of_a_site_with_a_link_to_its_output_is_refused_and_not_larger_than_the_one_before()
    {
        _site.Link("static/out", "../output");
        for (var i = 0; i < 2; i++)
        {
            var run = Cli.SiteGenProcess.Build(_site);

            Assert.Equal(1, run.ExitStatus);
            Assert.Contains(
                "error SG0707: 'static/out' is a symbolic link to '../output', which is in the output folder",
                run.Errors, StringComparison.Ordinal);
            Assert.False(Directory.Exists(_site.Output));
        }
    }

    [Fact]
    public void Content_behind_a_link_is_not_published_because_it_is_in_the_folder()
    {
        Directory.Move(Path.Combine(_site.Root, "content"), Path.Combine(_site.Root, "notes"));
        Directory.CreateDirectory(Path.Combine(_site.Root, "static"));
        Directory.Move(Path.Combine(_site.Root, "notes"), Path.Combine(_site.Root, "static", "notes"));
        _site.Link("content", "static/notes");

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(("SG0707", "static/notes"), (diagnostic.Rule.Code, diagnostic.File.Path));
    }

    [Fact]
    public void The_output_may_not_contain_the_folder()
    {
        _site.Write("built/static/CNAME", "x");
        _site.Link("static", "built/static");

        var run = Cli.SiteGenProcess.Build(_site, "--output", Path.Combine(_site.Root, "built"));

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("contains the folder 'static'", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static/a\nb.txt", "static/a\nb.txt")]
    [InlineData("static/a\nb/c.txt", "static/a\nb")]
    [InlineData("static/a\u001b[31m.txt", "static/a\u001b[31m.txt")]
    [InlineData("content/media/a\rb.txt", "content/media/a\rb.txt")]
    [InlineData("templates/assets/a\nb.css", "templates/assets/a\nb.css")]
    [InlineData("content/people/a\n::warning::x.md", "content/people/a\n::warning::x.md")]
    [InlineData("content/a\n::warning::x", "content/a\n::warning::x")]
    public void A_control_character_in_a_name_is_an_error(string path, string refused)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system has no such names.");
        _site.Write(path, "---\nname: X\n---\n");

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(("SG0110", refused), (diagnostic.Rule.Code, diagnostic.File.Path));
        var lines = TestSite.Format([diagnostic]).TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.DoesNotContain(lines, l => l.StartsWith("::", StringComparison.Ordinal) || l.Any(char.IsControl));
        Assert.Empty(_site.Build().Files);
    }

    [Theory]
    [InlineData(19)]
    [InlineData(21)]
    public void A_path_that_is_too_long_for_the_system_is_refused(int depth)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have other limits.");
        // Only a path relative to a folder in the middle reaches that far.
        _site.Write("static/x.txt", "x");
        Run("sh", "-c", "cd \"$0\"; i=0; while [ $i -lt $1 ]; do mkdir $2; cd $2; i=$((i+1)); done; echo x > x.txt",
            Path.Combine(_site.Root, "static"), $"{depth}", new string('d', 200));
        try
        {
            var run = Cli.SiteGenProcess.Build(_site, "--output", Path.Combine(_site.Root, new string('o', 250)));

            Assert.Equal(2, run.ExitStatus);
            Assert.Matches(
                "^sitegen: the path '.{40}…(d{34}/x.txt|d{40})' is longer than this system allows", run.LastError);
        }
        finally
        {
            Run("rm", "-rf", Path.Combine(_site.Root, "static"));
        }

        static void Run(string program, params IEnumerable<string> arguments) =>
            Cli.SiteGenProcess.Run(new System.Diagnostics.ProcessStartInfo(program, arguments));
    }

    [Theory]
    [InlineData("Static", "static")]
    [InlineData("STATIC", "static")]
    [InlineData("Templates", "templates")]
    public void A_folder_whose_name_differs_in_letter_case_is_a_warning(string folder, string meant)
    {
        _site.Write($"{folder}/x.txt", "x");
        Assert.SkipWhen(Directory.Exists(Path.Combine(_site.Root, meant)), "This disk ignores letter case.");

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(
            ("SG0114", folder, $"the folder '{folder}' is ignored because of its name", $"rename it to '{meant}'"),
            (diagnostic.Rule.Code, diagnostic.File.Path, diagnostic.Message, diagnostic.Help));
    }

    [Theory]
    [InlineData("static/a.txt")]
    [InlineData("content/media/a.txt")]
    public void Check_refuses_a_file_that_cannot_be_read_as_build_does(string path)
    {
        _site.Write(path, "x");
        using var locked = Locked.Entirely(Path.Combine(_site.Root, path));

        var (check, build) = (Cli.SiteGenProcess.Run("check", _site.Root), Cli.SiteGenProcess.Build(_site));

        Assert.Equal((2, build.LastError), (check.ExitStatus, check.LastError));
        Assert.Equal(2, build.ExitStatus);
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
