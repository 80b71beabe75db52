using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>The site in <c>tests/SampleSite</c>, built once and read as a browser reads it.</summary>
public class SampleSiteTests(SampleSiteTests.Site site) : IClassFixture<SampleSiteTests.Site>
{
    private static readonly Uri Root = new("https://example.org/harbour/");

    public sealed class Site
    {
        public Site()
        {
            Result = SiteBuilder.Build(new BuildOptions { SitePath = Repository.SampleSite });
            Files = Result.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
            var parser = new HtmlParser();
            Pages = Result.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(
                f => f.Path,
                f => (IDocument)parser.ParseDocument(Encoding.UTF8.GetString(f.Content.Span)),
                StringComparer.Ordinal);
        }

        public BuildResult Result { get; }
        public Dictionary<string, OutputFile> Files { get; }
        public Dictionary<string, IDocument> Pages { get; }
    }

    [Fact]
    public void It_builds_without_a_diagnostic()
    {
        Assert.Equal("", TestSite.Format(site.Result.Diagnostics));
        Assert.NotEmpty(site.Pages);
    }

    [Fact]
    public void No_internal_link_or_fragment_is_broken()
    {
        var ids = site.Pages.ToDictionary(
            p => p.Key,
            p => p.Value.All.Select(e => e.Id).Where(id => id is not null).ToHashSet(),
            StringComparer.Ordinal);
        var broken = new List<string>();
        var count = 0;
        foreach (var (path, document) in site.Pages)
        {
            foreach (var address in Addresses(document))
            {
                // A browser resolves links against the URL of the page.
                var target = new Uri(new Uri(Root, path), address);
                if (target.Host != Root.Host || target.Scheme is "mailto" or "tel")
                {
                    continue;
                }

                count++;
                var file = Uri.UnescapeDataString(target.AbsolutePath);
                file = !file.StartsWith(Root.AbsolutePath, StringComparison.Ordinal) ? file
                    : file[Root.AbsolutePath.Length..];
                file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
                var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
                if (!site.Files.ContainsKey(file))
                {
                    broken.Add($"{path}: {address}");
                }
                else if (fragment.Length > 0 && ids.TryGetValue(file, out var anchors) && !anchors.Contains(fragment))
                {
                    broken.Add($"{path}: {address} (no such anchor)");
                }
            }
        }

        Assert.Empty(broken);
        Assert.True(count > 1000, $"only {count} links were followed");
    }

    [Fact]
    public void Every_page_has_one_h1_a_unique_title_and_unique_ids()
    {
        var titles = new Dictionary<string, string>();
        var wrong = new List<string>();
        foreach (var (path, document) in site.Pages.Where(p => IsPage(p.Key, p.Value)))
        {
            if (document.QuerySelectorAll("h1").Length != 1)
            {
                wrong.Add($"{path}: {document.QuerySelectorAll("h1").Length} h1");
            }

            if (!titles.TryAdd(document.Title ?? "", path))
            {
                wrong.Add($"{path}: same title as {titles[document.Title ?? ""]}");
            }

            wrong.AddRange(document.All.Where(e => !string.IsNullOrEmpty(e.Id)).GroupBy(e => e.Id)
                .Where(g => g.Count() > 1).Select(g => $"{path}: id {g.Key} {g.Count()} times"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_entity_can_be_reached_from_the_home_page()
    {
        var seen = new HashSet<string> { "index.html" };
        var queue = new Queue<string>(seen);
        while (queue.TryDequeue(out var path))
        {
            foreach (var link in site.Pages[path].QuerySelectorAll("a[href]"))
            {
                var target = new Uri(new Uri(Root, path), link.GetAttribute("href")!);
                if (target.Host != Root.Host)
                {
                    continue;
                }

                var file = target.AbsolutePath[Root.AbsolutePath.Length..]
                    + (target.AbsolutePath.EndsWith('/') ? "index.html" : "");
                if (site.Pages.ContainsKey(file) && seen.Add(file))
                {
                    queue.Enqueue(file);
                }
            }
        }

        Assert.DoesNotContain(
            EntityKindNames.All.SelectMany(site.Result.Graph!.OfKind).Select(e => e.Path[1..] + "index.html"),
            path => !seen.Contains(path));
    }

    [Fact]
    public void Two_builds_have_the_same_bytes()
    {
        var again = SiteBuilder.Build(new BuildOptions { SitePath = Repository.SampleSite, Jobs = 1 });
        Assert.Equal(site.Result.Files.Select(f => f.Path), again.Files.Select(f => f.Path));
        Assert.All(site.Result.Files.Zip(again.Files), pair =>
            Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));
    }

    /// <summary>Whether a file is a full page: neither a redirect nor a preview.</summary>
    private static bool IsPage(string path, IDocument document) =>
        document.QuerySelector("meta[http-equiv=refresh]") is null
            && !path.EndsWith("/preview.html", StringComparison.Ordinal);

    private static IEnumerable<string> Addresses(IDocument document) =>
        document.QuerySelectorAll("a[href], link[href]").Select(e => e.GetAttribute("href")!)
            .Concat(document.QuerySelectorAll("img[src], script[src]").Select(e => e.GetAttribute("src")!));
}
