using SiteGen.Tests.Support;

namespace SiteGen.Tests.Checks.FinishedPages;

/// <summary>Anchors and ids in finished pages.</summary>
public class PageAnchorTests
{
    [Theory]
    [InlineData("<a href=\"#here\">x</a><p id=here>")]
    [InlineData("<a href=\"#here\">x</a><a name=here></a>")]
    [InlineData("<a href=\"#\">x</a><a href=\"#top\">x</a>")]
    [InlineData("<a href=\"#%C3%A4\">x</a><p id=ä>")]
    [InlineData("<a href=\"#ä\">x</a><p id=ä>")]
    [InlineData("<a href=\"people/ann/#work\">x</a>")]
    [InlineData("<a href=\"people/ann/#:~:text=words\">x</a>")]
    [InlineData("<a href=\"feed.xml#any\">x</a>")]
    public void An_existing_anchor_is_not_reported(string html) =>
        Assert.Empty(CheckedSite.CheckHome(html, CheckedSite.Ann));

    [Fact]
    public void A_missing_anchor_is_reported_with_the_most_similar_one()
    {
        var diagnostic = Assert.Single(
            CheckedSite.CheckHome("<a href=\"people/ann/#wrok\">x</a>", CheckedSite.Ann));

        Assert.Equal(
            ("SG0704", "the page /people/ann/ has no anchor 'wrok'", "did you mean 'work'?"),
            (diagnostic.Rule.Code, diagnostic.Message, diagnostic.Help));
        Assert.Equal(
            ("templates/home.html", "people/ann/#wrok"),
            (diagnostic.File.Path, CheckedSite.MarkedText(diagnostic)));
    }

    [Fact]
    public void Anchors_are_case_sensitive()
    {
        var diagnostic = Assert.Single(CheckedSite.CheckHome("<a href=\"#Here\">x</a><p id=here>"));

        Assert.Equal("SG0704", diagnostic.Rule.Code);
    }

    [Fact]
    public void A_missing_anchor_that_the_content_check_reports_is_not_reported_again()
    {
        using var site = new TestSite(
            CheckedSite.Ann, ("content/people/bob.md", "---\nname: Bob\n---\nSee [[ann#nothing]].\n"));

        var diagnostic = Assert.Single(
            CheckedSite.Check(site), d => d.Message.Contains("nothing'", StringComparison.Ordinal));

        Assert.Equal(("SG0405", "content/people/bob.md"), (diagnostic.Rule.Code, diagnostic.File.Path));
    }

    [Fact]
    public void A_duplicate_id_is_reported_once()
    {
        var diagnostic = Assert.Single(
            CheckedSite.CheckHome("<p id=\"a\"><p id=\"a\"><p id=\"a\"><p id=\"b\">"));

        Assert.Equal(
            ("SG0705", "the id 'a' occurs more than once in a page", "a"),
            (diagnostic.Rule.Code, diagnostic.Message, CheckedSite.MarkedText(diagnostic)));
    }

    [Fact]
    public void An_id_that_conflicts_with_a_content_heading_is_reported_at_the_heading()
    {
        using var site = new TestSite(
            CheckedSite.Layout,
            CheckedSite.Ann,
            ("templates/person.html", "<h2 id=\"{{ 'work' }}\">Work</h2>{{ person.body }}"));

        var diagnostic = Assert.Single(CheckedSite.CheckPages(site));

        Assert.Equal(
            ("SG0705", "content/people/ann.md", "## Work"),
            (diagnostic.Rule.Code, diagnostic.File.Path, CheckedSite.MarkedText(diagnostic)));
    }
}
