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
    [InlineData("assets/extra.css", null, "")]
    [InlineData("partials/mine.html", null, "")]
    [InlineData("styles/30-quotes.css", null, "")]
    [InlineData("assets/style.css", null, "")]
    public void A_file_on_purpose_is_no_warning(string path, string? user, string text)
    {
        (string, string)[] users = user is null ? [] : [($"templates/{user}", text)];
        using var site = new TestSite([($"templates/{path}", "/* x */"), .. users]);

        Assert.Empty(site.FindProblems());
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
