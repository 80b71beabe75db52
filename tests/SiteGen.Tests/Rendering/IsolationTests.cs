using System.Text;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

public class IsolationTests
{
    [Theory]
    [InlineData("site.title = 'x'")]
    [InlineData("site = 'x'")]
    [InlineData("page.title = 'x'")]
    [InlineData("site.people[0] = 'x'")]
    [InlineData("site.people.size = 0")]
    [InlineData("site.people[0].name = 'x'")]
    [InlineData("p = site.people[0]; p.aliases[0] = 'x'")]
    [InlineData("string.upcase = 'x'")]
    public void A_template_cannot_change_the_values_of_the_site(string statement)
    {
        var diagnostic = HomePage.Fail(
            $"{{{{ {statement} }}}}", ("content/people/ann.md", "---\nname: Ann\naliases: [A, B]\n---\n"));

        Assert.Equal("SG0602", diagnostic.Rule.Code);
    }

    [Theory]
    [InlineData("array.add 'x'")]
    [InlineData("array.insert_at 0 'x'")]
    [InlineData("array.remove_at 0")]
    [InlineData("array.reverse")]
    [InlineData("array.sort")]
    [InlineData("array.concat ['x']")]
    public void Functions_do_not_change_lists_of_the_site(string function)
    {
        var html = HomePage.Render(
            $"{{{{ changed = site.people[0].aliases | {function} }}}}"
            + "{{ site.people[0].aliases | array.join ' ' }}",
            ("content/people/ann.md", "---\nname: Ann\naliases: [B, A]\n---\n"));

        Assert.Equal("B A", html);
    }

    /// <summary>The home page is rendered first; all others read what it assigned, and must not find it.</summary>
    [Theory]
    [InlineData("leak = 'x'", "leak")]
    [InlineData("$leak = 'x'", "$leak")]
    [InlineData("this.leak = 'x'", "leak")]
    [InlineData("func leak; ret 'x'; end", "leak")]
    [InlineData("capture leak; 'x'; end", "leak")]
    public void An_assignment_does_not_reach_other_pages(string assignment, string reading)
    {
        using var site = new TestSite(
            ("templates/layout.html", $"{{{{ if page.is_home; {assignment}; else; {reading}; end }}}}"));

        var result = site.Build(jobs: 1);

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("SG0602", diagnostic.Rule.Code);
    }

    [Fact]
    public void The_functions_of_the_language_cannot_be_changed() =>
        Assert.Contains("readonly", HomePage.Fail("{{ string.leak = 'x' }}").Message, StringComparison.Ordinal);

    [Fact]
    public void Arguments_of_a_partial_are_gone_after_it()
    {
        var diagnostic = HomePage.Fail(
            "{{ include 'partials/p' x: 1 }}{{ $x }}", ("templates/partials/p.html", "{{ $x }}"));

        Assert.Equal("$x", HomePage.Marked(diagnostic));
    }

    [Fact]
    public void Arguments_of_an_inner_partial_do_not_change_those_of_the_outer_one()
    {
        var html = HomePage.Render(
            "{{ include 'partials/outer' x: 1 }}",
            ("templates/partials/outer.html", "{{ $x }}{{ include 'partials/inner' x: 2 }}{{ $x }}"),
            ("templates/partials/inner.html", "[{{ $x }}]"));

        Assert.Equal("1[2]1", html);
    }

    [Fact]
    public void A_page_that_fails_does_not_affect_the_others()
    {
        const string Layout = "{{ if page.is_home; capture x }}lost{{ page.nothing; end; end }}{{ page.url }}";
        using var site = new TestSite(("templates/layout.html", Layout));

        var diagnostic = Assert.Single(site.Build(jobs: 1).Diagnostics);
        Assert.Equal("while rendering /", diagnostic.Context);
    }

    [Fact]
    public void Every_page_starts_without_output_of_others()
    {
        using var site = new TestSite(
            ("templates/layout.html", "{{ n = 1 }}{{ capture c }}{{ page.url }}{{ end }}{{ n }} {{ c }}"));

        var pages = site.Build(jobs: 1).Files
            .Where(f => f.Path.EndsWith("/index.html", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(pages);
        Assert.All(pages, page =>
        {
            var root = string.Concat(Enumerable.Repeat("../", page.Path.Count(c => c == '/')));
            var path = page.Path[..^"index.html".Length];
            Assert.Equal($"1 {root}{path}", TestSite.WithoutPolicy(Encoding.UTF8.GetString(page.Content.Span)));
        });
    }
}
