using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary><c>theme</c> in the settings: what a site changes without a template of its own.</summary>
public sealed class ThemeSettingsTests
{
    private const string Icon = "<link rel=\"icon\" href=\"./assets/";

    [Fact]
    public void Without_settings_the_header_has_the_title_and_the_built_in_icon()
    {
        var home = Home("");

        Assert.Contains(" aria-current=\"page\">Tom &amp; Jerry</a>", home, StringComparison.Ordinal);
        Assert.Contains($"{Icon}icon.svg?v=", home, StringComparison.Ordinal);
        Assert.Equal(1, home.Split("rel=\"stylesheet\"").Length - 1);
    }

    [Fact]
    public void A_logo_stands_for_the_title()
    {
        var home = Home("theme: {logo: logo.svg}", ("templates/assets/logo.svg", "<svg/>"));

        Assert.Matches(
            "aria-current=\"page\"><img src=\"\\./assets/logo\\.svg\\?v=[0-9a-f]{8}\" alt=\"Tom &amp; Jerry\"></a>",
            home);
    }

    [Theory]
    [InlineData("a.png", " type=\"image/png\"")]
    [InlineData("a.ico", " type=\"image/x-icon\"")]
    [InlineData("icons/a.SVG", " type=\"image/svg+xml\"")]
    [InlineData("a.bmp", "")]
    public void A_favicon_replaces_the_icon_and_its_type(string name, string type)
    {
        var home = Home($"theme: {{favicon: {name}}}", ($"templates/assets/{name}", "icon"));

        Assert.Matches($"{Icon.Replace(".", "\\.")}{name}\\?v=[0-9a-f]{{8}}\"{type.Replace("+", "\\+")}>\n", home);
        Assert.DoesNotContain("icon.svg", home, StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_are_linked_after_the_style_sheet_in_their_order()
    {
        var home = Home(
            "theme: {styles: [z.css, a/b.css]}",
            ("templates/assets/z.css", "b {}"), ("templates/assets/a/b.css", "i {}"));

        Assert.Matches(
            "(?s)/style\\.css\\?v=[^>]*>\n<link rel=\"stylesheet\" href=\"\\./assets/z\\.css\\?v=[^>]*>\n"
            + "<link rel=\"stylesheet\" href=\"\\./assets/a/b\\.css\\?v=",
            home);
    }

    [Theory]
    [InlineData("logo: «logo.sgv»", "there is no asset 'logo.sgv'", "did you mean 'logo.svg'?")]
    [InlineData("logo: «templates/assets/logo.svg»", "there is no asset 'templates/assets/logo.svg'",
        "did you mean 'logo.svg'?")]
    [InlineData("favicon: «zzzzzzzzz.ico»", "there is no asset 'zzzzzzzzz.ico'",
        "make the file templates/assets/zzzzzzzzz.ico")]
    [InlineData("styles: [site.css, «sites.css»]", "there is no asset 'sites.css'", "did you mean 'site.css'?")]
    [InlineData("styles: «logo.svg»", "'logo.svg' is not a style sheet", "the name of a style sheet ends in '.css'")]
    [InlineData("logo: «site.css»", "'site.css' is not a picture", null)]
    [InlineData("favicon: «site.css»", "'site.css' is not a picture",
        "the name of a picture ends in .svg, .png, .ico, .jpg, .jpeg, .webp, .gif, .avif, .bmp")]
    [InlineData("styles: «https://a.example/a.css»", "'https://a.example/a.css' must be a file of templates/assets",
        "download it to that folder and write its name: pages load nothing from other sites")]
    [InlineData("styles: «//example.org/a.css»", "'//example.org/a.css' must be a file of templates/assets", null)]
    [InlineData("styles: [site.css, «site.css»]", "pages link 'site.css' already", "remove it here")]
    [InlineData("styles: «style.css»", "pages link 'style.css' already", "remove it here")]
    [InlineData("logo: «../../../etc/passwd»", "'../../../etc/passwd' is not a name in templates/assets",
        "write a name in templates/assets, without '..' and without '/' before it")]
    [InlineData("logo: «/etc/passwd»", "'/etc/passwd' is not a name in templates/assets", null)]
    [InlineData("logo: «../assets/logo.svg»", "'../assets/logo.svg' is not a name in templates/assets",
        "did you mean 'logo.svg'?")]
    [InlineData("logo: «[logo.svg]»", "expected text, found a list",
        "write a single value, without brackets, braces or list hyphens")]
    [InlineData("logo: «true»", "expected text, but YAML reads 'true' as a boolean",
        "put it in quotation marks if you mean the word")]
    [InlineData("accent: «[red, blue]»", "expected a color, found a list",
        "write one color, such as '#00558c', or two: {light: '#00558c', dark: '#7cc4f2'}")]
    [InlineData("accent: «\"oklch(0.5 0.2 30)\"»", "'oklch(0.5 0.2 30)' is not a color",
        "write '#00558c', a color name of CSS, rgb() or hsl(), without transparency")]
    [InlineData("accent: «\"#00558c80\"»", "'#00558c80' is not a color",
        "write '#00558c', a color name of CSS, rgb() or hsl(), without transparency")]
    [InlineData("«acent»: red", "'acent' is not a key of the theme", "did you mean 'accent'?")]
    public void A_mistake_is_reported_at_its_characters(string yaml, string message, string? help)
    {
        var marked = yaml.Split('«', '»')[1];
        using var site = new TestSite(
            Settings("theme:\n  " + yaml.Replace("«", "").Replace("»", "")),
            ("templates/assets/logo.svg", "<svg/>"), ("templates/assets/site.css", "b {}"));

        var diagnostic = Assert.Single(site.FindProblems());

        Assert.Equal((message, help ?? diagnostic.Help, marked), (
            diagnostic.Message, diagnostic.Help, diagnostic.File.Slice(diagnostic.Span).ToString()));
        Assert.Equal("content/site.yaml", diagnostic.File.Path);
    }

    [Fact]
    public void The_accent_is_at_the_end_of_the_style_sheet_also_of_one_of_the_site()
    {
        var settings = Settings("theme: {accent: {light: '#00558c', dark: '#7cc4f2'}}");
        using var site = new TestSite(settings);
        using var own = new TestSite(
            settings, ("templates/assets/style.css", ":root { --paper: light-dark(white, black) }"));

        const string Accent = "--accent: light-dark(#00558c, #7cc4f2);";
        Assert.Contains(Accent, site.BuildPages()["assets/style.css"][^250..], StringComparison.Ordinal);
        Assert.Matches(
            "^:root \\{ --paper: .* \\}\n\n/\\*.*\\*/\n:root \\{\n  --accent: light-dark\\(#00558c, #7cc4f2\\);\n"
            + "  --accent-soft: light-dark\\(#e0ebf1, ",
            own.BuildPages()["assets/style.css"]);
    }

    [Theory]
    [InlineData("'#00558c'", "light-dark(#00558c, #80aac6)")]
    [InlineData("navy", "light-dark(#000080, #a6a6d3)")]
    [InlineData("rgb(0 0 0)", "light-dark(#000000, #a6a6a6)")]
    public void One_accent_is_made_lighter_for_dark_backgrounds(string accent, string expected)
    {
        using var site = new TestSite(Settings($"theme: {{accent: {accent}}}"));

        Assert.Contains(
            $"--accent: {expected};", site.BuildPages()["assets/style.css"], StringComparison.Ordinal);
    }

    [Fact]
    public void Embeds_have_the_accent()
    {
        using var site = new TestSite(
            Settings("theme: {accent: '#00558c'}"),
            ("content/people/ann.md", "---\nname: Ann\n---\n"),
            ("content/sources/s.md", "---\ntitle: S\ntype: letter\n---\n"),
            ("content/quotes/q.md", "---\nspeaker: ann\nsource: s\n---\nWords.\n"));

        Assert.Contains(
            "--accent: light-dark(#00558c, ", site.BuildSound()["quotes/q/card/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_contrast_is_that_with_the_background_of_the_site()
    {
        var settings = Settings("theme: {accent: '#7cc4f2'}");
        using var light = new TestSite(settings);
        using var dark = new TestSite(settings, ("templates/styles/99-site.css", ":root { --paper: #151412 }"));

        Assert.Equal("SG0803", Assert.Single(light.FindProblems()).Rule.Code);
        Assert.Empty(dark.FindProblems());
    }

    [Fact]
    public void Partials_add_to_the_head_and_the_header_and_replace_the_footer()
    {
        var home = Home(
            "params: {id: 7}",
            ("templates/partials/head-extra.html", "<meta name=\"id\" content=\"{{ site.params.id }}\">\n"),
            ("templates/partials/header-extra.html", "<p>Of {{ page.title }}</p>\n"),
            ("templates/partials/footer.html", "<footer>Mine</footer>\n"));

        Assert.Contains("\n<meta name=\"id\" content=\"7\">\n</head>", home, StringComparison.Ordinal);
        Assert.Contains("</button>\n<p>Of Tom &amp; Jerry</p>\n</div>\n</header>", home, StringComparison.Ordinal);
        Assert.Contains("</main>\n<footer>Mine</footer>\n</body>", home, StringComparison.Ordinal);
        Assert.DoesNotContain("site-footer", home, StringComparison.Ordinal);
    }

    private static (string, string) Settings(string yaml) =>
        ("content/site.yaml", $"title: Tom & Jerry\nbase_url: https://example.org/base/\n{yaml}\n");

    private static string Home(string yaml, params IEnumerable<(string, string)> files)
    {
        using var site = new TestSite([Settings(yaml), .. files]);
        return site.BuildPages()["index.html"];
    }
}
