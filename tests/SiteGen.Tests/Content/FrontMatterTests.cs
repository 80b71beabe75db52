using System.Text;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\nname: X\n---\nBody")]
    [InlineData("---\r\nname: X\r\n---\r\nBody")]
    [InlineData("---\rname: X\r---\rBody")]
    [InlineData("---  \nname: X\n---\t\nBody")]
    [InlineData("\uFEFF---\nname: X\n---\nBody")]
    [InlineData("---\nname: X\nsummary: |\n  a\n  ---\n  b\n---\nBody")]
    public void Front_matter_is_between_lines_of_three_hyphens(string text)
    {
        var person = FullFile.Read<Person>(EntityKind.Person, text);
        Assert.Equal("X", person.Name);
        Assert.Equal("Body", person.File.Text[person.BodyStart..]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Front_matter_may_have_any_length(string lineEnd)
    {
        // The beginning of a file is decoded on its own. Its limit is in each part of some of these, even in a letter.
        (string Path, string Text)[] files =
        [
            .. Enumerable.Range(940, 100).Select(n =>
            {
                var summary = new string('a', n % 2) + new string('é', n / 2);
                string[] lines =
                    ["---", "name: X", $"summary: {summary}", $"aliases: [Last {n}]", "---", $"Body {n}", ""];
                return ($"content/people/p{n}.md", string.Join(lineEnd, lines));
            }),
        ];
        var graph = FullFile.Graph(files);
        foreach (var n in Enumerable.Range(940, 100))
        {
            var person = Assert.IsType<Person>(graph.Index.Find(EntityKind.Person, $"p{n}"));
            Assert.Equal(n - (n / 2), person.Summary!.Length);
            Assert.Equal([$"Last {n}"], person.Aliases);
            Assert.Equal($"Body {n}", graph.MarkupOf(person).PlainText);
            Assert.StartsWith("Body", person.File.Text[person.BodyStart..], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public void A_mistake_is_found_at_any_offset(int length) => MarkedSite.AssertReports(
        (
            "content/people/x.md",
            $"---\nname: X\nsummary: {new string('é', length)}\n«SG0103:colour»: red\n---\n"
                + "Body with [[«SG0203:nobody»]].\n"));

    [Theory]
    [InlineData("---\nname: X\n---")]
    [InlineData("---\nname: X\n---\n")]
    public void A_body_may_be_empty(string text)
    {
        var person = FullFile.Read<Person>(EntityKind.Person, text);
        Assert.Equal(person.File.Text.Length, person.BodyStart);
    }

    [Fact]
    public void Lines_of_hyphens_in_the_body_do_not_end_it()
    {
        var page = FullFile.Graph(("content/pages/x.md", "---\ntitle: X\n---\nOne.\n\n---\n\nTwo.\n"));
        Assert.Contains(
            "Two.", page.MarkupOf(page.Index.Find(EntityKind.Page, "x")!).PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("«SG0101:Just text.»\nMore.\n")]
    [InlineData("«SG0101:»\n---\nname: X\n---\n")]
    [InlineData("«SG0101: ---»\nname: X\n---\n")]
    [InlineData("«SG0101:----»\nname: X\n---\n")]
    [InlineData("«SG0101:+++»\nname = 'X'\n+++\n")]
    [InlineData("«SG0101:---»\nname: X\n")]
    [InlineData("«SG0101:---»")]
    [InlineData("«SG0101:---»\nname: X\n --- \nText.\n")]
    [InlineData("«SG0101:---»\nname: X\n----\nText.\n")]
    public void Missing_or_unclosed_front_matter_is_reported_once(string text) =>
        MarkedSite.AssertReports(("content/people/x.md", text));

    [Fact]
    public void Missing_and_unclosed_front_matter_have_different_messages()
    {
        Assert.Equal(
            "the file does not begin with front matter",
            MarkedSite.AssertReports(("content/people/x.md", "«SG0101:Text»"))[0].Message);
        Assert.Equal(
            "the front matter is not closed",
            MarkedSite.AssertReports(("content/people/x.md", "«SG0101:---»\nname: X\n"))[0].Message);
    }

    [Theory]
    [InlineData("name: X\n...\nWords that would be lost.")]
    [InlineData("name: X\n...\nborn: 1815")]
    public void Text_after_the_end_of_the_document_is_an_error(string keys)
    {
        using var site = new TestSite(("content/people/x.md", $"---\n{keys}\n---\nBody.\n"));
        Assert.Contains(site.FindProblems(), d => d.Rule.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("name: «SG0108:&anchor X»")]
    [InlineData("name: X\nsummary: «SG0108:*anchor»")]
    [InlineData("name: X\naliases: [Y, «SG0108:*anchor»]")]
    [InlineData("name: «SG0108:!!str X»")]
    [InlineData("name: «SG0108:!custom X»")]
    [InlineData("name: X\nborn: «SG0108:!<tag:yaml.org,2002:timestamp> 1815»")]
    public void Anchors_aliases_and_tags_are_refused(string keys) => AssertReports(keys);

    [Theory]
    [InlineData("name: X\naliases: &a [Y]")]
    [InlineData("name: X\naliases: !!seq [Y]")]
    [InlineData("name: X\nimage: &i {src: a, alt: b}")]
    [InlineData("&n name: X")]
    [InlineData("name: X\nroles:\n  - &r\n    title: T")]
    public void Anchors_and_tags_of_lists_maps_and_keys_are_refused(string keys) =>
        Assert.Equal(["SG0108"], Codes(keys));

    [Theory]
    [InlineData("name: 'X")]
    [InlineData("name: \"X")]
    [InlineData("name: [X")]
    [InlineData("name: {a: X")]
    [InlineData("name: X: Y")]
    [InlineData("name: X\nsummary: @here")]
    [InlineData("name: X\nsummary: `code`")]
    [InlineData("name: X\nsummary: %percent")]
    [InlineData("name: X\n  born: 1815")]
    [InlineData("name: X\nroles:\n\t- title: T")]
    [InlineData("name: X\n\tborn: 1815")]
    [InlineData("name: \"\\q\"")]
    [InlineData("name: X\nborn")]
    [InlineData("- name: X")]
    [InlineData("just text")]
    [InlineData("name: X\n? [a, b]\n: c")]
    [InlineData("name: X\n}")]
    public void Invalid_YAML_is_reported_once(string keys) => Assert.Equal(["SG0102"], Codes(keys));

    [Theory]
    [InlineData("name: X\nroles:\n\t- title: T", 4, "indent YAML with spaces, not tabs")]
    [InlineData("name: X\n\tborn: 1815", 3, "indent YAML with spaces, not tabs")]
    [InlineData("name: Ada: the countess", 2, "put text that contains ': ' in quotation marks")]
    [InlineData("name: X\nsummary: @ada", 3, "put text that starts with a special character in quotation marks")]
    public void Invalid_YAML_is_reported_at_its_line_with_help(string keys, int line, string help)
    {
        var diagnostic = Single(keys);
        Assert.Equal("SG0102", diagnostic.Rule.Code);
        Assert.Equal((line, help), (diagnostic.File.GetPosition(diagnostic.Span.Start).Line, diagnostic.Help));
    }

    [Fact]
    public void Messages_of_the_parser_have_no_position()
    {
        var diagnostic = Single("name: X\nsummary: 'never closed\n");
        Assert.DoesNotContain("Line:", diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Idx", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tab_after_a_colon_is_white_space() => Assert.Empty(Codes("name:\tX\naliases: [Y,\tZ]"));

    [Theory]
    [InlineData(33)]
    [InlineData(100)]
    [InlineData(3000)]
    public void Deep_nesting_is_refused(int depth)
    {
        Assert.Equal(["SG0109"], Codes("name: X\naliases: " + new string('[', depth) + new string(']', depth)));
        Assert.Equal(
            ["SG0109"],
            Codes(
                "name: X\naliases:\n" + string.Concat(
                    Enumerable.Range(0, depth).Select(i => new string(' ', i) + "-\n"))));
        Assert.Equal(
            ["SG0109"],
            Codes("name: X\naliases: " + string.Concat(Enumerable.Repeat("{a: ", depth)) + new string('}', depth)));
    }

    [Fact]
    public void Ordinary_nesting_is_not_too_deep() =>
        Assert.Equal(["SG0106"], Codes("name: X\naliases: [[[[[[[[Y]]]]]]]]"));

    [Fact]
    public void Front_matter_that_is_too_large_is_refused() =>
        Assert.Equal(["SG0109"], Codes("name: X\nsummary: " + new string('x', 300_000)));

    [Fact]
    public void A_long_body_is_not_too_large()
    {
        using var site = new TestSite((
            "content/people/x.md",
            "---\nname: X\n---\n" + string.Concat(Enumerable.Repeat("Some words of text.\n\n", 30_000))));
        Assert.Empty(site.FindProblems());
    }

    [Theory]
    [InlineData("---\nname: Caf", "\n---\n", 2, 10)]
    [InlineData("---\r\nname: X\r\n---\r\n😀 caf", "\r\n", 4, 6)]
    [InlineData("\uFEFF---\nname: X\n---\n", "", 4, 1)]
    [InlineData("", "---\nname: X\n---\n", 1, 1)]
    public void A_file_that_is_not_UTF8_is_reported_at_the_first_invalid_byte(
        string before, string after, int line, int column)
    {
        using var site = new TestSite();
        site.Write("content/people/x.md", "");
        File.WriteAllBytes(
            Path.Combine(site.Root, "content/people/x.md"),
            [.. Encoding.UTF8.GetBytes(before), 0xE9, .. Encoding.UTF8.GetBytes(after)]);
        var diagnostic = site.FindProblems()[0];
        Assert.StartsWith(
            $"content/people/x.md({line},{column}): error SG0112: ",
            DiagnosticFormatter.Header(diagnostic),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_reported_once()
    {
        using var site = new TestSite();
        site.Write("content/people/x.md", "");
        File.WriteAllBytes(
            Path.Combine(site.Root, "content/people/x.md"),
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("---\nname: X\n---\n")]);
        Assert.Equal("SG0112", Assert.Single(site.FindProblems()).Rule.Code);
    }

    private static void AssertReports(string keys) =>
        MarkedSite.AssertReports(("content/people/x.md", $"---\n{keys}\n---\nText.\n"));

    private static Diagnostic Single(string keys)
    {
        using var site = new TestSite(("content/people/x.md", $"---\n{keys}\n---\nText.\n"));
        return Assert.Single(site.FindProblems());
    }

    private static string[] Codes(string keys)
    {
        using var site = new TestSite(("content/people/x.md", $"---\n{keys}\n---\nText.\n"));
        return [.. site.FindProblems().Select(d => d.Rule.Code)];
    }
}
