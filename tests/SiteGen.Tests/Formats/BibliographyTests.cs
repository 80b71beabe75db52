using System.Text.Json;

namespace SiteGen.Tests.Formats;

public class BibliographyTests
{
    private const string Letter = """
        title: A letter
        type: letter
        publisher: acme
        authors: [ann, Carl Clerk]
        date: 2018-02
        url: https://example.com/letter
        accessed: 2024-05-06
        """;

    [Fact]
    public void A_source_becomes_a_csl_item()
    {
        var item = Csl(Letter + "\nlanguage: fr\ncontainer: Letters");

        Assert.Equal("letter", item.Text("id"));
        Assert.Equal("personal_communication", item.Text("type"));
        Assert.Equal("A letter", item.Text("title"));
        Assert.Equal("Acme & Sons", item.Text("publisher"));
        Assert.Equal("Letters", item.Text("container-title"));
        Assert.Equal("https://example.com/letter", item.Text("URL"));
        Assert.Equal("fr", item.Text("language"));
        Assert.Equal(
            """[{"family":"Archer","given":"Ann"},{"literal":"Carl Clerk"}]""",
            Compact(item.GetProperty("author")));
        Assert.Equal("""{"date-parts":[[2018,2]]}""", Compact(item.GetProperty("issued")));
        Assert.Equal("""{"date-parts":[[2024,5,6]]}""", Compact(item.GetProperty("accessed")));
    }

    [Theory]
    [InlineData("2018", """{"date-parts":[[2018]]}""")]
    [InlineData("2018-02", """{"date-parts":[[2018,2]]}""")]
    [InlineData("2018-02-20", """{"date-parts":[[2018,2,20]]}""")]
    [InlineData("2018~", """{"date-parts":[[2018]],"circa":true}""")]
    [InlineData("2018-02?", """{"date-parts":[[2018,2]],"circa":true}""")]
    [InlineData("2018-02-20%", """{"date-parts":[[2018,2,20]],"circa":true}""")]
    [InlineData("2018-02/2019", """{"date-parts":[[2018,2],[2019]]}""")]
    [InlineData("2018~/2019", """{"date-parts":[[2018],[2019]],"circa":true}""")]
    public void A_date_has_its_known_parts(string date, string expected) =>
        Assert.Equal(expected, Compact(Csl($"title: T\ntype: book\ndate: {date}").GetProperty("issued")));

    [Fact]
    public void An_undated_source_has_no_date() =>
        Assert.False(Csl("title: T\ntype: book").TryGetProperty("issued", out _));

    [Fact]
    public void A_source_becomes_a_biblatex_entry()
    {
        Assert.Equal(
            """
            @letter{letter,
              title = {{A letter}},
              author = {Archer, Ann and {Carl Clerk}},
              publisher = {{Acme \& Sons}},
              date = {2018-02},
              year = {2018},
              url = {https://example.com/letter},
              urldate = {2024-05-06},
            }


            """,
            BibTex(Letter));
    }

    [Theory]
    [InlineData("50% & #1 _x_ $5", @"50\% \& \#1 \_x\_ \$5")]
    [InlineData("~ ^", @"\textasciitilde{} \textasciicircum{}")]
    [InlineData(@"C:\temp", @"C:\textbackslash{}temp")]
    [InlineData("Émile “déjà vu” 😀", "Émile “déjà vu” 😀")]
    public void Special_characters_of_tex_are_escaped(string title, string expected) =>
        Assert.Contains(
            $"title = {{{{{expected}}}}},", BibTex($"title: '{title}'\ntype: book"), StringComparison.Ordinal);

    /// <summary>BibTeX counts braces regardless of backslashes, so an escaped brace counts too.</summary>
    [Theory]
    [InlineData("title: 'An open { brace'\ntype: book")]
    [InlineData("title: 'A closed } brace'\ntype: book")]
    [InlineData("title: 'Both }{ turned round'\ntype: book")]
    [InlineData("title: T\ntype: book\nurl: 'https://example.com/a}b'")]
    [InlineData("title: T\ntype: book\ncontainer: 'A { container'\nauthors: ['Name } of somebody']")]
    public void Braces_are_balanced_in_every_entry(string keys)
    {
        var depth = 0;
        foreach (var line in BibTex(keys).Split('\n'))
        {
            foreach (var c in line)
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                Assert.True(depth >= 0, line);
            }

            Assert.True(depth == (line.Length == 0 || line[0] == '}' ? 0 : 1), line);
        }
    }

    private static JsonElement Csl(string keys) =>
        SmallRecord.Build(("content/sources/letter.md", $"---\n{keys}\n---\n"))
            .Json("sources/bibliography.json").EnumerateArray().Single(i => i.Text("id") == "letter");

    private static string BibTex(string keys)
    {
        var all = SmallRecord.Build(("content/sources/letter.md", $"---\n{keys}\n---\n"))["sources/bibliography.bib"];
        return "@" + all.Split('@').Single(e => e.Contains("{letter,\n", StringComparison.Ordinal));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
