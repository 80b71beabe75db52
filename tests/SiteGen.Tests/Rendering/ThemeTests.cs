using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

public class ThemeTests
{
    private static readonly (string, string)[] Person =
    [
        ("content/people/ann.md", "---\nname: Ann\n---\n"),
        ("content/pages/about.md", "---\ntitle: About\n---\nBy [[ann]].\n"),
    ];

    [Fact]
    public void A_site_without_templates_uses_the_built_in_theme()
    {
        using var site = new TestSite(Person);

        var pages = site.BuildPages();

        Assert.Contains("<h1>Ann</h1>", pages["people/ann/index.html"], StringComparison.Ordinal);
        Assert.Contains("../../assets/style.css?v=", pages["people/ann/index.html"], StringComparison.Ordinal);
        Assert.True(pages["assets/style.css"].Length > 0);
    }

    [Fact]
    public void A_template_of_the_site_replaces_only_the_built_in_one_of_that_name()
    {
        using var plain = new TestSite(Person);
        using var own = new TestSite([.. Person, ("templates/person.html", "<p>Mine: {{ person.name }}</p>")]);

        var (before, after) = (plain.BuildPages(), own.BuildPages());

        Assert.Equal(["people/ann/index.html"], after.Where(f => before[f.Key] != f.Value).Select(f => f.Key));
        Assert.Contains("<p>Mine: Ann</p>", after["people/ann/index.html"], StringComparison.Ordinal);
        Assert.Contains("<title>Ann", after["people/ann/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Built_in_templates_use_partials_of_the_site()
    {
        using var site = new TestSite(
            [.. Person, ("templates/partials/items/people.html", "<p>{{ $items.size }} of them</p>")]);

        Assert.Contains("<p>1 of them</p>", site.BuildPages()["people/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_begin_with_a_dot_or_an_underscore_are_not_templates()
    {
        using var site = new TestSite(("templates/_home.html", "{{ broken"), ("templates/.home.html", "{{ broken"));

        Assert.Equal("", site.BuildDiagnostics());
    }

    [Fact]
    public void The_url_of_an_asset_changes_with_its_content_only()
    {
        const string Template = "{{ asset 'a.css' }} {{ asset 'b.css' }}";
        (string, string) b = ("templates/assets/b.css", "b");

        var before = HomePage.Render(Template, ("templates/assets/a.css", "a"), b).Split(' ');
        var after = HomePage.Render(Template, ("templates/assets/a.css", "changed"), b).Split(' ');

        Assert.NotEqual(before[0], after[0]);
        Assert.Equal(before[1], after[1]);
        Assert.StartsWith("./assets/a.css?v=", after[0], StringComparison.Ordinal);
    }
}
