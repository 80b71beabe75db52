using CsCheck;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>YAML that cannot be read is explained in our words, at the characters to change.</summary>
public sealed class YamlMistakeTests
{
    private const string Apostrophe = "inside '…', write an apostrophe twice; or put the whole value in \"…\"";
    private const string SameColumn = "start it in the same column as the keys above";
    private const string Comma = "separate the entries in brackets with commas, or put text in quotation marks";
    private const string Characters = "ab1:-[]{}\"'#,|>&*!@%\\~é \t\r\n\n ";
    private const string Colon = "a value without quotation marks cannot contain ': '";

    [Theory]
    [InlineData("name: «\"Ada Byron»\nborn: 1815", "the quotation mark is not closed",
        "close it; inside \"…\", write a quotation mark as '\\\"'")]
    [InlineData("name: «\"Ada Byron»\nsummary: \"Countess\"", "the quotation mark is not closed", null)]
    [InlineData("name: «'Ada Byron»\nborn: 1815", "the quotation mark is not closed",
        "close it; inside '…', write an apostrophe twice")]
    [InlineData("name: X\naliases:\n  - «\"Ada»\n  - Byron", "the quotation mark is not closed", null)]
    [InlineData("name: X\naliases: [Ada, «\"Byron]»", "the quotation mark is not closed", null)]
    [InlineData("name: 'Ada'«s machine'»", "there is text after the closing quotation mark", Apostrophe)]
    [InlineData("name: \"Ada\" «or \"Augusta\"»", "there is text after the closing quotation mark",
        "put the whole value in '…', or write '\\\"' for a quotation mark inside \"…\"")]
    [InlineData("name: \"C:«\\q»\"", "'\\q' means nothing inside \"…\"",
        "write a backslash twice, or put the value in '…'")]
    [InlineData("name: X\n«born:1815»", "there is no space after the colon", "write 'born: 1815'")]
    [InlineData("«name:X»\nborn: 1815", "there is no space after the colon", "write 'name: X'")]
    [InlineData("name: X\nroles:\n  - title: T\n    «from:1815»\n    to: 1816",
        "there is no space after the colon", "write 'from: 1815'")]
    [InlineData("name: X\n«born»\ndied: 1852", "this line is not a key with a value",
        "a key is followed by a colon and a space: 'key: value'")]
    [InlineData("name: X\n  «born»: 1815", "'born' is indented, but the key above has a value", SameColumn)]
    [InlineData("name: \"X\"\n  «born»: 1815", "'born' is indented, but the key above has a value", SameColumn)]
    [InlineData("name: X\nroles:\n    - title: T\n  «born: 1815»",
        "this line starts in a column where no line above does", SameColumn)]
    [InlineData("  name: X\n«born: 1815»", "this line starts in a column where no line above does", SameColumn)]
    [InlineData("name: X\nroles:\n  - title: T\n  «from: 1815»",
        "this line is between the items of a list, but is none",
        "begin an item with '- '; its other lines start below its first word")]
    [InlineData("name: X\naliases: [Ada]\n«-» Byron", "there is no list here",
        "a list is below a key without a value; a key has no '- ' before it")]
    [InlineData("name: X\naliases: [Ada]\n  «-» Byron", "a list item is below a key that has a value",
        "write the list either in brackets, or on lines with '- '")]
    [InlineData("name: X\n«-» born: 1815", "there is no list here", null)]
    [InlineData("name: X\naliases: «-» Ada", "a list cannot begin on the line of its key",
        "begin it on the next line; or put text that starts with '- ' in quotation marks")]
    [InlineData("name: X\nsummary: «?» what", "a value without quotation marks cannot start with '?'",
        "put text that starts with a special character in quotation marks")]
    [InlineData("name: X\nsummary: >-\n    one\n  «two»\nborn: 1815",
        "this line is indented less than the first line of the text", "indent all lines of the text alike")]
    [InlineData("name: X\nroles:\n  - title: |\n      one\n     «two: 2»",
        "this line is indented less than the first line of the text", null)]
    [InlineData("name: X\nsummary: >\n«one two»\nborn: 1815", "this line is not a key with a value",
        "indent the lines of a text after '|' or '>' more than its key")]
    [InlineData("name: X\nimage: {src: a.png, alt: «#00558c»}\nborn: 1815",
        "'#' begins a comment, so the bracket '{' is not closed", "put the value in quotation marks: '#00558c'")]
    [InlineData("name: X\naliases: «[»Ada # Byron\nborn: 1815", "the bracket '[' is not closed", null)]
    [InlineData("name: X\naliases: «[»Ada, Byron\nborn: 1815", "the bracket '[' is not closed",
        "close it with ']', or put text with brackets in quotation marks")]
    [InlineData("name: X\nimage: «{»src: a.png, alt: A\nborn: 1815", "the bracket '{' is not closed",
        "close it with '}', or put text with brackets in quotation marks")]
    [InlineData("name: X\naliases: «[»Ada, [Byron]", "the bracket '[' is not closed", null)]
    [InlineData("name: X\naliases: [Ada, {a: b«]»}", "']' does not close '{'", "close it with '}' first")]
    [InlineData("name: X\naliases: [Ada]«]»", "there is text after the list in brackets", null)]
    [InlineData("name: [Draft] «Ada»", "there is text after the list in brackets",
        "put text that starts with '[' in quotation marks")]
    [InlineData("name: {name: X} «Ada»", "there is text after the keys in brackets",
        "put text that starts with '{' in quotation marks")]
    [InlineData("name: {«{ name }»} Ada", "a key must be a word", "put text with brackets in quotation marks")]
    [InlineData("name: X\naliases: [\"Ada\" «\"»Byron\"]", "there is no comma before this entry", Comma)]
    [InlineData("name: X\nimage: {src: a.png alt«:» A}", "there is no comma before this entry", Comma)]
    [InlineData("name: X\n«}»", "'}' closes no bracket", "remove it, or open the bracket before it")]
    [InlineData("name: Ada«:» the countess", Colon, "put text that contains ': ' in quotation marks")]
    [InlineData("name: X\nsummary: A long text\n  that goes on after a stop«:» here", Colon, null)]
    [InlineData("name: X\nsummary: «@»ada", "a value without quotation marks cannot start with '@'",
        "put text that starts with a special character in quotation marks")]
    [InlineData("name: X\nsummary: «*» bold words", "a value without quotation marks cannot start with '*'", null)]
    [InlineData("name: X\nsummary: «%» of it", "a value without quotation marks cannot start with '%'", null)]
    [InlineData("name: X\nsummary: > «Quoted: text»", "after '>', the text begins on the next line",
        "put text that starts with '>' in quotation marks")]
    [InlineData("name: X\nroles:\n«\t»- title: T", "a tab is used as indentation", "indent YAML with spaces, not tabs")]
    [InlineData("name: X\nroles:\n  «\t»- title: T\n- x: [", "a tab is used as indentation", null)]
    public void It_is_explained_where_it_is(string marked, string message, string? help)
    {
        foreach (var lineEnd in (string[])["\n", "\r\n"])
        {
            var text = marked.Replace("\n", lineEnd, StringComparison.Ordinal);
            var start = text.IndexOf('«', StringComparison.Ordinal);
            var end = text.IndexOf('»', StringComparison.Ordinal) - 1;
            var yaml = text.Remove(end + 1, 1).Remove(start, 1);
            var diagnostic = Single(yaml, lineEnd);
            var offset = "---".Length + lineEnd.Length;
            Assert.Equal(
                ("SG0102", message, yaml[..start] + "«" + yaml[start..end] + "»"),
                (diagnostic.Rule.Code, diagnostic.Message,
                    yaml[..Math.Max(0, diagnostic.Span.Start - offset)] + "«"
                        + diagnostic.File.Slice(diagnostic.Span).ToString() + "»"));
            Assert.Equal(help ?? diagnostic.Help, diagnostic.Help);
        }
    }

