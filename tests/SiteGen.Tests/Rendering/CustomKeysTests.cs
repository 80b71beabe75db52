using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>Keys of a site's own in templates: <c>site.params</c> and <c>extra</c> of every entity.</summary>
public sealed class CustomKeysTests
{
    private const string Params =
        """
        params:
          text: Tom & "Jerry"
          number: 12
          long: 5000000000
          price: 1.50
          version: 1.10.2
          on: true
          off: false
          nothing: ~
          empty: ''
          zero: 0.0
          hex: 0x1F
          list: [a, 2, {name: b}]
          deep: {er: {est: x}}
          my-key: dashed
          "a b": spaced
          lines: |
            one
            two
          none: {}
          no_items: []
        """;

    [Theory]
    [InlineData("{{ site.params.text }}", "Tom &amp; &quot;Jerry&quot;")]
    [InlineData("<a title=\"{{ site.params['a b'] }}\">", "<a title=\"spaced\">")]
    [InlineData("{{ site.params['my-key'] }}", "dashed")]
    [InlineData("{{ site.params.number + 1 }}, {{ site.params.number == 12 }}", "13, true")]
    [InlineData("{{ site.params.long }}, {{ site.params.long + 1 }}", "5000000000, 5000000001")]
    [InlineData("{{ site.params.price }}, {{ site.params.price * 2 }}", "1.50, 3.00")]
    [InlineData("{{ site.params.price > 1 }}, {{ site.params.hex }}", "true, 31")]
    [InlineData("{{ site.params.version }}", "1.10.2")]
    [InlineData("{{ site.params.deep.er.est }}", "x")]
    [InlineData("{{ site.params.list.size }}:{{ for x in site.params.list limit: 2 }} {{ x }}{{ end }}", "3: a 2")]
    [InlineData("{{ site.params.list[2].name }}{{ site.params.list[0] }}", "ba")]
    [InlineData("{{ site.params.list.last.name }}", "b")]
    [InlineData("{{ for e in site.params.deep.er }}{{ e.key }}={{ e.value }}{{ end }}", "est=x")]
    [InlineData("{{ site.params.lines }}", "one\ntwo\n")]
    [InlineData("{{ site.params.text | string.size }}", "13")]
    [InlineData("{{ capture x }}{{ site.params.text }}{{ end }}{{ x }}", "Tom &amp; &quot;Jerry&quot;")]
    public void A_value_is_escaped_and_can_be_used_like_any_other(string template, string expected)
    {
        Assert.Equal(expected, Render(template));
        // Scriban interprets a template with 'case', and what it includes.
        Assert.Equal(expected, Render(template + "{{ case 1; when 2; end }}"));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("nothing")]
    [InlineData("off")]
    [InlineData("empty")]
    [InlineData("zero")]
    [InlineData("none")]
    [InlineData("no_items")]
    [InlineData("missing?.at?.any?.depth")]
    [InlineData("deep.missing")]
    public void What_is_missing_or_empty_is_false(string key) =>
        Assert.Equal("no.", Render($"{{{{ if site.params.{key} }}}}yes{{{{ else }}}}no{{{{ end }}}}.")
            + Render($"{{{{ for x in site.params.missing }}}}x{{{{ end }}}}"));

    [Fact]
    public void A_member_of_nothing_is_an_error() =>
        Assert.Equal(
            "'site.params.missing' is empty here", Fail("{{ site.params.missing.deeper }}").Message);

    [Fact]
    public void Keys_with_values_cannot_be_written_as_text()
    {
        var diagnostic = Fail("{{ site.params.deep }}");

        Assert.Equal(
            ("keys with values cannot be written as text", "write one of them: er"),
            (diagnostic.Message, diagnostic.Help));
    }

    [Theory]
    [InlineData("people/x.md", "name: X", "person")]
    [InlineData("organizations/x.md", "name: X", "organization")]
    [InlineData("topics/x.md", "title: X", "topic")]
    [InlineData("sources/x.md", "title: X\ntype: book", "source")]
    [InlineData("events/x.md", "title: X\ndate: 2020", "event")]
    [InlineData("articles/x.md", "title: X\ndate: 2020", "article")]
    [InlineData("pages/x.md", "title: X", "document")]
    public void Every_entity_has_the_keys_of_its_file(string path, string keys, string variable)
    {
        var list = path.Split('/')[0];
        using var site = new TestSite(
            ($"content/{path}", $"---\n{keys}\nextra: {{born: Ulm, rank: 3}}\n---\nText.\n"),
            ("templates/layout.html", "{{ if page.is_home; include 'home'; else if page.entity; include 'own'; end }}"),
            ("templates/home.html", $"{{{{ for x in site.{list}; x.extra.born; end }}}}"),
            ("templates/own.html", $"{{{{ {variable}.extra.rank; page.entity.extra.no }}}}"));

        var result = site.Build();

        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Severity != Severity.Note);
        var files = result.Files.ToDictionary(
            f => f.Path, f => TestSite.WithoutPolicy(System.Text.Encoding.UTF8.GetString(f.Content.Span)));
        Assert.Equal(("Ulm", "3"), (files["index.html"], files[path.Replace(".md", "/index.html")]));
    }

    private static string Render(string template) => HomePage.Render(template, Settings);

    private static Diagnostic Fail(string template) => HomePage.Fail(template, Settings);

    private static (string, string) Settings =>
        ("content/site.yaml", $"title: T\nbase_url: https://example.org/\n{Params}\n");
}
