using System.Text;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Rendering;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>A compiled template has the same output and the same errors as when Scriban interprets it.</summary>
public class CompilationTests
{
    public static TheoryData<string> Sites =>
    [
        "tests/SampleSite",
        "tests/SiteGen.Tests/Golden/minimal",
        "tests/SiteGen.Tests/Golden/links",
        "tests/SiteGen.Tests/Golden/timeline",
    ];

    [Fact]
    public void All_templates_of_the_theme_are_compiled() =>
        Assert.Empty(new TemplateSet(BuiltInTheme.Read()).All.Where(t => t.Compiled is null).Select(t => t.Name));

    [Theory]
    [MemberData(nameof(Sites))]
    public void Pages_of_a_site_are_the_same(string path)
    {
        var options = new BuildOptions { SitePath = Path.Combine(Repository.Root, path) };
        var site = Site.Load(SiteFolder.Read(options.SitePath, options.Jobs), options, previous: null);
        var pages = Render(site, isCompiled: true).Files;
        var interpreted = Render(site, isCompiled: false).Files;

        Assert.NotEmpty(pages);
        Assert.Equal(interpreted.Select(f => f.Path), pages.Select(f => f.Path));
        foreach (var (page, other) in pages.Zip(interpreted))
        {
            Assert.True(page.Content.Span.SequenceEqual(other.Content.Span), $"{page.Path} differs");
        }
    }