    [Theory]
    [InlineData("name: X\nsummary: |\n\ttab\n  text: with [ \" colon: x\nborn:1815")]
    [InlineData("name: X\n!<bad tag: 1")]
    [InlineData("name: X\n? a\n? b: c: d")]
    [InlineData("name: X\n%YAML 9.9\n- x: {")]
    [InlineData("@name: X")]
    [InlineData("name: &")]
    [InlineData("name: !<x")]
    [InlineData("name: |9x\n  text")]
    public void Words_of_the_parser_are_never_shown(string yaml)
    {
        var text = DiagnosticFormatter.Format(Single(yaml, "\n"));
        Assert.Contains(" SG0102: ", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)while (parsing|scanning)|did not find|expected|simple key|token|Idx", text);
    }

    [Theory]
    [InlineData("+++\nname = 'X'\n+++\n", "write YAML between '---' lines, not TOML between '+++' lines")]
    [InlineData("\n---\nname: X\n---\n", "remove the empty lines before the line '---'")]
    [InlineData("\r\n \r\n---\r\nname: X\r\n---\r\n", "remove the empty lines before the line '---'")]
    [InlineData("Text.\n\n---\n", "begin it with a line '---', the keys, another line '---', and then the text")]
    public void A_file_that_begins_with_something_else_is_told_what(string text, string help)
    {
        using var site = new TestSite(("content/people/x.md", text));

        var diagnostic = Assert.Single(site.FindProblems());

        Assert.Equal(("SG0101", help), (diagnostic.Rule.Code, diagnostic.Help));
    }

