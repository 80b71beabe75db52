using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>Control characters are reported: HTML and XML do not allow them, and nobody sees them.</summary>
public sealed class ControlCharacterTests
{
    [Theory]
    [InlineData('\u0000')]
    [InlineData('\u0001')]
    [InlineData('\u0008')]
    [InlineData('\u000B')]
    [InlineData('\u000C')]
    [InlineData('\u001B')]
    [InlineData('\u007F')]
    [InlineData('\u0080')]
    [InlineData('\u0085')]
    [InlineData('\u0096')]
    [InlineData('\u009F')]
    public void A_control_character_is_reported_at_its_position(char character)
    {
        using var site = new TestSite(
            SmallWorld.And(("content/pages/x.md", $"---\ntitle: X\n---\nA\u00A0b and {character}c.\n")));
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(("SG0117", 4, 9), Locate(diagnostic));
        Assert.Contains($"U+{(int)character:X4}", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: A\u0001b\n---\nText.\n", 2, 9)]
    [InlineData("---\ntitle: \"A\\u0001b\"\n---\nText.\n", 2, 8)]
    [InlineData("---\ntitle: \"A\\x9fb\"\n---\nText.\n", 2, 8)]
    [InlineData("---\ntitle: X\n---\nA &#1; b\n", 4, 3)]
    [InlineData("---\ntitle: X\n---\nA &#x7F; b\n", 4, 3)]
    [InlineData("---\ntitle: X\n---\n[a](https://example.org \"b&#x80;c\")\n", 4, 27)]
    [InlineData("---\ntitle: X\ncorrections: {date: 2024, text: \"a &#1; b\"}\n---\nText.\n", 3, 36)]
    public void An_escaped_control_character_is_reported(string text, int line, int column)
    {
        using var site = new TestSite(SmallWorld.And(("content/pages/x.md", text)));
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(("SG0117", line, column), Locate(diagnostic));
    }

    [Fact]
    public void Control_characters_in_the_settings_are_reported()
    {
        using var site = new TestSite(("content/site.yaml", "title: A\u0002b\nbase_url: https://example.org/\n"));
        Assert.Equal(["SG0117"], site.FindProblems().Select(d => d.Rule.Code));
    }

    [Fact]
    public void All_control_characters_and_other_mistakes_are_reported()
    {
        using var site = new TestSite(
            SmallWorld.And((
                "content/pages/x.md",
                "---\ntitle: A\u0001b\ncolour: red\n---\nA\u0002 and\u0003\u0004 [[nobody-of-ours]].\n")));
        Assert.Equal(
            ["SG0117", "SG0103", "SG0117", "SG0117", "SG0117", "SG0203"], site.FindProblems().Select(d => d.Rule.Code));
    }

    [Fact]
    public void Printed_diagnostics_have_no_control_characters()
    {
        using var site = new TestSite(
            SmallWorld.And(("content/pages/x.md", "---\ntitle: X\n---\nA \u001B[31m red.\n")));
        Assert.DoesNotContain('\u001B', site.BuildDiagnostics());
    }

    [Theory]
    [InlineData("A\tb\r\nc\n")]
    [InlineData("`&#1;`\n")]
    [InlineData("A &#9; b\n")]
    [InlineData("A &amp;#1; b\n")]
    public void Tabs_line_ends_and_code_are_allowed(string body) =>
        MarkedSite.AssertReports(SmallWorld.And(("content/pages/x.md", "---\ntitle: X\n---\n" + body)));

    private static (string Code, int Line, int Column) Locate(Diagnostic diagnostic)
    {
        var position = diagnostic.File.GetPosition(diagnostic.Span.Start);
        return (diagnostic.Rule.Code, position.Line, position.Column);
    }
}
