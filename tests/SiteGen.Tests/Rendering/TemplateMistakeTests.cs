using SiteGen.Files;
using SiteGen.Rendering;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

public class TemplateMistakeTests
{
    [Theory]
    [InlineData("{{ site.tilte }}", "tilte", "'title'")]
    [InlineData("{{ site.people.sise }}", "sise", "size")]
    [InlineData("{{ siet.title }}", "siet", "'site'")]
    [InlineData("{{ cuont 1 'a' 'b' }}", "cuont", "'count'")]
    [InlineData("{{ 'a' | string.upcas }}", "upcas", "'upcase'")]
    [InlineData("{{ include 'partials/crad' }}", "include 'partials/crad'", "'partials/card'")]
    [InlineData("{{ asset 'stile.css' }}", "asset 'stile.css'", "'style.css'")]
    public void A_misspelt_name_is_marked_and_a_similar_one_suggested(string template, string marked, string suggestion)
    {
        var diagnostic = HomePage.Fail(
            template, ("templates/partials/card.html", ""), ("templates/assets/style.css", "a{}"));

        var code = template.Contains("include", StringComparison.Ordinal) ? "SG0603" : "SG0602";
        Assert.Equal(code, diagnostic.Rule.Code);
        Assert.Equal("templates/home.html", diagnostic.File.Path);
        Assert.Equal(marked, HomePage.Marked(diagnostic));
        Assert.Contains(suggestion, diagnostic.Help ?? "no help");
        Assert.Equal("while rendering /", diagnostic.Context);
    }

    [Fact]
    public void A_mistake_is_printed_with_the_template_and_the_content_file()
    {
        using var site = new TestSite(
            ("templates/topic.html", "<p>\n{{ topic.summry }}\n"),
            ("content/topics/open.md", "---\ntitle: Open\n---\n"));

        Assert.Equal(
            """
            templates/topic.html(2,10): error SG0602: a topic has no member 'summry'
               2 | {{ topic.summry }}
                 |          ^^^^^^ did you mean 'summary'?
                 = while rendering content/topics/open.md

            """,
            site.BuildDiagnostics());
    }

    [Fact]
    public void A_mistake_in_a_partial_is_reported_in_the_partial()
    {
        var diagnostic = HomePage.Fail(
            "{{ include 'partials/p' }}", ("templates/partials/p.html", "a\n{{ page.tilte }}"));

        Assert.Equal("templates/partials/p.html", diagnostic.File.Path);
        Assert.Equal("tilte", HomePage.Marked(diagnostic));
    }

    [Theory]
    [InlineData(2, "while rendering content/topics/p1.md and 1 more page")]
    [InlineData(3, "while rendering content/topics/p1.md and 2 more pages")]
    public void One_mistake_is_reported_once_for_all_pages(int topics, string context)
    {
        using var site = new TestSite(
        [
            .. Enumerable.Range(1, topics).Select(i => ($"content/topics/p{i}.md", $"---\ntitle: P{i}\n---\n")),
            ("templates/topic.html", "{{ topic.nmae }}"),
        ]);

        var diagnostic = Assert.Single(site.Build().Diagnostics);

        Assert.Equal(context, diagnostic.Context);
    }

    [Fact]
    public void A_mistake_on_many_pages_names_one_that_has_a_content_file()
    {
        using var site = new TestSite(
            ("content/people/ann.md", "---\nname: Ann\n---\n"), ("templates/layout.html", "{{ page.tilte }}"));

        var diagnostic = Assert.Single(site.Build().Diagnostics, d => d.Rule.Code == "SG0602");

        Assert.Matches("^while rendering content/people/ann.md and [0-9]+ more pages$", diagnostic.Context);
    }

    [Fact]
    public void Two_mistakes_are_reported_in_the_order_of_the_files()
    {
        using var site = new TestSite(
            ("templates/404.html", "{{ page.a }}"), ("templates/home.html", "{{ page.b }}"));

        Assert.Equal(["templates/404.html", "templates/home.html"], site.Build().Diagnostics.Select(d => d.File.Path));
    }

    [Theory]
    [InlineData("{{ if site.title }}", 1)]
    [InlineData("<p>\n{{ site.title }\n", 2)]
    [InlineData("{{ for in x }}{{ end }}", 1)]
    public void A_syntax_error_is_reported_once_on_its_line(string template, int line)
    {
        var diagnostic = HomePage.Fail(template);

        Assert.Equal(("SG0601", "templates/home.html"), (diagnostic.Rule.Code, diagnostic.File.Path));
        Assert.Equal(line, diagnostic.File.GetPosition(diagnostic.Span.Start).Line);
    }

