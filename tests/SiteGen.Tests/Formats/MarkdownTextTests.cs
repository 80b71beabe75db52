using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using Markdig;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>A page as Markdown shows the same as the page: whoever reads it gets the words that readers see.</summary>
public class MarkdownTextTests
{
    /// <summary>What other programs read Markdown with: CommonMark, and what GFM adds.</summary>
    private static readonly MarkdownPipeline Gfm =
        new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseTaskLists().UseAutoLinks()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    public static TheoryData<string> Texts =>
    [
        "A *word*, **two words**, ***three***, `code`, ~~gone~~, ==marked==, H~2~O and x^2^.",
        "in*tra*word, **(b)**c, a**“b”**c, *a***b**, **a *b* c**, *`c`*, *[[bob]]*x, 日**本**語, **日本。**語",
        "1\\. no list\n\n\\- no list\n\n\\+ no list\n\n\\# no heading\n\n\\> no quotation\n\n2018\\. A year.",
        "A line\\\n\\- after a break\\\n\\=\\=\\=\\\n1\\) and more.\n\n"
            + "\\* \\_ \\` \\~ \\[a\\](b) \\<i> &copy; &amp;amp; \\\\ |",
        "snake_case_word, \\_\\_init\\_\\_, a \\* b \\* c, AT&T, &lt;b&gt;, \\![no"
            + " picture](https://example.org/), 100 %",
        "- one\n- two\n  - inner\n  - inner\n\n    A paragraph.\n- three\n\n* other\n* list\n\n"
            + "1. first\n2. second\n\n3) third",
        "- loose\n\n- items\n\n  > quoted\n  >\n  > - in a list\n\n- [x] done\n- [ ] to do\n\n7. seven\n   1. one",
        "> A quotation\n>\n> > in a quotation\n>\n> 1. with a list\n\n"
            + "> [!warning] Be *careful*\n> This is one.\n\n> [!tip]-\n> Folded.",
        "| a | b |\n|:--|--:|\n| 1 \\| 2 | `x|y` |\n| [[bob]] | **c** |\n\nA paragraph | with a bar\n\n---\n\nThe end.",
        "A note.[^a] Another.^[In *line*.]\n\n[^a]: With [[bob]].\n\n    And a paragraph.\n\nMore.[^a]",
        "Term\n:   Its definition.\n:   Another one.\n\nTwo *terms*\n:   A paragraph.\n\n    - and a list",
        "~~~html\n<b>&amp;</b>\n\n  indented ```` fence\n~~~\n\n    indented *code*\n\nAfter.",
        "## A *heading* # with #\n\n### Below\n\n"
            + "Text, see [above](#a-heading--with-) and <https://example.org/?a=1&b=2>.",
        "[a (b)](<https://example.org/a(b> \"A “title” \\\"quoted\\\"\") https://example.org/x_y_z"
            + " and <mailto:a@example.org>",
        "![A \\[picture\\]](../media/a.png) !\\[not one\\] Look![[bob]]\n\n![[bob#A section]]\n\n"
            + "![[a.png|A *picture*]]",
        "One  two\tthree\nfour\n五\n六 and \u00a0 a no-break space",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_means_the_same(string body)
    {
        using var site = Site(body);
        var result = site.Build();
        Assert.False(result.HasFailed, TestSite.Format(result.Diagnostics));
        var files = result.Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
        AssertSame(files["articles/why/index.html"], files["articles/why/index.md"]);
    }

    /// <summary>Any characters, in any order, of those that mean something somewhere.</summary>
    [Fact]
    public void Any_text_means_the_same() => Gen.Char["ab1 .)\\*_`~[]()<>&;#!|=+-:\n\"é日“"].Array[1, 60].Sample(
        characters =>
        {
            // What is no text to begin with is another matter: tags, and references to nothing.
            var text = new string(characters).Replace("[[", "[", StringComparison.Ordinal)
                .Replace("](", "] (", StringComparison.Ordinal).Replace("%%", "%", StringComparison.Ordinal)
                .Replace("[^", "[", StringComparison.Ordinal).Replace("<!", "<", StringComparison.Ordinal);
            using var site = Site("Begin. " + text + "\n\nEnd.");
            var result = site.Build();
            if (!result.HasFailed)
            {
                var files = result.Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
                AssertSame(files["articles/why/index.html"], files["articles/why/index.md"]);
            }
        },
        iter: LongRun.Rounds(60, 4000),
        threads: 2);

    private static TestSite Site(string body)
    {
        var site = new TestSite(
            ("content/site.yaml", "title: T\nbase_url: https://example.org/\nunwritten: text\nsearch: off\n"
                + "outputs: {data: off, cards: off, previews: off, exports: off}\n"),
            ("content/people/bob.md", "---\nname: Bob Roe\n---\n## A section\n\nOf his text.\n"),
            ("content/articles/why.md", $"---\ntitle: Why\ndate: 2020\n---\n{body}\n"));
        Directory.CreateDirectory(Path.Combine(site.Root, "content", "media"));
        File.WriteAllBytes(Path.Combine(site.Root, "content", "media", "a.png"), Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        return site;
    }

    private static void AssertSame(string page, string markdown)
    {
        var reader = new VisibleProse(page);
        var text = VisibleProse.OfMarkdown(Markdown.ToHtml(markdown, Gfm));
        foreach (var part in reader.Parts)
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        // Nothing is lost behind the last heading, and nothing is shown that is no text.
        Assert.NotEmpty(reader.Parts);
        var links = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, Gfm)).QuerySelectorAll("[href], [src]");
        Assert.All(links.Select(l => l.GetAttribute("href") ?? l.GetAttribute("src")!), address => Assert.True(
            address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith('#')
                || address.StartsWith("mailto:", StringComparison.Ordinal), address));
    }
}
