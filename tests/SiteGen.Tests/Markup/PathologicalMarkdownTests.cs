namespace SiteGen.Tests.Markup;

/// <summary>Text that makes parsers slow or overflows their stack.</summary>
public class PathologicalMarkdownTests
{
    public static TheoryData<string> Texts() =>
    [
        .. Cases().Select(c => c.Name),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Rendering_ends_with_a_page_or_a_message_about_the_file(string name)
    {
        using var site = Cast.Site(Cases().Single(c => c.Name == name).Text + "\n",
            ("content/articles/zz-fine.md", "---\ntitle: Fine\ndate: 2024\n---\n> - *a* [[openai]]\n"));

        // With one job, one renderer renders all files, so state that is left behind would show.
        var result = site.Build(jobs: 1);

        Assert.All(Cast.Problems(result), d => Assert.Equal(Cast.ArticlePath, d.File.Path));
        Assert.True(result.HasFailed || result.Files.Any(f => f.Path == Cast.ArticlePage));
    }

    [Theory]
    [InlineData(">", 10_000)]
    [InlineData("1. ", 5_000)]
    [InlineData("[", 30_000)]
    [InlineData("*a **b ", 20_000)]
    public void Excessive_nesting_is_an_error(string text, int count) =>
        Assert.Equal("SG0407", Assert.Single(Cast.Complaints(Repeat(text, count) + "a"))[..6]);

    [Fact]
    public void Reasonable_nesting_is_accepted()
    {
        var prose = Cast.Read(
            Repeat("> ", 20) + "- a\n" + Repeat("> ", 20) + "  - b [c](https://example.com/) " + Repeat("[x] ", 1000));

        Assert.Equal(20, prose.QuerySelectorAll("blockquote").Length);
    }

    [Fact]
    public void A_large_table_is_complete()
    {
        var table = Cast.Read("| a | b |\n|---|---|\n" + Repeat("| [[openai\\|x]] | y |\n", 5_000))
            .QuerySelector("table")!;

        Assert.Equal(5_000, table.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(5_000, table.QuerySelectorAll("td a").Length);
    }

    private static IEnumerable<(string Name, string Text)> Cases() =>
    [
        ("open links", Repeat("[a](", 30_000)),
        ("open pictures", Repeat("![a](", 30_000)),
        ("open wikilinks", Repeat("[[a|", 30_000)),
        ("open footnotes", Repeat("[^a", 400)),
        ("brackets", Repeat("[", 30_000)),
        ("pairs of brackets", Repeat("[", 499) + "a" + Repeat("]", 499)),
        ("block quotes", Repeat(">", 10_000)),
        ("lists", Repeat("- ", 5_000) + "a"),
        ("numbered lists", Repeat("1. ", 5_000) + "a"),
        ("quotes and lists", Repeat("> - ", 2_000) + "a"),
        ("indented lists", string.Concat(Enumerable.Range(0, 300).Select(i => Repeat("  ", i) + "- a\n"))),
        ("open emphasis", Repeat("*a **a ", 20_000)),
        ("open underscores", Repeat("_a __a ", 20_000)),
        ("stars", Repeat("*", 100_000) + "a" + Repeat("*", 100_000)),
        ("backticks", string.Concat(Enumerable.Range(1, 1_000).Select(i => "e" + Repeat("`", i)))),
        ("tags", Repeat("<a ", 50_000)),
        ("instructions", "a" + Repeat(" <?", 50_000)),
        ("comments", Repeat("<!--", 50_000)),
        ("addresses", Repeat("<http:", 50_000)),
        ("bars", Repeat("|", 60_000)),
        ("bare addresses", Repeat("http://_", 50_000)),
        ("brackets after an address", "http://a" + Repeat(")", 100_000)),
        ("semicolons after an address", "http://a" + Repeat(";", 100_000)),
        ("mail", Repeat("a@", 50_000)),
        ("raised and lowered", Repeat("^a~b", 50_000)),
        ("marked", Repeat("==a ", 50_000)),
        ("struck out", Repeat("~~a ~~~b ", 20_000)),
        ("inline notes", Repeat("^[a] ", 4_000)),
        ("inline notes in each other", Repeat("^[a ", 400) + Repeat("]", 400)),
        ("callouts", Repeat("> [!note] a\n\n", 5_000)),
        ("blocks with ids", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"a ^b{i}\n\n"))),
        ("columns", Repeat("|a", 3_000) + "|\n" + Repeat("|-", 3_000) + "|\n" + Repeat("|b", 3_000) + "|"),
        ("marks of one note", Repeat("a[^1] ", 10_000) + "\n\n[^1]: b"),
        ("notes", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"a[^{i}]\n\n[^{i}]: b\n\n"))),
        ("definitions", Repeat("a\n:   b\n", 10_000)),
        ("references", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"[r{i}]: https://example.com/\n"))),
        ("equal headings", Repeat("# a\n", 20_000)),
        ("parentheses", "[a](" + Repeat("(", 50_000)),
        ("white space", Repeat(" ", 1_000_000) + "a"),
        ("control characters", Repeat("\u0001\u0000\uFFFF\uFFFD\u2028", 1_000)),
        ("combining marks", "# e" + Repeat("\u0301", 50_000)),
    ];

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
