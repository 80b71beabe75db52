using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Building;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Rendering;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>
/// A page is not rendered again while the texts that it shows are the same: so every text that can be seen on a page must
/// have been noted for it. All texts are given words of their own, which are looked for on all pages.
/// </summary>
public partial class PageReadsTests
{
    public static TheoryData<string> Sites => [".", "tests/SiteGen.Tests/Golden/links", "tests/SiteGen.Tests/Golden/timeline"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_text_that_a_page_shows_is_noted_for_it(string path)
    {
        using var marked = new TestSite();
        var source = Path.Combine(Repository.Root, path);
        var files = Directory.EnumerateFiles(Path.Combine(source, "content"), "*", SearchOption.AllDirectories)
            .Concat(Directory.Exists(Path.Combine(source, "templates")) ? Directory.EnumerateFiles(Path.Combine(source, "templates"), "*", SearchOption.AllDirectories) : []).Order(StringComparer.Ordinal).ToArray();
        foreach (var (number, file) in files.Index())
        {
            var name = Path.GetRelativePath(source, file);
            if (file.EndsWith(".md", StringComparison.Ordinal))
            {
                marked.Write(name, Mark(File.ReadAllText(file), number));
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(marked.Root, name))!);
                File.Copy(file, Path.Combine(marked.Root, name), overwrite: true);
            }
        }

        var options = new BuildOptions { SitePath = marked.Root };
        var site = LinkedSite.Link(SiteFolder.Read(options.SitePath, options.Jobs), options);
        using var reads = new PageReads(TextPrint.Number(site));
        var (pages, diagnostics) = new PageRenderer(site.Graph, site.Plan, site.Templates, options.PageTimeLimit, reads: reads).Render(site.Plan.Pages, 2);

        Assert.Empty(diagnostics);
        var missing = new List<string>();
        var seen = 0;
        foreach (var (i, file) in pages.Index())
        {
            var noted = reads.Of(i).Reads.Where(r => Read.KindOf(r) == ReadKind.Text).Select(r => site.Folder.Content[Read.EntityOf(r)].Path).ToHashSet(StringComparer.Ordinal);
            foreach (var number in MarkPattern().Matches(Encoding.UTF8.GetString(file.Content.Span)).Select(m => int.Parse(m.Groups[1].Value)).Distinct())
            {
                seen++;
                var shown = Path.GetRelativePath(source, files[number]);
                if (!noted.Contains(shown))
                {
                    missing.Add($"{file.Path} shows {shown}");
                }
            }
        }

        Assert.Empty(missing);
        Assert.InRange(seen, 20, int.MaxValue);
    }

    /// <summary>Gives a text words that stand nowhere else: near its beginning, and in every paragraph.</summary>
    private static string Mark(string text, int number)
    {
        var body = text.IndexOf("\n---", 4, StringComparison.Ordinal) + 4;
        return text[..body] + Paragraph().Replace(text[body..], match => $"{match.Value} zqx{number}q ");
    }

    [GeneratedRegex(@"(?<=\n\n|^\s*\n)\w+ ")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"zqx(\d+)q")]
    private static partial Regex MarkPattern();
}
