using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Building;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Documentation;

/// <summary>
/// Each example of docs/markdown.md is followed by its HTML and by the messages about it, if there are any. They are
/// those of a real site.
/// </summary>
public sealed partial class MarkdownPageTests
{
    private const string Page = "markdown.md";
    private const string Article = "content/articles/example.md";
    private const string Head = "---\ntitle: Example\ndate: 2026-01-01\n---\n";

    [Fact]
    public void Examples_have_the_output_that_the_page_shows()
    {
        var page = Guide.Read(Page);
        var updated = Example().Replace(page, m =>
        {
            var (fence, markdown) = (m.Groups["fence"].Value, m.Groups["markdown"].Value);
            var (html, messages) = Render(markdown);
            var said = messages.Length > 0 ? $"\n```text\n{messages}```\n" : "";
            return $"{fence}markdown\n{markdown}{fence}\n\n```html\n{html}\n```\n{said}";
        });
        Guide.Update(Page, page, updated);
    }

    [Fact]
    public void Every_example_is_rendered()
    {
        var blocks = Guide.Blocks(Page);
        Assert.NotEmpty(blocks);
        Assert.Equal(Example().Count(Guide.Read(Page)), blocks.Count(b => b.Info == "markdown"));
    }

    /// <summary>Returns the HTML of a text, with shortened cards, and its errors and warnings.</summary>
    private static (string Html, string Messages) Render(string markdown)
    {
        using var site = new TestSite(
        [
            .. StarterSite.Files().Where(f => f.Path.StartsWith("content/", StringComparison.Ordinal))
                .Select(f => (f.Path, Encoding.UTF8.GetString(f.Content.Span))),
            ("content/media/letter.pdf", "pdf"),
            ("content/media/letter.mp3", "mp3"),
            (Article, Head + markdown),
        ]);
        // The beginning of a photo of 1200 × 1600 pixels.
        Directory.CreateDirectory(Path.Combine(site.Root, "content", "media"));
        File.WriteAllBytes(
            Path.Combine(site.Root, "content", "media", "letter.jpg"),
            [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0x06, 0x40, 0x04, 0xB0, 3, 1, 0x22, 0]);
        var result = site.Build();
        Assert.False(result.HasFailed, TestSite.Format(result.Diagnostics));
        var prose = Cast.ProseOf(Cast.PageOf(result, "articles/example/index.html"));
        foreach (var card in prose.QuerySelectorAll("figure.quote"))
        {
            card.InnerHtml = "…";
        }

        var html = BlankLines().Replace(prose.InnerHtml.Trim(), "\n");
        return (html, TestSite.Format(result.OnlyProblems()));
    }

    [GeneratedRegex(
        @"^(?<fence>````?)markdown\n(?<markdown>.*?)^\k<fence>\n\n```html\n.*?^```\n(?:\n```text\n.*?^```\n)?",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    [GeneratedRegex(@"\n\s*\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLines();
}
