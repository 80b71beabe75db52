using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Checks.FinishedPages;

/// <summary>A mistake in finished pages is reported once, in the file where it can be fixed.</summary>
public class MistakeLocationTests
{
    [Fact]
    public void A_template_mistake_on_many_pages_is_reported_once()
    {
        using var site = new TestSite(
            CheckedSite.Layout,
            CheckedSite.Ann,
            CheckedSite.Bob,
            ("content/people/cy.md", "---\nname: Cy\n---\n"),
            ("templates/person.html", "<p>{{ person.name }}</p>\n<a href=\"{{ url '/gone/' }}\">x</a>"));

        var diagnostic = Assert.Single(CheckedSite.CheckPages(site));

        Assert.Equal(("templates/person.html", "/gone/"), (diagnostic.File.Path, CheckedSite.MarkedText(diagnostic)));
        Assert.Equal("in /people/ann/ and 2 more pages: <a href=\"../../gone/\">", diagnostic.Context);
    }

    [Fact]
    public void A_relative_address_that_resolves_differently_on_each_page_is_reported_once()
    {
        using var site = new TestSite(
            CheckedSite.Layout,
            CheckedSite.Ann,
            CheckedSite.Bob,
            ("templates/person.html", "<a href=\"#gone\">x</a><img src=\"no.png\" alt=x>"));

        var diagnostics = CheckedSite.CheckPages(site);

        Assert.Equal(["#gone", "no.png"], diagnostics.Select(CheckedSite.MarkedText));
        Assert.All(diagnostics, d =>
            Assert.StartsWith("in /people/ann/ and 1 more page: ", d.Context, StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_from_a_content_file_is_marked_in_that_file()
    {
        const string Text = "---\nname: Ann\nlinks:\n  - url: https://example.org/base/gone/\n    label: Gone\n---\n";
        using var site = new TestSite(
            CheckedSite.Layout,
            ("content/people/ann.md", Text),
            ("templates/person.html", "<a href=\"{{ person.links[0].url }}\">x</a>"));

        var diagnostic = Assert.Single(CheckedSite.CheckPages(site));

        Assert.Equal(
            ("content/people/ann.md", "https://example.org/base/gone/"),
            (diagnostic.File.Path, CheckedSite.MarkedText(diagnostic)));
        Assert.Equal(4, diagnostic.File.GetPosition(diagnostic.Span.Start).Line);
    }

    [Fact]
    public void An_address_built_from_parts_is_reported_in_the_content_file_of_its_page()
    {
        using var site = new TestSite(
            CheckedSite.Layout,
            CheckedSite.Ann,
            ("templates/person.html", "<a href=\"{{ person.id }}.pdf\">x</a>"));

        var diagnostic = Assert.Single(CheckedSite.CheckPages(site));

        Assert.Equal(
            ("content/people/ann.md", "in /people/ann/: <a href=\"ann.pdf\">"),
            (diagnostic.File.Path, diagnostic.Context));
    }

    [Fact]
    public void A_mistake_on_a_page_without_a_content_file_is_reported_in_its_template()
    {
        var diagnostic = Assert.Single(CheckedSite.CheckHome("<a href=\"{{ 'go' + 'ne' }}/\">x</a>"));

        Assert.Equal("templates/home.html", diagnostic.File.Path);
    }

    [Fact]
    public void Mistakes_in_finished_pages_do_not_hide_those_in_content()
    {
        using var site = new TestSite(
            CheckedSite.Layout,
            ("content/people/bob.md", "---\nname: Bob\n---\n[[bob#nothing]]\n"),
            ("templates/home.html", "<a href=\"gone/\">x</a>"));

        Assert.Equal(
            ["SG0405", "SG0703"],
            CheckedSite.Check(site).Where(d => d.Rule.Severity == Severity.Error).Select(d => d.Rule.Code));
    }

    [Fact]
    public void The_result_does_not_depend_on_the_number_of_jobs()
    {
        using var site = new TestSite(
            CheckedSite.Ann,
            CheckedSite.Bob,
            ("templates/person.html",
                "<a href=\"#gone\">x</a><a href=\"{{ person.id }}/\">x</a><p id=a><p id=a>"));

        Assert.Equal(
            TestSite.Format(CheckedSite.Check(site, jobs: 1)), TestSite.Format(CheckedSite.Check(site, jobs: 7)));
    }

    [Fact]
    public void A_plain_build_does_not_check_finished_pages()
    {
        using var site = new TestSite(CheckedSite.Layout, ("templates/home.html", "<a href=\"gone/\">x</a>"));

        Assert.Empty(site.Build().Diagnostics);
    }
}
