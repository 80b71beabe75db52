using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>Text that YAML would drop or join without a word is reported at what is lost.</summary>
public sealed class LostTextTests
{
    [Theory]
    [InlineData("name: X\nsummary: Proposition «#8 and after»")]
    [InlineData("name: X\nsummary: Proposition  «#8»")]
    [InlineData("name: X\nsummary: Music in C «# and F # minor»")]
    [InlineData("name: X\nsummary: Two\n  lines «#2»")]
    [InlineData("name: X\naliases:\n  - Number «#1»\n  - Two")]
    [InlineData("name: X\nroles:\n  - title: Director «#3»")]
    [InlineData("name: X\nroles: [{title: T, organization: Company «#3»\n  }]")]
    [InlineData("name: X\nimage: {src: ../media/a.png, alt: Picture «#4»\n  }")]
    [InlineData("name: X\nsummary: «#8 and after»")]
    [InlineData("name: X\nsort_name:   «#8»")]
    public void Text_after_a_number_sign_is_reported(string marked)
    {
        var (text, lost) = Unmark(marked);
        var diagnostic = Assert.Single(Problems($"---\n{text}\n---\n"), d => d.Rule.Code == "SG0122");
        Assert.Equal(lost, diagnostic.File.Slice(diagnostic.Span).ToString());
        Assert.Equal(Severity.Warning, diagnostic.Rule.Severity);
        Assert.Contains("quotation marks", diagnostic.Help);
    }

    [Theory]
    [InlineData("name: X  # the name")]
    [InlineData("name: X\t # the name")]
    [InlineData("name: X  #")]
    [InlineData("name: X\nsummary:  # a sentence")]
    [InlineData("name: X\nborn: # unknown")]
    [InlineData("name: X\nborn: 1815 #2")]
    [InlineData("name: 'Proposition #8'  #8")]
    [InlineData("name: \"C # and\"")]
    [InlineData("name: C#")]
    [InlineData("name: X\nsummary: |\n  Proposition #8")]
    [InlineData("name: X\n#summary: Proposition")]
    public void Comments_and_quoted_text_are_left_alone(string text) =>
        Assert.Empty(Problems($"---\n{text}\n---\n"));

    [Fact]
    public void A_required_text_that_is_a_comment_is_explained_with_the_missing_key()
    {
        var diagnostic = Assert.Single(Problems("---\nname: #8\n---\n"));
        Assert.Equal("SG0105", diagnostic.Rule.Code);
        Assert.Equal("put text that begins with '#' in quotation marks: YAML reads it as a comment", diagnostic.Help);
    }

    [Theory]
    [InlineData("summary: x\n  «-» a\n  - b")]
    [InlineData("summary: x\n    «-» a")]
    [InlineData("summary:\n  x\n  «-» a")]
    [InlineData("aliases: x\n  «-» a\n  - b")]
    [InlineData("aliases:\n  - a\n    «-» b")]
    [InlineData("aliases:\n  «-»a\n  -b")]
    public void A_list_that_is_read_as_text_is_reported(string marked)
    {
        var (text, _) = Unmark(marked);
        const string Before = "---\nname: X\n";
        var diagnostic = Problems($"{Before}{text}\n---\n").First(d => d.Rule.Code is "SG0121" or "SG0102");
        Assert.Equal(Before.Length + marked.IndexOf('«'), diagnostic.Span.Start);
    }

    [Theory]
    [InlineData("summary: a well-known\n  text - with dashes\n  that goes on")]
    [InlineData("summary: 'a\n  - b'")]
    [InlineData("summary: |\n  - a\n  - b")]
    [InlineData("summary: minus\n  -5 degrees")]
    public void Text_with_hyphens_is_no_list(string text) =>
        Assert.Empty(Problems($"---\nname: X\n{text}\n---\n"));

    [Theory]
    [InlineData("«---»\nname: Y\n---\nText.\n")]
    [InlineData("\n\n«---»\ntitle: Y\ntags:\n- a\n- b\n\n# note\nx:\n  y: 1\n---\n")]
    [InlineData("Text.\n\n«---»\r\nname: Y\r\n---  \r\nText.\n")]
    [InlineData("```\n---\na: 1\n---\n```\n\n«---»\nname: Y\n---")]
    public void A_second_front_matter_is_reported(string marked)
    {
        var (body, _) = Unmark(marked);
        const string FrontMatter = "---\nname: X\n---\n";
        var diagnostic = Assert.Single(Problems(FrontMatter + body), d => d.Rule.Code == "SG0120");
        Assert.Equal(FrontMatter.Length + marked.IndexOf('«'), diagnostic.Span.Start);
    }

    [Theory]
    [InlineData("Text.\n\n---\n\nMore: text.\n\n---\n\nEnd.\n")]
    [InlineData("```yaml\n---\nname: Y\n---\n```\n")]
    [InlineData("---\n\nNote: this is a sentence.\nAnd another.\n\n---\n")]
    [InlineData("---\n- a\n- b\n---\n")]
    [InlineData("a | b\n--- | ---\nc: | d\n")]
    public void Rules_across_the_text_are_no_front_matter(string body) =>
        Assert.DoesNotContain(Problems("---\nname: X\n---\n" + body), d => d.Rule.Code == "SG0120");

    private static (string Text, string Marked) Unmark(string marked)
    {
        var (start, end) = (marked.IndexOf('«'), marked.IndexOf('»'));
        return (marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal),
            marked[(start + 1)..end]);
    }

    private static IReadOnlyList<Diagnostic> Problems(string text)
    {
        using var site = new TestSite(SmallWorld.And(("content/people/x.md", text), ("content/media/a.png", "png")));
        return [.. site.Build().OnlyProblems().Where(d => d.File.Path == "content/people/x.md")];
    }
}
