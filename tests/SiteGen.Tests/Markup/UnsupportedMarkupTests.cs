namespace SiteGen.Tests.Markup;

/// <summary>What looks like markup of other programs is shown as text, with a warning for each kind.</summary>
public class UnsupportedMarkupTests
{
    [Theory]
    [InlineData("So $x^2$ is.", "$x^2$")]
    [InlineData("So $$a_b$$ is.", "$$a_b$$")]
    [InlineData("$$\nx\n$$", "$$\nx\n$$")]
    [InlineData("A #tag here.", "#tag")]
    [InlineData("#2024/plan", "#2024/plan")]
    [InlineData("#開放 here", "#開放")]
    [InlineData("- #tag", "#tag")]
    [InlineData("status:: done", "status::")]
    [InlineData("- due date:: 2024", "due date::")]
    [InlineData("A [status:: done] one", "status::")]
    [InlineData("## Heading {.class}", "{.class}")]
    [InlineData("Text.\n{: .note}", "{: .note}")]
    [InlineData("## Heading {#id .class}", "{#id .class}")]
    [InlineData("Text.\n{: #id}", "{: #id}")]
    [InlineData("Text {width=50% .x}", "{width=50% .x}")]
    [InlineData("{{< figure src=x >}}", "{{< figure src=x >}}")]
    [InlineData("{{% notice %}}", "{{% notice %}}")]
    [InlineData("A [word]{.small}", "{.small}")]
    [InlineData("::: warning\nText\n:::", "::: warning")]
    [InlineData("!!! note \"Title\"", "!!! note \"Title\"")]
    [InlineData("```dataview\nLIST\n```", "```dataview")]
    [InlineData("> ```mermaid\n> graph\n> ```", "```mermaid")]
    [InlineData("~~~tasks\nnot done\n~~~", "~~~tasks")]
    [InlineData("It is `= this.x` now.", "`= this.x`")]
    [InlineData("%%c%% A #tag", "#tag")]
    public void It_has_a_warning_at_its_place(string markdown, string place)
    {
        Assert.Equal($"SG0414 {place}", Assert.Single(Cast.Complaints(markdown)));
    }

    [Theory]
    [InlineData("It costs $5 and $10, or US$5 and A$6.")]
    [InlineData("From $5-$10, $5/$10, ($5m–$10m), $TSLA/$AAPL.")]
    [InlineData("\\$x\\$ and `$x$` and [a](https://example.org/$x$)")]
    [InlineData("Proposition #8, issue #12, C# and &#35;tag, a#b, \\#tag")]
    [InlineData("`#tag` and [#tag](https://example.org/#tag) and [[openai|#tag]]")]
    [InlineData("## Heading {#id}\n\n[a](#id)")]
    [InlineData("std::vector and a::b, 12::30, Note: this")]
    [InlineData("{{ site.title }} and {% if x %} and x{.y} and {a} and {a, b} and {}")]
    [InlineData("Wow!!! note this")]
    [InlineData("```yaml\na: $b$ #tag x:: y\n```")]
    [InlineData("`=1` and `==`")]
    [InlineData("![a](../media/graph.png) It has {1, 2}.")]
    public void Other_text_has_none(string markdown) => Assert.Empty(Cast.Complaints(markdown));

    [Fact]
    public void Each_kind_has_one_warning_in_a_file()
    {
        using var site = Cast.Site("", ("content/articles/x.md",
            "---\ntitle: X\ndate: 2024\nkey_points: ['A #tag and $x$']\n---\n"
            + "A #tag, $x$, #tag and #more.\n\n$y$ and #z\n"));

        Assert.Equal(
            ["SG0414 #tag", "SG0414 $x$"], site.Problems().Select(Cast.Complaint).Order(StringComparer.Ordinal));
    }
}