    [Theory]
    // Text, values and escaping.
    [InlineData("a{{ 'b<' }}c{{ 1 }}{{ 1.5 }}{{ true }}{{ null }}{{ 2 * 0.25 }}{{ -3 }}")]
    [InlineData(
        "{{ site.title }} {{ site.people.size }} {{ site.people[0].name }} {{ site.people.first.url }} "
        + "{{ 'abc'.size }}")]
    [InlineData(
        "{{ '&' + site.title + 1 }} {{ 'ab' * 2 }} {{ 1 + 2 }} {{ 1 / 2 }} {{ 7 // 2 }} {{ 7 % 4 }} "
        + "{{ 1.5 + 2 }} {{ 2 - 0.5 }} {{ 1.0 - 0.5 }}")]
    [InlineData(
        "{{ page.url }} {{ url '/people/' }} {{ absolute_url '/people/' }} {{ asset 'style.css' }} "
        + "{{ anchor 'x' }} {{ count 2 'a' 'b' }} {{ month_name 2 }} {{ excerpt 'one two three' 9 }}")]
    [InlineData("{{~ for p in site.people ~}}\n  {{ p.name }}\n{{~ end ~}}\nx {{- 'y' -}} z")]
    // Conditions.
    [InlineData(
        "{{ if site.people }}a{{ else }}b{{ end }}{{ if '' }}a{{ else if 0 }}b{{ else }}c{{ end }}"
        + "{{ if null }}a{{ end }}")]
    [InlineData(
        "{{ 1 == 1 }}{{ 1 == 1.0 }}{{ 'a' == 'b' }}{{ 1 == '1' }}{{ null == '' }}{{ null == null }}"
        + "{{ 'a' < 'b' }}{{ 2 >= 3 }}{{ 1 != 2 }}")]
    [InlineData(
        "{{ '' || 'a' }}{{ 'a' && 1 }}{{ !0 }}{{ !'a' }}{{ null ?? 'a' }}{{ 'b' ?? 'a' }}{{ '' ? 1 : 2 }}"
        + "{{ (1 == 1) ? 'x' : 'y' }}")]
    [InlineData(
        "{{ site.people[0] == site.people[0] }}{{ site.people[0] == site.people[1] }}"
        + "{{ site.people[0] != null }}")]
    // Loops.
    [InlineData(
        "{{ for p in site.people }}{{ for.index }}{{ for.first }}{{ for.last }}{{ for.length }}"
        + "{{ for.rindex }}{{ for.even }}{{ for.odd }}{{ for.changed }}{{ end }}")]
    [InlineData(
        "{{ for n in [3, 3, 4] }}{{ n }}{{ for.changed }}{{ end }}{{ for n in [] }}a{{ else }}none{{ end }}"
        + "{{ for n in null }}a{{ else }}none{{ end }}")]
    [InlineData(
        "{{ for n in [1, 2, 3, 4] limit: 2 offset: 1 }}{{ n }}{{ end }} "
        + "{{ for n in [1, 2, 3, 4] reversed limit: 3 }}{{ n }}{{ end }} {{ for n in [1, 2] limit: 0 }}"
        + "{{ n }}{{ end }}")]
    [InlineData("{{ for n in 1..5 }}{{ if n == 2; continue; end; if n == 4; break; end }}{{ n }}{{ end }}")]
    [InlineData(
        "{{ for a in 1..2 }}{{ for b in 1..3 }}{{ if b == 2; break; end }}{{ a }}{{ b }}{{ for.index }} "
        + "{{ end }}{{ for.index }}{{ end }}")]
    [InlineData(
        "{{ for c in 'abc' }}{{ c }}{{ end }}{{ for pair in {a: 1, b: 'x'} }}{{ pair }}{{ for.length }}"
        + "{{ end }}")]
    [InlineData(
        "{{ for n in 1..3 }}{{ n }}{{ for.last }}{{ for.length }}{{ for.rindex }}{{ for.changed }} "
        + "{{ end }}{{ for n in 1..100000000 limit: 2 }}{{ n }}{{ end }}")]
    [InlineData(
        "{{ for n in 1..100000000 }}{{ if n > 2; break; end }}{{ n }}{{ end }}"
        + "{{ for n in (1..3) reversed offset: 1 }}{{ n }}{{ else }}none{{ end }}")]
    [InlineData(
        "{{ for n in 1..3 offset: 5 }}{{ n }}{{ else }}none{{ end }}{{ for n in 1..3 offset: 0 - 1 }}"
        + "{{ n }}{{ end }}")]
    [InlineData("{{ for a in 1..2 }}{{ for a in 5..6 }}{{ a }}{{ end }}{{ a }}{{ end }}")]
    [InlineData("{{ a = 'before'; for a in 1..2; a; end; a }}")]
    [InlineData("{{ for a in 1..2; a = 7; a; end; a }}")]
    // Variables.
    [InlineData(
        "{{ a = 1; b = a + 1; a = b; $c = a; a }} {{ $c }} {{ capture d }}<b>{{ 'x<' }}</b>{{ end }}{{ d }}"
        + "{{ if d }}yes{{ end }}")]
    [InlineData("{{ capture $d }}{{ for n in 1..2 }}{{ n }}{{ end }}{{ end }}{{ $d }}")]
    [InlineData("{{ url = 'mine'; url }}")]
    // Partials.
    [InlineData(
        "{{ include 'partials/given' value: 'v<' other: 2 }}"
        + "{{ include 'partials/given' value: site.title other: null }}")]
    [InlineData(
        "{{ include_cached 'partials/given' value: 'v' other: 1 }}"
        + "{{ include_cached 'partials/given' value: 'v' other: 1 }}")]
    [InlineData(
        "{{ x = 'outer'; include 'partials/assigns'; x }}{{ for n in 1..2 }}{{ include 'partials/loop' }}"
        + "{{ end }}")]
    [InlineData(
        "{{ name = 'partials/given' }}{{ include name value: 1 other: 2 }}"
        + "{{ include ('partials/' + 'given') value: 1 other: 2 }}")]
    [InlineData("{{ capture c }}{{ include 'partials/given' value: '<' other: 2 }}{{ end }}[{{ c }}]")]
    [InlineData("{{ include_cached 'partials/reassigns' value: 1 }}{{ include_cached 'partials/reassigns' value: 1 }}")]
    // Parts that Scriban runs, alone and mixed with compiled parts.
    [InlineData(
        "{{ site.people | array.size }} {{ 'A<' | string.downcase }} "
        + "{{ ['b', 'a'] | array.sort | array.join ', ' }} {{ 'x' | string.append 'y' | string.upcase }}")]
    [InlineData(
        "{{ for p in (site.people | array.limit 1) }}{{ p.name | string.upcase }}{{ end }} "
        + "{{ (site.people | array.first).name }}")]
    [InlineData("{{ $a = 'local'; $a | string.upcase }} {{ $a[0] }} {{ [$a, 'b'] | array.join '-' }} {{ {k: $a}.k }}")]
    [InlineData(
        "{{ case site.people.size; when 2; 'two'; when 3; 'three'; end }}"
        + "{{ include 'partials/given' value: 1 other: 2 }}")]
    [InlineData("{{ func twice(x); ret x * 2; end; twice 4 }}{{ i = 0; while i < 3; i; i = i + 1; end }}")]
    [InlineData("{{ for p in site.people }}{{ include 'partials/case' person: p }}{{ end }}")]
    [InlineData("{{ with {a: 1} }}{{ a }}{{ end }}{{ for n in 1..3 }}{{ include 'partials/while' }}{{ end }}")]
    [InlineData("{{ i = 1; i += 2; i }} {{ tablerow n in 1..2 }}{{ n }}{{ end }}")]
    // Mistakes.
    [InlineData("{{ nobody }}")]
    [InlineData("{{ $nobody }}")]
    [InlineData("{{ site.peeple }}")]
    [InlineData("{{ site.people.sise }}")]
    [InlineData("{{ a = null; a.b }}")]
    [InlineData("{{ a = null; a?.b }}ok")]
    [InlineData("{{ for p in site.people }}{{ p.nmae }}{{ end }}")]
    [InlineData("{{ for n in 5 }}{{ n }}{{ end }}")]
    [InlineData("{{ for n in 1..2 }}{{ for.nothing }}{{ end }}")]
    [InlineData("{{ site = 1 }}")]
    [InlineData("{{ page.title = 1 }}")]
    [InlineData("{{ include 'partials/gone' }}")]
    [InlineData("{{ include 'partials/fails' }}")]
    [InlineData("{{ include 'partials/endless' }}")]
    [InlineData("{{ include 5 }}")]
    [InlineData("{{ include }}")]
    [InlineData("{{ url 'people' }}")]
    [InlineData("{{ url '/a/' '/b/' }}")]
    [InlineData("{{ asset 'gone.css' }}")]
    [InlineData("{{ month_name 13 }}")]
    [InlineData("{{ excerpt 'x' 0 }}")]
    [InlineData("{{ count 'a' 'b' 'c' }}")]
    [InlineData("{{ 'a' | string.nothing }}")]
    [InlineData("{{ 'a' - 1 }}")]
    [InlineData("{{ site.people[0] + 'a' }}")]
    [InlineData("{{ capture c }}x{{ end }}{{ c + 'y' }}")]
    [InlineData("{{ url = 1; url '/people/' }}")]
    [InlineData("{{ include = 1; include 'partials/given' }}")]
    [InlineData("{{ $path = '/people/'; url = 1; url $path }}")]
    [InlineData("{{ include 'partials/gone' value: nobody }}")]
    public void A_template_has_the_same_output_and_errors(string template)
    {
        using var site = new TestSite(
            ("content/people/ada.md", "---\nname: Ada\n---\n"),
            ("content/people/bob.md", "---\nname: Bob <B>\n---\n"),
            ("templates/home.html", template + "\n"),
            ("templates/layout.html", "{{ include page.template }}"),
            ("templates/partials/given.html", "[{{ $value }}, {{ $other }}, {{ $value == 'v' }}]"),
            ("templates/partials/assigns.html", "{{ x = 'inner'; $y = 1 }}{{ $y }}"),
            ("templates/partials/reassigns.html", "{{ $value }}{{ $value = 2; $value }}"),
            ("templates/partials/loop.html", "{{ n }}{{ for.index }}{{ for n in 7..8 }}{{ n }}{{ end }}"),
            ("templates/partials/case.html",
                "{{ case $person.id; when 'ada'; 'A'; else; 'other'; end }}{{ p.name }}{{ for.index }}"
                + "{{ include 'partials/given' value: p.id other: $person.name }}"),
            ("templates/partials/while.html", "{{ while n < 0; 'never'; end; n }}{{ include 'partials/loop' }}"),
            ("templates/partials/fails.html", "a {{ for p in site.people }}{{ p.oops }}{{ end }}"),
            ("templates/partials/endless.html", "{{ include 'partials/endless' }}"));
        var options = new BuildOptions { SitePath = site.Root };
        var linked = Site.Load(SiteFolder.Read(options.SitePath, options.Jobs), options, previous: null);

        Assert.Equal(Describe(Render(linked, isCompiled: false)), Describe(Render(linked, isCompiled: true)));
    }

    private static (IReadOnlyList<OutputFile> Files, IReadOnlyList<Diagnostic> Diagnostics) Render(
        Site site, bool isCompiled)
    {
        var templates = new TemplateSet(site.Folder.Theme, null, 1, isCompiled);
        var renderer = new PageRenderer(site.Graph, site.Plan, templates, TimeSpan.FromSeconds(30));
        return renderer.Render(site.Plan.Pages, jobs: 1);
    }

    /// <summary>The home page and the diagnostics.</summary>
    private static string Describe((IReadOnlyList<OutputFile> Files, IReadOnlyList<Diagnostic> Diagnostics) rendered)
    {
        var home = rendered.Files.SingleOrDefault(f => f.Path == "index.html");
        return (home is null ? "" : Encoding.UTF8.GetString(home.Content.Span))
            + TestSite.Format(rendered.Diagnostics);
    }
}
