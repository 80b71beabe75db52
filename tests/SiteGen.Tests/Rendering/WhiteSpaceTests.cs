namespace SiteGen.Tests.Rendering;

public class WhiteSpaceTests
{
    private const string Pre = "<pre>\nif x:\n    y\n\n\tz</pre>";

    [Theory]
    [InlineData("<div>\n    {{ include 'partials/pre' }}\n</div>")]
    [InlineData("<div>\n    {{~ include 'partials/pre' ~}}\n</div>")]
    [InlineData("{{ capture x; include 'partials/pre'; end }}<div>\n        {{ x }}\n</div>")]
    [InlineData("<div>\n\t{{ include 'partials/around' }}\n</div>")]
    public void Preformatted_text_keeps_its_lines_wherever_it_is_included(string template)
    {
        var html = HomePage.Render(
            template,
            ("templates/partials/pre.html", Pre),
            ("templates/partials/around.html", "<p>\n  {{ include 'partials/pre' }}"));

        Assert.Contains(Pre, html, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_in_content_keeps_its_lines_in_an_indented_element()
    {
        var html = HomePage.Render(
            "<div>\n      {{ site.pages[0].body }}</div>",
            ("content/pages/p.md", "---\ntitle: P\n---\n```\na\n    b\n```\n"));

        Assert.Contains("a\n    b\n</code></pre>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_several_lines_keeps_them() =>
        Assert.Equal("  one\ntwo", HomePage.Render("  {{ \"one\\ntwo\" }}"));
}
