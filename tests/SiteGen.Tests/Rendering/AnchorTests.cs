using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>The template function <c>anchor</c>: ids of the theme that do not collide with those of texts.</summary>
public class AnchorTests
{
    [Fact]
    public void On_a_page_without_a_text_it_is_the_requested_id() =>
        Assert.Equal("roles", HomePage.Render("{{ anchor 'roles' }}"));

    [Theory]
    [InlineData("Text.", "roles roles")]
    [InlineData("## Events", "roles roles")]
    [InlineData("## Roles", "roles-section roles-section")]
    [InlineData("## Other {#roles}", "roles-section roles-section")]
    [InlineData("## Roles\n\n## Roles section", "roles-section-2 roles-section-2")]
    [InlineData("> ## Roles", "roles-section roles-section")]
    public void It_avoids_the_headings_of_the_text_and_is_the_same_everywhere_on_the_page(string body, string ids)
    {
        using var site = new TestSite(
            ("templates/topic.html",
                "<p id=\"own\">{{ anchor 'roles' }} {{ include 'partials/p' }}</p>{{ topic.body }}"),
            ("templates/partials/p.html", "{{ anchor 'roles' }}"),
            ("content/topics/open.md", $"---\ntitle: Open\n---\n{body}\n"),
            ("content/topics/other.md", "---\ntitle: Other\n---\nText.\n"));
        var pages = site.Publish();

        Assert.Equal(ids, Cast.Parse(pages["topics/open/index.html"]).QuerySelector("#own")!.TextContent);
        Assert.Equal("roles roles", Cast.Parse(pages["topics/other/index.html"]).QuerySelector("#own")!.TextContent);
    }

    [Fact]
    public void It_avoids_footnotes()
    {
        using var site = new TestSite(
            ("templates/topic.html",
                "<p id=\"own\">{{ anchor 'open-fn-1' }}</p>{{ topic.body }}"),
            ("content/topics/open.md", "---\ntitle: Open\n---\nText[^1].\n\n[^1]: Note.\n"));

        var page = Cast.Parse(site.Publish()["topics/open/index.html"]);
        Assert.Equal("open-fn-1-section", page.QuerySelector("#own")!.TextContent);
    }

    [Fact]
    public void The_built_in_theme_reserves_no_id() =>
        Assert.Empty(new SiteGen.Rendering.TemplateSet(SiteGen.Files.BuiltInTheme.Read()).StaticIds);

    [Fact]
    public void It_accepts_only_text()
    {
        var diagnostic = HomePage.Fail("{{ anchor site.people }}");

        Assert.Equal("an id is expected here", diagnostic.Message);
    }
}
