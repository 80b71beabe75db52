using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Tests.Support;
using SiteGen.Tests.Translations;

namespace SiteGen.Tests.Formats;

/// <summary>The file <c>llms.txt</c> is as https://llmstxt.org has it, and says how to read and cite.</summary>
public class LlmsTextTests
{
    [Fact]
    public void It_has_a_title_a_summary_notes_and_sections_of_links()
    {
        var document = Markdown.Parse(SmallRecord.Build()["llms.txt"]);

        Assert.Equal(1, Assert.IsType<HeadingBlock>(document[0]).Level);
        Assert.IsType<QuoteBlock>(document[1]);
        var sections = document.Skip(2).SkipWhile(b => b is ParagraphBlock).ToArray();
        Assert.Equal(5, document.Count - 2 - sections.Length);
        for (var i = 0; i < sections.Length; i += 2)
        {
            Assert.Equal(2, Assert.IsType<HeadingBlock>(sections[i]).Level);
            Assert.All(Assert.IsType<ListBlock>(sections[i + 1]).OfType<ListItemBlock>(), item =>
                Assert.IsType<LinkInline>(Assert.IsType<ParagraphBlock>(Assert.Single(item)).Inline!.FirstChild));
        }
    }

    [Fact]
    public void It_leads_to_the_Markdown_of_pages_to_data_and_feeds()
    {
        var text = SmallRecord.Build()["llms.txt"];

        Assert.Contains("## Articles\n\n- [Why](https://example.org/base/articles/why/index.md)", text,
            StringComparison.Ordinal);
        Assert.Contains("- [Openness](https://example.org/base/topics/open/index.md)", text, StringComparison.Ordinal);
        Assert.Contains("- [Quotations](https://example.org/base/quotes/index.md): 3 quotations, each", text,
            StringComparison.Ordinal);
        Assert.Contains("- [data/quotes.json](https://example.org/base/data/quotes.json): 3 quotations\n", text,
            StringComparison.Ordinal);
        Assert.Contains(
            "- [feed.json](https://example.org/base/feed.json): JSON Feed\n", text, StringComparison.Ordinal);
        Assert.Contains("Misattributed: the speaker did not say them; never quote them as theirs.", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_off_is_not_in_it()
    {
        var text = SmallRecord.Build(("content/site.yaml",
            $"title: T\nbase_url: {SmallRecord.Root}\noutputs: {{data: off, exports: off}}\n"))["llms.txt"];

        Assert.DoesNotContain("/data/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bibliography", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_language_has_its_own()
    {
        var files = TranslatedSite.Build();

        Assert.StartsWith("# Die Debatte\n", files["de/llms.txt"], StringComparison.Ordinal);
        Assert.Contains(
            "(https://example.org/debate/de/articles/a/index.md)", files["de/llms.txt"], StringComparison.Ordinal);
        Assert.StartsWith("# The debate\n", files["llms.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_grow_with_the_site()
    {
        var many = Enumerable.Range(0, 120).Select(i => (
            string.Create(CultureInfo.InvariantCulture, $"content/people/p-{i}.md"), $"---\nname: P {i}\n---\n"));
        using var site = new TestSite([.. SmallRecord.Files, .. many]);
        var text = Encoding.UTF8.GetString(site.Build().Files.Single(f => f.Path == "llms.txt").Content.Span);

        Assert.Contains(
            "- [All 122 people](https://example.org/base/people/index.md)\n", text, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(text) < 12_000);
    }

    [Fact]
    public void A_file_of_the_site_takes_its_place()
    {
        using var site = new TestSite([.. SmallRecord.Files, ("static/llms.txt", "# Mine\n")]);
        var result = site.Build();

        Assert.False(result.HasFailed, TestSite.Format(result.Diagnostics));
        Assert.NotNull(Assert.Single(result.Files, f => f.Path == "llms.txt").CopyOf);
    }
}
