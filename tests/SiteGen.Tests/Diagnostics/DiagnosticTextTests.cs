using SiteGen.Diagnostics;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Diagnostics;

public sealed class DiagnosticTextTests
{
    [Fact]
    public void A_diagnostic_has_a_line_that_editors_know_then_the_marked_line_then_help()
    {
        using var site = new TestSite(
            ("content/people/elon-musk.md", "---\nname: Elon Musk\n---\n"),
            ("content/sources/tweet.md", "---\ntitle: A post\ntype: social-post\n---\n"),
            ("content/quotes/musk-2023-02-17.md", "---\nsource: tweet\ndate: 2023-02-17\nspeaker: elon-musc\n---\nWords.\n"));
        Assert.Equal("""
            content/quotes/musk-2023-02-17.md(4,10): error SG0203: no person or organization has the id 'elon-musc'
               4 | speaker: elon-musc
                 |          ^^^^^^^^^ did you mean 'elon-musk'?

            """, TestSite.Format(site.FindProblems()));
    }

    [Fact]
    public void A_warning_is_called_one()
    {
        using var site = new TestSite(("content/person/ada.md", "---\nname: Ada\n---\n"));
        Assert.Equal("""
            content/person/ada.md(1,1): warning SG0114: 'content/person/ada.md' stands in no folder of a kind and is ignored
               1 | ---
                 | ^ the folders are: people, organizations, topics, sources, quotes, events, articles, pages

            """, TestSite.Format(site.FindProblems()));
    }

    [Fact]
    public void Without_help_nothing_follows_the_carets() =>
        Assert.Equal(
            "a.md(1,1): error SG0103: message\n   1 | text\n     | ^^^^\n",
            DiagnosticFormatter.Format(new(Rules.KeyUnknown, new SourceFile("a.md", "text"), new(0, 4), "message")));

    [Fact]
    public void A_context_has_a_line_of_its_own() =>
        Assert.Equal(
            "a.html(1,1): error SG0602: message\n   1 | text\n     | ^^^^ help\n     = while rendering x.md\n",
            DiagnosticFormatter.Format(new(Rules.TemplateFailed, new SourceFile("a.html", "text"), new(0, 4), "message", "help", "while rendering x.md")));

    [Fact]
    public void Columns_are_characters_of_the_file()
    {
        using var site = new TestSite(("content/people/x.md", "---\r\nname: X\r\nroles:\r\n  - {title: \"e\u0301😀\", where: y}\r\n---\r\n"));
        Assert.StartsWith("content/people/x.md(4,20): error SG0103: 'where' ", TestSite.Format(site.FindProblems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/sources/x.md", "title: X\ntype: |\n  press\n  release")]
    [InlineData("content/sources/x.md", "title: X\ntype: article\nurl: |\n  www\n  example")]
    [InlineData("content/people/x.md", "name: X\nborn: |\n  1815\n  1816")]
    [InlineData("content/people/x.md", "name: X\ndraft: |\n  yes\n  no")]
    [InlineData("content/people/x.md", "name: X\nlinks: |\n  one\n  two")]
    [InlineData("content/people/x.md", "name: X\n\"a\\nb\": c")]
    [InlineData("content/events/x.md", "title: X\ndate: 1843\npeople: |\n  one\n  two")]
    public void The_first_line_is_one_line_whatever_the_value_holds(string path, string keys)
    {
        using var site = new TestSite((path, $"---\n{keys}\n---\n"));
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.DoesNotContain('\n', DiagnosticFormatter.Header(diagnostic));
        Assert.DoesNotContain('\n', diagnostic.Help ?? "");
    }

    [Fact]
    public void Warnings_fail_a_build_only_when_that_is_asked_for()
    {
        using var site = new TestSite(("content/notes.md", "A note.\n"));
        Assert.False(site.Build().HasFailed);
        Assert.NotEmpty(site.Build().Files);
        Assert.True(site.Build(strict: true).HasFailed);
        Assert.Empty(site.Build(strict: true).Files);
    }
}
