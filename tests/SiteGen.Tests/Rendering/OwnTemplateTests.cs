using SiteGen.Tests.Markup;

namespace SiteGen.Tests.Rendering;

/// <summary>An entity can name the template of its page.</summary>
public sealed class OwnTemplateTests
{
    [Theory]
    [InlineData("long-read", "templates/long-read.html")]
    [InlineData("essays/long", "templates/essays/long.html")]
    public void Its_page_is_made_with_it_and_has_the_layout(string name, string path)
    {
        using var site = Cast.Site("",
            ("content/people/ann.md", PersonWith(name)),
            (path, "<h1 class=\"own\">{{ person.name }}</h1>{{ person.body }}"));
        var page = Cast.Parse(site.Publish()["people/ann/index.html"]);

        Assert.Equal("Ann Lee", page.QuerySelector("main h1.own")!.TextContent);
        Assert.NotNull(page.QuerySelector("footer"));
    }

    [Theory]
    [InlineData("long-raed", "there is no template 'long-raed'", "did you mean 'long-read'?")]
    [InlineData("long-read.html", "there is no template 'long-read.html'", "write 'long-read'")]
    [InlineData("templates/long-read", "there is no template 'templates/long-read'", "write 'long-read'")]
    [InlineData(
        "something-else", "there is no template 'something-else'", "make the file templates/something-else.html")]
    [InlineData("quote", "'quote' is the template of other pages, which have other variables",
        "copy 'person.html' under a name of your own, and name that")]
    [InlineData("home", "'home' is the template of other pages, which have other variables",
        "copy 'person.html' under a name of your own, and name that")]
    [InlineData("layout", "'layout' is a part of pages, not the template of one",
        "name a template beside 'layout.html', without '.html'")]
    [InlineData("partials/names", "'partials/names' is a part of pages, not the template of one",
        "name a template beside 'layout.html', without '.html'")]
    public void A_name_that_is_no_template_is_an_error_at_the_key(string name, string message, string help)
    {
        using var site = Cast.Site("",
            ("content/people/ann.md", PersonWith(name)),
            ("templates/long-read.html", "{{ person.name }}"));

        var diagnostic = Assert.Single(site.Problems());

        Assert.Equal(
            ("SG0603", message, help, name),
            (diagnostic.Rule.Code, diagnostic.Message, diagnostic.Help,
                diagnostic.File.Slice(diagnostic.Span).ToString()));
    }

    private static string PersonWith(string template) => $"---\nname: Ann Lee\ntemplate: {template}\n---\nText.\n";
}
