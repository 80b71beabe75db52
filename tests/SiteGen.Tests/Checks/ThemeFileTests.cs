using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Checks;

/// <summary>Files in <c>templates/</c> that are meant to replace a built-in file, but do not.</summary>
public sealed class ThemeFileTests
{
    [Theory]
    [InlineData("partials/quote-crad.html", "partials/quote-card.html")]
    [InlineData("partials/Footer.html", "partials/footer.html")]
    [InlineData("partials/header_extra.html", "partials/header-extra.html")]
    [InlineData("poeple.html", "people.html")]
    [InlineData("assets/style.cs", "assets/style.css")]
    [InlineData("assets/serach.js", "assets/search.js")]
    [InlineData("head-extra.html", "partials/head-extra.html")]
    [InlineData("footer.html", "partials/footer.html")]
    [InlineData("partials/wording.html", "wording.html")]
    [InlineData("partials/items/quote_card.html", "partials/quote-card.html")]
    [InlineData("partials/list_more.html", "partials/list-more.html")]
    [InlineData("partials/navigatoin.html", "partials/navigation.html")]
    [InlineData("partails/footer.html", "partials/footer.html")]
    [InlineData("partial/fotter.html", "partials/footer.html")]
    [InlineData("styles/05-token.css", "styles/05-tokens.css")]
    [InlineData("styles/30_quote.css", "styles/30-quote.css")]
    public void A_misspelled_name_is_a_warning_with_the_right_one(string path, string nearest)
    {
        using var site = new TestSite(($"templates/{path}", "x"));

        var diagnostic = Assert.Single(site.FindProblems());

        Assert.Equal(("SG0604", $"templates/{path}"), (diagnostic.Rule.Code, diagnostic.File.Path));
        Assert.StartsWith($"did you mean '{nearest}'? ", diagnostic.Help, StringComparison.Ordinal);
        Assert.False(site.Build().HasFailed);
    }

    [Theory]
    [InlineData("partials/quote-cards.html", "partials/head-extra.html", "{{ include 'partials/quote-cards' }}")]
    [InlineData("partials/items/quote.html", "404.html", "{{ x = 'quote'; include ('partials/items/' + x) }}")]
    [InlineData("assets/icons.svg", "assets/site.js", "load('icons.svg')")]
    [InlineData("assets/icons.svg", "styles/99-site.css", "a { background: url(icons.svg) }")]
    [InlineData("footer.html", "layout.html", "{{ include 'footer' }}")]
    [InlineData("partails/footer.html", "partials/footer.html", "{{ include 'partails/footer' }}")]
    [InlineData("assets/extra.css", null, "")]
    [InlineData("assets/fonts/footer.html", null, "")]
    [InlineData("README.md", null, "")]
    [InlineData("notes/package.json", null, "")]
    [InlineData("styles/95-print.css", null, "")]
    [InlineData("styles/99-site.css", null, "")]
    [InlineData("partials/mine.html", null, "")]
    [InlineData("assets/style.css", null, "")]
    public void A_file_on_purpose_is_no_warning(string path, string? user, string text)
    {
        (string, string)[] users = user is null ? [] : [($"templates/{user}", text)];
        using var site = new TestSite([($"templates/{path}", "/* x */"), .. users]);

        Assert.Empty(site.FindProblems());
    }

    [Theory]
    [InlineData("extra.css", "'styles/extra.css' or 'assets/extra.css'")]
    [InlineData("partials/extra.css", "'styles/extra.css' or 'assets/extra.css'")]
    [InlineData("style/99-site.css", "'styles/99-site.css'")]
    [InlineData("asset/logo.svg", "'assets/logo.svg'")]
    [InlineData("logo.svg", "'assets/logo.svg'")]
    [InlineData("partials/footer.htm", "'partials/footer.html'")]
    public void A_file_in_a_folder_where_nothing_reads_it_is_a_warning(string path, string places)
    {
        using var site = new TestSite(($"templates/{path}", "x"));

        var diagnostic = Assert.Single(site.FindProblems());

        Assert.Equal(
            ("SG0604", $"nothing uses 'templates/{path}'", $"move it to {places}"),
            (diagnostic.Rule.Code, diagnostic.Message, diagnostic.Help));
    }

    [Fact]
    public void A_whole_style_sheet_makes_components_of_the_site_useless()
    {
        using var site = new TestSite(
            ("templates/assets/style.css", "a {}"), ("templates/styles/99-site.css", "b {}"),
            ("templates/styles/05-tokens.css", "c {}"));

        Assert.Equal(
            [("SG0604", "templates/styles/05-tokens.css"), ("SG0604", "templates/styles/99-site.css")],
            site.FindProblems().Select(d => (d.Rule.Code, d.File.Path)));
    }

    [Theory]
    [InlineData("layout.html")]
    [InlineData("home.html")]
    public void An_empty_template_of_a_page_is_an_error(string path)
    {
        using var site = new TestSite(($"templates/{path}", " \n"));

        var diagnostic = Assert.Single(site.FindProblems());

        Assert.Equal(
            ("SG0603", $"'templates/{path}' is empty, as its pages would be"),
            (diagnostic.Rule.Code, diagnostic.Message));
    }

    [Theory]
    [InlineData("layout.html")]
    [InlineData("partials/footer.html")]
    [InlineData("assets/icon.svg")]
    public void A_folder_in_the_place_of_a_file_is_a_warning(string path)
    {
        using var site = new TestSite();
        Directory.CreateDirectory(Path.Combine(site.Root, "templates", path));

        var diagnostic = Assert.Single(site.FindProblems());

        Assert.Equal(
            ("SG0114", $"'templates/{path}' is ignored because it is a folder, not a file"),
            (diagnostic.Rule.Code, diagnostic.Message));
    }

    [Fact]
    public void A_file_that_the_settings_name_is_used()
    {
        using var site = new TestSite(
            ("content/site.yaml", "title: T\nbase_url: https://example.org/\ntheme: {logo: icons.svg}\n"
                + "params: {intro: partials/overviews}\n"),
            ("templates/assets/icons.svg", "<svg/>"), ("templates/partials/overviews.html", ""));

        Assert.Empty(site.FindProblems());
    }
}