    [Theory]
    [InlineData("title: X\n---\nbase_url: https://example.org/\n", "---")]
    [InlineData("---\ntitle: X\nbase_url: https://example.org/\n---\n", "---")]
    [InlineData("title: &x X\nbase_url: https://example.org/\n", null)]
    [InlineData("title: !!str X\nbase_url: https://example.org/\n", null)]
    public void Settings_are_not_called_front_matter(string settings, string? removed)
    {
        using var site = new TestSite(("content/site.yaml", settings));

        var diagnostic = Assert.Single(site.FindProblems());

        Assert.DoesNotContain("front matter", TestSite.Format([diagnostic]), StringComparison.Ordinal);
        Assert.Contains(removed is null ? "or put" : $"remove the line '{removed}'", diagnostic.Help);
    }

    /// <summary>The finder is asked only after the parser failed, but must not be misled by what is right.</summary>
    [Fact]
    public void Nothing_is_found_in_the_YAML_of_sites()
    {
        string[] sites = ["content", "tests/SampleSite", "tests/SiteGen.Tests/Golden", "src/SiteGen/Files/Starter"];
        var files = sites
            .SelectMany(folder => Directory.EnumerateFiles(
                Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories))
            .Select(File.ReadAllText)
            .Where(text => text.StartsWith("---\n", StringComparison.Ordinal))
            .Select(text => text["---\n".Length..text.IndexOf("\n---\n", StringComparison.Ordinal)])
            .Append(File.ReadAllText(Path.Combine(Repository.Root, "content", "site.yaml")))
            .Append(File.ReadAllText(Path.Combine(Repository.Root, "content", "quotes.lock.yaml")))
            .ToArray();
        Assert.True(files.Length > 200);
        Assert.All(files, yaml => Assert.Null(YamlMistakeFinder.Find(yaml)));
    }

    [Theory]
    [InlineData("name: \"Ada\n  Byron\"\nsummary: 'It''s \"fine\": yes' # a comment\nborn: 1815")]
    [InlineData(
        "aliases: [Ada, \"B, y\", 'c', it's, a:b, {k: v, l: [1, 2]}] # c\nsame_as:\n- https://a.b/c:d\n- x\nborn: 1")]
    [InlineData(
        "aliases: [\n  Ada,\n  Byron\n]\nroles:\n  - title: T\n    from: 1\n\n"
            + "  - {title: U}\n  -\n    title: V\n# c\nx: y")]
    [InlineData(
        "summary: >-\n  a: b\n    - c\n\n  [d\nname: |\n  \"e\nborn:\n  1815\ndied: a\n  b\n  - c\n\"quoted key\": 1")]
    [InlineData("summary: |2\n     a\n   b\nname: >-1\n  c\n d\ntext: |\n\n   a\n     b\n # c\n")]
    [InlineData("name: *alias\nsummary: &a text\nborn: !!str 1815\ntime: 12:30\nurl: https://x.y/#z\nempty:\nlast: ~")]
    public void Nothing_is_found_in_what_YAML_allows(string yaml)
    {
        Assert.Null(YamlMistakeFinder.Find(yaml));
        Assert.Null(YamlMistakeFinder.Find(yaml.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Any_text_can_be_searched() => Gen.Int[0, Characters.Length - 1].Select(i => Characters[i]).Array[0, 40]
        .SampleSeeded(yaml => YamlMistakeFinder.Find(new string(yaml)) is null or { Message.Length: > 0 },
            iter: LongRun.Rounds(5_000, 500_000));

    private static Diagnostic Single(string yaml, string lineEnd)
    {
        using var site = new TestSite(
            ("content/people/x.md", $"---{lineEnd}{yaml}{lineEnd}---{lineEnd}Text.{lineEnd}"));
        return Assert.Single(site.FindProblems());
    }
}
