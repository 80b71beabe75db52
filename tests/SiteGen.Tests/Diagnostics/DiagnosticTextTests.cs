using SiteGen.Diagnostics;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Diagnostics;

public sealed class DiagnosticTextTests
{
    [Fact]
    public void A_diagnostic_has_a_header_the_marked_line_and_help()
    {
        using var site = new TestSite(
            ("content/people/elon-musk.md", "---\nname: Elon Musk\n---\n"),
            ("content/sources/tweet.md", "---\ntitle: A post\ntype: social-post\n---\n"),
            (
                "content/quotes/musk-2023-02-17.md",
                "---\nsource: tweet\ndate: 2023-02-17\nspeaker: elon-musc\n---\nWords.\n"));
        Assert.Equal("""
            content/quotes/musk-2023-02-17.md(4,10): error SG0203: no person or organization has the id 'elon-musc'
               4 | speaker: elon-musc
                 |          ^^^^^^^^^ did you mean 'elon-musk'?

            """, TestSite.Format(site.FindProblems()));
    }

    [Fact]
    public void A_warning_is_called_a_warning()
    {
        using var site = new TestSite(("content/notes.md", "---\nname: Ada\n---\n"));
        Assert.Equal("""
            content/notes.md(1,1): warning SG0114: 'content/notes.md' is ignored because it is not in a content folder
               1 | ---
                 | ^ the content folders are: people, organizations, topics, sources, quotes, events, articles, pages

            """, TestSite.Format(site.FindProblems()));
    }

    [Fact]
    public void Without_help_the_line_ends_with_the_carets() =>
        Assert.Equal(
            "a.md(1,1): error SG0103: message\n   1 | text\n     | ^^^^\n",
            DiagnosticFormatter.Format(new(Rules.KeyUnknown, new SourceFile("a.md", "text"), new(0, 4), "message")));

    [Fact]
    public void The_context_is_on_its_own_line() =>
        Assert.Equal(
            "a.html(1,1): error SG0602: message\n   1 | text\n     | ^^^^ help\n     = while rendering x.md\n",
            DiagnosticFormatter.Format(new(
                Rules.TemplateFailed,
                new SourceFile("a.html", "text"),
                new(0, 4),
                "message",
                "help",
                "while rendering x.md")));

    [Fact]
    public void Columns_are_characters_of_the_file()
    {
        using var site = new TestSite(
            ("content/people/x.md", "---\r\nname: X\r\nroles:\r\n  - {title: \"e\u0301😀\", where: y}\r\n---\r\n"));
        Assert.StartsWith(
            "content/people/x.md(4,20): error SG0103: 'where' ",
            TestSite.Format(site.FindProblems()),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/sources/x.md", "title: X\ntype: |\n  press\n  release")]
    [InlineData("content/sources/x.md", "title: X\ntype: article\nurl: |\n  www\n  example")]
    [InlineData("content/people/x.md", "name: X\nborn: |\n  1815\n  1816")]
    [InlineData("content/people/x.md", "name: X\ndraft: |\n  yes\n  no")]
    [InlineData("content/people/x.md", "name: X\nlinks: |\n  one\n  two")]
    [InlineData("content/people/x.md", "name: X\n\"a\\nb\": c")]
    [InlineData("content/events/x.md", "title: X\ndate: 1843\npeople: |\n  one\n  two")]
    public void Line_breaks_in_a_value_do_not_break_the_header(string path, string keys)
    {
        using var site = new TestSite((path, $"---\n{keys}\n---\n"));
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.DoesNotContain('\n', DiagnosticFormatter.Header(diagnostic));
        Assert.DoesNotContain('\n', diagnostic.Help ?? "");
    }

    [Fact]
    public void Warnings_fail_only_strict_builds()
    {
        using var site = new TestSite(("content/notes.md", "A note.\n"));
        Assert.False(site.Build().HasFailed);
        Assert.NotEmpty(site.Build().Files);
        Assert.True(site.Build(strict: true).HasFailed);
        Assert.Empty(site.Build(strict: true).Files);
    }
}