    [Theory]
    [InlineData("{{ «if site.title» }}\n<p>\n", "'if' is not closed")]
    [InlineData("{{ «for p in site.people» ~}}\n{{ p.name }}", "'for' is not closed")]
    [InlineData("{{ if a }}1{{ else if b }}2{{ else }}3{{ end }}{{ «if site.title» }}{{ else }}", "'if' is not closed")]
    [InlineData("{{ «for p in site.people» }}{{ if p }}{{ else }}{{ end }}", "'for' is not closed")]
    [InlineData("{{ if a }}\n  {{ «for p in b» }}\n    {{ if c }}\n    {{ end }}\n{{ end }}\n", "'for' is not closed")]
    [InlineData("{{- if a }}\n  {{~ «if b» }}\n{{ else }}\n{{~ end }}\n", "'if' is not closed")]
    [InlineData("{{ if a }}{{ «with b» }}{{ else }}{{ end }}", "'with' is not closed")]
    [InlineData("{{ «if a» \n x = 1; for p in b; end }}", "'if' is not closed")]
    [InlineData("{{ «capture x» }}{{ if a }}{{ end }}", "'capture' is not closed")]
    [InlineData("{{ f = «do» }}", "'do' is not closed")]
    [InlineData("{{ if a }}{{ end }}\n{{ «end» }}", "'end' closes nothing")]
    [InlineData("<p>{{ «else» }}", "'else' belongs to no 'if'")]
    [InlineData("{{ if a }}{{ end }}\n«{{» if b\n<p>it ends</p>", "the tag is not closed")]
    [InlineData("{{ # if }}{{ «if a» }}{{ 'end' }}{{ site.if }}", "'if' is not closed")]
    public void A_block_that_is_not_closed_is_marked(string marked, string message)
    {
        var diagnostic = HomePage.Fail(
            marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        Assert.Equal(("SG0601", message), (diagnostic.Rule.Code, diagnostic.Message));
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        Assert.Equal(
            (start, marked[(start + 1)..marked.IndexOf('»', StringComparison.Ordinal)]),
            (diagnostic.Span.Start, HomePage.Marked(diagnostic)));
    }

    [Fact]
    public void All_blocks_of_the_built_in_theme_are_closed() =>
        Assert.All(BuiltInTheme.Read().Templates, template => Assert.Empty(TemplateBlocks.Find(template.Text)));

    [Fact]
    public void Each_block_that_is_not_closed_is_reported()
    {
        using var site = new TestSite(
            ("templates/home.html", "{{ if a }}\n{{ for b in c }}\n{{ while d }}{{ end }}\n"));
        Assert.Equal(
            [(1, "'if' is not closed"), (2, "'for' is not closed")],
            site.Build().Diagnostics.Select(d => (d.File.GetPosition(d.Span.Start).Line, d.Message)));
    }

    [Theory]
    [InlineData("{{ site.params.no.deeper }}", "deeper", "'site.params.no' is empty here",
        "test it first: {{ if site.params.no }}; or write 'site.params.no?.deeper', which is empty then too")]
    [InlineData("{{ page.entity.extra.x }}", "extra", "'page.entity' is empty here",
        "test it first: {{ if page.entity }}; or write 'page.entity?.extra', which is empty then too")]
    [InlineData("{{ site.params.no.deeper | string.upcase }}", "deeper", "'site.params.no' is empty here", null)]
    [InlineData("{{ site.params.no[5] }}", "site.params.no", "'site.params.no' is empty here",
        "test it first: {{ if site.params.no }}")]
    [InlineData("{{ site.params.n.foo }}", "foo", "a number has no member 'foo'",
        "write the value alone, without '.foo'")]
    [InlineData("{{ site.params.b.foo }}", "foo", "'true' or 'false' has no member 'foo'", null)]
    [InlineData("{{ site.params.t.foo }}", "foo", "text has no member 'foo'", "write the text alone, without '.foo'")]
    [InlineData("{{ for x in site.params.n }}{{ end }}", "site.params.n", "'for' needs a list, and this is a number",
        "write the value alone, without 'for', or make it a list where it comes from: [a, b]")]
    [InlineData("{{ tablerow x in site.params.n }}{{ end }}", "site.params.n",
        "'for' needs a list, and this is a number", null)]
    [InlineData("{{ site.params.list[5] }}", "5", "'site.params.list' has 1 entry, and none with the index 5",
        "the first has the index 0; test it first: {{ if site.params.list.size > 5 }}")]
    [InlineData("{{ site.params.n[5] }}", "site.params.n", "a number has no entries",
        "write the value alone, without '[…]'")]
    public void A_value_of_the_wrong_form_is_explained(string template, string marked, string message, string? help)
    {
        using var site = new TestSite(
            ("templates/home.html", template),
            ("content/site.yaml", "title: T\nbase_url: https://example.org/\n"
                + "params: {n: 3, t: text, b: true, list: [a]}\n"));

        var diagnostic = Assert.Single(site.Build().Diagnostics);

        Assert.Equal(("SG0602", message), (diagnostic.Rule.Code, diagnostic.Message));
        Assert.Equal(help ?? diagnostic.Help, diagnostic.Help);
        Assert.NotNull(diagnostic.Help);
        Assert.StartsWith(marked, HomePage.Marked(diagnostic), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_cannot_be_written_as_text()
    {
        var diagnostic = HomePage.Fail(
            "<p>{{ site.people[0] }}</p>", ("content/people/ann.md", "---\nname: Ann\n---\n"));

        Assert.Equal("SG0602", diagnostic.Rule.Code);
        Assert.Equal("a person cannot be written as text", diagnostic.Message);
        Assert.Contains("site.people[0]", HomePage.Marked(diagnostic), StringComparison.Ordinal);
        Assert.Contains("name", diagnostic.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_entities_cannot_be_written_as_text()
    {
        var diagnostic = HomePage.Fail(
            "{{ site.people | array.join ', ' }}", ("content/people/ann.md", "---\nname: Ann\n---\n"));

        Assert.Equal("SG0602", diagnostic.Rule.Code);
        Assert.Equal("a person cannot be written as text", diagnostic.Message);
    }

    [Theory]
    [InlineData("{{ date.now }}", "date")]
    [InlineData("{{ math.random 1 2 }}", "random")]
    [InlineData("{{ math.uuid }}", "uuid")]
    [InlineData("{{ '1 + 1' | object.eval }}", "object")]
    [InlineData("{{ '{{ 1 }}' | object.eval_template }}", "object")]
    public void Clock_random_values_and_code_from_text_are_not_available(string template, string marked)
    {
        var diagnostic = HomePage.Fail(template);

        Assert.Equal("SG0602", diagnostic.Rule.Code);
        Assert.Equal(marked, HomePage.Marked(diagnostic));
    }
}
