using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>Characters that change the direction of text are told of, and end where the text ends.</summary>
public sealed class BidiTests
{
    [Theory]
    [InlineData("---\ntitle: A\u202Eb\n---\nText.\n", 2, 9)]
    [InlineData("---\ntitle: \"A\\u202Eb\"\n---\nText.\n", 2, 8)]
    [InlineData("---\ntitle: X\nsummary: A\u2066b\n---\nText.\n", 3, 11)]
    [InlineData("---\ntitle: X\nlinks: {url: \"https://example.org/\u200Fb\", label: L}\n---\nText.\n", 3, 35)]
    [InlineData("---\ntitle: X\n---\n[a\u202Eb](https://example.org/)\n", 4, 3)]
    [InlineData("---\ntitle: X\n---\n[a](https://example.org/\u202Eb)\n", 4, 25)]
    [InlineData("---\ntitle: X\n---\n[a](https://example.org/\u200Eb)\n", 4, 25)]
    [InlineData("---\ntitle: X\n---\n[a](https://example.org/&#x202E;b)\n", 4, 1)]
    [InlineData("---\ntitle: X\n---\n<https://example.org/\u202Eb>\n", 4, 22)]
    [InlineData("---\ntitle: X\n---\n[[musk|a\u202Eb]]\n", 4, 9)]
    public void A_name_or_a_link_that_may_deceive_is_told_of_at_its_place(string text, int line, int column)
    {
        using var site = new TestSite(SmallWorld.And(
            ("content/pages/x.md", text), ("content/people/musk.md", "---\nname: Musk\n---\nText.\n")));
        var warning = Assert.Single(site.FindProblems());
        var place = warning.File.GetPosition(warning.Span.Start);

        Assert.Equal((Rules.BidiControl, line, column), (warning.Rule, place.Line, place.Column));
    }

    [Theory]
    [InlineData("---\ntitle: שלום\u200F (1)\n---\nText.\n")]
    [InlineData("---\ntitle: X\n---\nIn a text \u2067שלום\u2069 is fine.\n")]
    public void What_text_of_both_directions_needs_is_no_mistake(string text)
    {
        using var site = new TestSite(SmallWorld.And(("content/pages/x.md", text)));

        Assert.Empty(site.FindProblems());
    }

    [Theory]
    [InlineData("A\\u202Eb", "\u2068A\u202Eb\u2069")]
    [InlineData("A\\u2066b", "\u2068A\u2066b\u2069\u2069")]
    [InlineData("A\\u2069b", "\u2068Ab\u2069")]
    [InlineData("A\\u2066b\\u2069c", "\u2068A\u2066b\u2069c\u2069")]
    public void A_name_turns_nothing_around_it(string written, string shown)
    {
        using var site = new TestSite(("content/people/x.md", $"---\nname: \"{written}\"\n---\nText.\n"));
        var page = site.Build().Files.Single(f => f.Path == "people/x/index.html");

        Assert.Contains(
            $"<h1>{shown}</h1>", System.Text.Encoding.UTF8.GetString(page.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_linked_as_it_is_with_such_characters_encoded()
    {
        using var site = new TestSite((
            "content/sources/x.md", "---\ntitle: X\ntype: article\nurl: \"https://example.org/\u202Eb\"\n---\n"));
        var page = site.Build().Files.Single(f => f.Path == "sources/x/index.html");

        Assert.Contains(
            "href=\"https://example.org/%E2%80%AEb\"", System.Text.Encoding.UTF8.GetString(page.Content.Span),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_show_them_and_are_not_turned_around()
    {
        using var site = new TestSite(("content/people/x.md", "---\nname: X\n18\u202E20: x\n---\nText.\n"));
        var text = site.BuildDiagnostics();

        Assert.DoesNotContain('\u202E', text);
        Assert.Contains("'18\\u202E20' is not a key", text, StringComparison.Ordinal);
        Assert.Contains("18\uFFFD20", text, StringComparison.Ordinal);
    }
}
