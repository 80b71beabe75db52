using System.Text.Json;

namespace SiteGen.Tests.Markup;

/// <summary>The body of a quotation keeps its words: little in it is markup.</summary>
public class QuoteWordsTests
{
    private const string Head = "---\nspeaker: elon-musk\nsource: tweet\n---\n";

    [Theory]
    [InlineData("1984. A book that warns")]
    [InlineData("7) x")]
    [InlineData("+ 5")]
    [InlineData("- No")]
    [InlineData("* No")]
    [InlineData("# 1")]
    [InlineData("He wrote\n> x", "He wrote > x")]
    [InlineData("> One\n> two\n\n> three", "One two\n\nthree")]
    [InlineData("2*3*4 and 2 * 3 * 4")]
    [InlineData("__init__ and snake_case_name and _private")]
    [InlineData("f(*args, **kwargs)")]
    [InlineData("*.txt and *.md, or (*.pdf)")]
    [InlineData("\"*\" and \"*\"")]
    [InlineData("word* and other* thing")]
    [InlineData("M*A*S*H*")]
    [InlineData("f**k this sh**t, 2**3**4, **kwargs and x**y")]
    [InlineData("**U**nited **N**ations", "United Nations")]
    [InlineData("***")]
    [InlineData("---")]
    [InlineData("One\n---", "One ---")]
    [InlineData("One\n===", "One ===")]
    [InlineData("```\ncode\n```", "``` code ```")]
    [InlineData("    indented", "indented")]
    [InlineData("run `npm install`")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", "| a | b | |---|---| | c | d |")]
    [InlineData("[Musk]: I agree")]
    [InlineData("Term\n: Meaning", "Term : Meaning")]
    [InlineData("[AI] is [sic] here […]")]
    [InlineData("C:\\*.txt and C:\\_old\\x and \\\\server\\share")]
    [InlineData("(C:\\*new*)")]
    [InlineData("C:\\\\temp\\\\*.txt", "C:\\temp\\*.txt")]
    [InlineData("~100M ~~gone~~ ==x== x^2^ H~2~O")]
    [InlineData("#OpenAI is $5 and $x$ {.class}")]
    [InlineData("*emphasis*, **strong** and _this_, (*that*), *“those”*", "emphasis, strong and this, (that), “those”")]
    [InlineData("*Really?*, he said", "Really?, he said")]
    [InlineData("これは**重要**です", "これは重要です")]
    [InlineData("\\*not\\* 1\\. \\# \\> \\- \\_x\\_", "*not* 1. # > - _x_")]
    [InlineData("One  \ntwo\\\nthree\nfour", "One\ntwo\nthree four")]
    [InlineData("One.\n\nTwo.", "One.\n\nTwo.")]
    [InlineData("R&amp;D &ldquo;x&rdquo;", "R&D “x”")]
    [InlineData("[[openai|They]] and [it](https://example.org/)", "They and it")]
    public void The_words_are_kept(string body, string? words = null)
    {
        using var site = Cast.Site("", ("content/quotes/q.md", $"{Head}{body}\n"));

        using var data = JsonDocument.Parse(site.Publish()["data/quotes/q.json"]);
        Assert.Equal(words ?? body, data.RootElement.GetProperty("words").GetString());
    }

    [Fact]
    public void Versions_and_originals_are_read_like_the_body()
    {
        using var site = Cast.Site("", ("content/quotes/q.md",
            "---\nspeaker: elon-musk\nsource: tweet\noriginal: {language: de, text: 'Ein *Wort* 2*3*4'}\n"
            + "versions: {source: tweet, text: 'A \\*word\\* 2*3*4'}\n---\nA *word* 2*3*4\n"));

        var files = site.Publish();
        using var data = JsonDocument.Parse(files["data/quotes/q.json"]);
        Assert.Equal("Ein Wort 2*3*4", data.RootElement.GetProperty("original").GetProperty("text").GetString());
        Assert.Equal("A *word* 2*3*4", data.RootElement.GetProperty("versions")[0].GetProperty("text").GetString());
        Assert.Contains(">Ein Wort 2*3*4<", files["quotes/q/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Emphasis_is_shown()
    {
        using var site = Cast.Site(
            "", ("content/quotes/q.md", $"{Head}A *word*, a **word**, a ***word*** and 2*3*4.\n"));

        Assert.Contains(
            "A <em>word</em>, a <strong>word</strong>, a <em><strong>word</strong></em> and 2*3*4.",
            site.Publish()["quotes/q/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_footnote_is_no_word()
    {
        using var site = Cast.Site("", ("content/quotes/q.md", $"{Head}A word.[^1]\n\n[^1]: The *editor* adds.\n"));

        var files = site.Publish();
        using var data = JsonDocument.Parse(files["data/quotes/q.json"]);
        Assert.Equal("A word.", data.RootElement.GetProperty("words").GetString());
        Assert.Contains("The <em>editor</em> adds.", files["quotes/q/index.html"], StringComparison.Ordinal);
        Assert.Contains("> 1. The *editor* adds.", files["quotes/q/index.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“It is open.”", "“")]
    [InlineData("\"It is open.\"", "\"")]
    [InlineData("«It is open.»", "«")]
    [InlineData("„Es ist offen.“", "„")]
    [InlineData("「開かれています」", "「")]
    [InlineData("%%x%% “It “is” open.”", "“")]
    public void Words_in_quotation_marks_of_their_own_have_a_warning(string body, string mark)
    {
        using var site = Cast.Site("", ("content/quotes/q.md", $"{Head}{body}\n"));

        Assert.Equal($"SG0415 {mark}", Assert.Single(site.Problems().Select(Cast.Complaint)));
    }

    [Theory]
    [InlineData("“Yes,” he said, “no.”")]
    [InlineData("\"Yes,\" he said, \"no.\"")]
    [InlineData("“Open” is a word.")]
    [InlineData("&ldquo;It is open.”")]
    [InlineData("‘It’s’ and ‘that’s’")]
    public void Words_with_some_quotation_marks_have_none(string body)
    {
        using var site = Cast.Site("", ("content/quotes/q.md", $"{Head}{body}\n"));

        Assert.Equal("", site.Report());
    }

    [Fact]
    public void A_version_in_quotation_marks_of_its_own_has_a_warning()
    {
        using var site = Cast.Site("", ("content/quotes/q.md",
            "---\nspeaker: elon-musk\nsource: tweet\nversions: {source: tweet, text: '“It is.”'}\n---\nIt is.\n"));

        Assert.Equal("SG0415 '“It is.”'", Assert.Single(site.Problems().Select(Cast.Complaint)));
    }
}
