namespace SiteGen.Tests.Rendering;

public class EscapingTests
{
    private const string Settings = "title: 'Tom & \"Jerry''s\" <b>é😀</b>'\nbase_url: https://example.org/base/\n";
    private const string Escaped = "Tom &amp; &quot;Jerry&#39;s&quot; &lt;b&gt;é😀&lt;/b&gt;";
    private const string Partial = "<i title=\"{{ $x }}\">{{ $x }}</i>";

    [Theory]
    [InlineData("{{ site.title }}", Escaped)]
    [InlineData("<a title=\"{{ site.title }}\">", $"<a title=\"{Escaped}\">")]
    [InlineData("<a title='{{ site.title }}'>", $"<a title='{Escaped}'>")]
    [InlineData("{{ x = site.title; x }}", Escaped)]
    [InlineData("{{ if true; site.title; end }}", Escaped)]
    [InlineData("{{ for x in [site.title] }}<li>{{ x }}</li>{{ end }}", $"<li>{Escaped}</li>")]
    [InlineData("{{ func bold(x) }}<b>{{ x }}</b>{{ end }}{{ bold site.title }}", $"<b>{Escaped}</b>")]
    [InlineData("{{ include 'partials/x' x: site.title }}", $"<i title=\"{Escaped}\">{Escaped}</i>")]
    public void Text_is_escaped_wherever_it_is_written(string template, string expected) =>
        Assert.Equal(expected, Render(template));

    [Theory]
    [InlineData("{{ site.title | string.strip }}", Escaped)]
    [InlineData("{{ site.title | string.append '&' }}", $"{Escaped}&amp;")]
    [InlineData("{{ site.title | string.replace 'Tom' '<' | string.truncate 3 '' }}", "&lt; &amp;")]
    [InlineData("{{ '<' + site.title }}", $"&lt;{Escaped}")]
    [InlineData("{{ [site.title, '<'] | array.join '&' }}", $"{Escaped}&amp;&lt;")]
    [InlineData("{{ count 2 '' site.title }}", $"2 {Escaped}")]
    public void The_result_of_a_function_is_escaped_once(string template, string expected) =>
        Assert.Equal(expected, Render(template));

    [Theory]
    [InlineData("{{ capture x }}<b>{{ site.title }}</b>{{ end; x }}", $"<b>{Escaped}</b>")]
    [InlineData("{{ capture x; capture y; site.title; end; y; end; x }}", Escaped)]
    [InlineData("{{ capture x; site.title; end; y = x; y }}", Escaped)]
    [InlineData("{{ capture x; site.title; end }}{{ for y in [x]; y; end }}", Escaped)]
    [InlineData(
        "{{ capture x; include 'partials/x' x: site.title; end; x }}", $"<i title=\"{Escaped}\">{Escaped}</i>")]
    [InlineData(
        "{{ capture x; site.title; end; include 'partials/x' x: x }}", $"<i title=\"{Escaped}\">{Escaped}</i>")]
    public void Captured_output_is_escaped_once(string template, string expected) =>
        Assert.Equal(expected, Render(template));

    [Theory]
    [InlineData("{{ capture x; '&'; end; x + '!' }}")]
    [InlineData("{{ capture x; '&'; end; '!' + x }}")]
    [InlineData("{{ capture x; '&'; end; x | string.append '!' }}")]
    [InlineData("{{ capture x; '&'; end; x | string.upcase }}")]
    [InlineData("{{ capture x; '&'; end; [x] | array.join ', ' }}")]
    [InlineData("{{ capture x; '&'; end; count 2 'thing' x }}")]
    public void Captured_output_cannot_become_text(string template)
    {
        var diagnostic = HomePage.Fail(template);

        Assert.Equal("SG0602", diagnostic.Rule.Code);
        Assert.Equal("HTML cannot be part of text; write it on its own", diagnostic.Message);
    }

    [Theory]
    [InlineData("{{ site.events[0].date.html }}", "<time datetime=\"2018-02-20\">20 February 2018</time>")]
    [InlineData("{{ site.events[0].body }}", "<p>Fish &amp; <em>chips</em></p>\n")]
    [InlineData("{{ capture x; site.events[0].body; end; x }}", "<p>Fish &amp; <em>chips</em></p>\n")]
    [InlineData("{{ url '/a&b/' }}", "./a&amp;b/")]
    [InlineData("{{ site.events[0].url }}", "./events/e/")]
    public void Html_and_urls_are_written_as_they_are(string template, string expected) =>
        Assert.Equal(expected, Render(template));

    [Theory]
    [InlineData("{{ site.events[0].body | string.upcase }}")]
    [InlineData("{{ 'x' + site.events[0].date.html }}")]
    public void Html_cannot_become_text(string template)
    {
        using var site = HomePage.With(template, ("content/events/e.md", Event));

        Assert.Equal(["SG0602"], site.Build().Diagnostics.Select(d => d.Rule.Code));
    }

    private const string Event = "---\ntitle: E\ndate: 2018-02-20\n---\nFish & *chips*\n";

    private static string Render(string template) => HomePage.Render(
        template,
        ("content/site.yaml", Settings),
        ("templates/partials/x.html", Partial),
        ("content/events/e.md", Event));
}
