using System.Text;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary><c>include_cached</c> writes the same as <c>include</c>.</summary>
public class CachedPartialTests
{
    private static readonly (string, string)[] People =
        [("content/people/ann.md", "---\nname: Ann\n---\n"), ("content/people/bob.md", "---\nname: Bob\n---\n")];

    [Theory]
    [InlineData("{{ page.title }}", "page")]
    [InlineData("{{ person.name }}", "person")]
    [InlineData("{{ assigned }}", "assigned")]
    public void It_sees_nothing_of_the_page(string partial, string variable)
    {
        const string Layout =
            "{{ if page.template == 'person' }}{{ assigned = 'x' }}{{ include_cached 'partials/p' }}{{ end }}";
        using var site = new TestSite(
            [.. People, ("templates/layout.html", Layout), ("templates/partials/p.html", partial)]);

        var diagnostic = Assert.Single(site.Build().Diagnostics, d => d.Rule.Code == "SG0602");

        Assert.Equal($"there is no variable or function '{variable}'", diagnostic.Message);
    }

    [Fact]
    public void The_page_has_its_variables_again_after_it() => Assert.Equal("Ann x 2", HomePage.Render(
        "{{ a = 'x' }}{{ for p in site.people limit: 1 }}"
        + "{{ include_cached 'partials/p' person: p }} {{ a }} {{ site.people.size }}{{ end }}",
        [.. People, ("templates/partials/p.html", "{{ $person.name }}{{ leak = 'y' }}")]));

    [Fact]
    public void What_it_assigns_is_gone_after_it()
    {
        var diagnostic = HomePage.Fail(
            "{{ include_cached 'partials/p' }}{{ leak }}", ("templates/partials/p.html", "{{ leak = 'y' }}"));

        Assert.Equal("there is no variable or function 'leak'", diagnostic.Message);
    }

    [Fact]
    public void Each_combination_of_arguments_is_rendered() => Assert.Equal(
        "Ann 1;Ann 2;Bob 1;Bob 2;Ann 1;",
        HomePage.Render(
            "{{ for p in site.people }}{{ for n in [1, 2] }}"
            + "{{ include_cached 'partials/p' person: p n: n }}{{ end }}{{ end }}"
            + "{{ include_cached 'partials/p' person: site.people.first n: 1 }}",
            [.. People, ("templates/partials/p.html", "{{ $person.name }} {{ $n }};")]));

    [Fact]
    public void Links_are_relative_to_each_page()
    {
        using var site = new TestSite(
        [
            .. People,
            ("templates/layout.html", "{{ for p in site.people }}{{ include_cached 'partials/p' person: p }}{{ end }}"),
            ("templates/partials/p.html", "{{ $person.url }} "),
        ]);
        var pages = Pages(site);

        Assert.Equal("./people/ann/ ./people/bob/ ", pages["index.html"]);
        Assert.Equal("../people/ann/ ../people/bob/ ", pages["people/index.html"]);
        Assert.Equal("../../people/ann/ ../../people/bob/ ", pages["people/bob/index.html"]);
    }

    [Theory]
    [InlineData("{{ 'to ' + $person.url }}")]
    [InlineData("{{ capture link }}to {{ $person.url }}{{ end }}{{ link }}")]
    [InlineData("to {{ $person.url | string.append '' }}")]
    [InlineData(
        "{{ if $person.url == '../../people/ann/' }}to {{ $person.url }}{{ else }}to {{ $person.url }}{{ end }}")]
    [InlineData("{{ include_cached 'partials/inner' person: $person }}")]
    [InlineData("{{ include 'partials/inner' person: $person }}")]
    public void Links_in_text_are_relative_to_each_page(string partial)
    {
        using var site = new TestSite(
        [
            .. People,
            ("templates/layout.html",
                "{{ for p in site.people }}<{{ include_cached 'partials/p' person: p }}>{{ end }}"),
            ("templates/partials/p.html", partial),
            ("templates/partials/inner.html", "to {{ $person.url }}"),
        ]);

        Assert.All(Pages(site).Where(p => p.Key.EndsWith("index.html", StringComparison.Ordinal)), page =>
        {
            var depth = page.Key.Count(c => c == '/');
            var root = depth == 0 ? "./" : string.Concat(Enumerable.Repeat("../", depth));
            Assert.Equal($"<to {root}people/ann/><to {root}people/bob/>", page.Value);
        });
    }

    [Fact]
    public void Text_around_links_is_kept()
    {
        using var site = new TestSite(
        [
            .. People,
            ("templates/layout.html", "{{ page.title }}: {{ include_cached 'partials/all' }}!"),
            ("templates/partials/all.html",
                "all {{ for p in site.people }}[{{ include_cached 'partials/p' person: p }}]{{ end }} of them"),
            ("templates/partials/p.html", "{{ $person.url }} is {{ $person.name }}, {{ $person.url }}"),
        ]);
        var pages = Pages(site);

        Assert.Equal(
            "People: all [../people/ann/ is Ann, ../people/ann/][../people/bob/ is Bob, ../people/bob/] of them!",
            pages["people/index.html"]);
        Assert.Equal(
            "Bob: all [../../people/ann/ is Ann, ../../people/ann/]"
            + "[../../people/bob/ is Bob, ../../people/bob/] of them!",
            pages["people/bob/index.html"]);
        Assert.Equal(
            "Page not found: all [/base/people/ann/ is Ann, /base/people/ann/]"
            + "[/base/people/bob/ is Bob, /base/people/bob/] of them!",
            pages["404.html"]);
    }

    [Fact]
    public void An_id_that_the_text_of_a_page_has_is_replaced_on_that_page()
    {
        using var site = new TestSite(
            ("content/topics/a.md", "---\ntitle: A\n---\nText.\n"),
            ("content/topics/b.md", "---\ntitle: B\n---\n## Note {#n-1}\n\nText.\n"),
            ("content/topics/c.md", "---\ntitle: C\n---\nText.\n"),
            ("templates/layout.html", "{{ include_cached 'partials/p' }}"),
            ("templates/partials/p.html", "<p id=\"{{ anchor 'n-1' }}\">"));
        var pages = Pages(site);

        Assert.Equal("<p id=\"n-1\">", pages["topics/a/index.html"]);
        Assert.Equal("<p id=\"n-1-section\">", pages["topics/b/index.html"]);
        Assert.Equal("<p id=\"n-1\">", pages["topics/c/index.html"]);
    }

    private static Dictionary<string, string> Pages(TestSite site) =>
        site.Build(jobs: 1).Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => TestSite.WithoutPolicy(Encoding.UTF8.GetString(f.Content.Span)));
}
