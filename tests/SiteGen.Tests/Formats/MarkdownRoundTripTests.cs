using System.Text;
using Markdig;
using SiteGen.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>The Markdown of each page of whole sites has all words of its text.</summary>
public class MarkdownRoundTripTests
{
    private static readonly MarkdownPipeline Gfm =
        new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseTaskLists()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    public static TheoryData<string> Sites => [Repository.Root, Repository.SampleSite];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Each_page_has_its_text(string root)
    {
        var result = SiteBuilder.Build(
            new BuildOptions { SitePath = root, ParsedTemplates = TestSite.BuiltInTemplates });
        Assert.False(result.HasFailed, TestSite.Format(result.Diagnostics));
        var files = result.Files.Where(f => f.CopyOf is null).ToDictionary(f => f.Path, f => f.Content);
        var (pages, lost) = (0, new List<string>());
        foreach (var (path, content) in files.Where(f => f.Key.EndsWith("index.md", StringComparison.Ordinal)))
        {
            var markdown = Encoding.UTF8.GetString(content.Span);
            var text = VisibleProse.OfMarkdown(Markdown.ToHtml(markdown, Gfm));
            var html = Encoding.UTF8.GetString(files[path[..^2] + "html"].Span);
            lost.AddRange(new VisibleProse(html).Parts.Where(p => !text.Contains(p, StringComparison.Ordinal))
                .Select(p => $"{path}: {p}"));
            pages++;
        }

        Assert.True(pages > 20);
        Assert.Equal(
            pages, files.Count(f => f.Key.EndsWith(".html", StringComparison.Ordinal)
                && Encoding.UTF8.GetString(f.Value.Span).Contains("type=\"text/markdown\"", StringComparison.Ordinal)));
        Assert.Empty(lost);
    }
}
