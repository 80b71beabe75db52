using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>The site in <c>content/</c>, built once and read as a browser would.</summary>
public class RealSiteTests(RealSiteTests.Site site) : IClassFixture<RealSiteTests.Site>
{
    public sealed class Site
    {
        public Site()
        {
            Result = SiteBuilder.Build(new BuildOptions { SitePath = Repository.Root });
            Files = Result.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
            var parser = new HtmlParser();
            Pages = Result.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
                .ToDictionary(f => f.Path, f => (IDocument)parser.ParseDocument(Encoding.UTF8.GetString(f.Content.Span)), StringComparer.Ordinal);
        }

        public BuildResult Result { get; }
        public Dictionary<string, OutputFile> Files { get; }
        public Dictionary<string, IDocument> Pages { get; }
    }

    [Fact]
    public void It_builds_without_a_diagnostic()
    {
        Assert.Equal("", TestSite.Format(site.Result.Diagnostics));
        Assert.True(site.Pages.Count > 250);
    }

    [Fact]
    public void No_internal_link_or_fragment_is_broken()
    {
        var ids = site.Pages.ToDictionary(p => p.Key, p => p.Value.All.Select(e => e.Id).Where(id => id is not null).ToHashSet(), StringComparer.Ordinal);
        var broken = new List<string>();
        var count = 0;
        foreach (var (path, document) in site.Pages)
        {
            foreach (var address in Addresses(document))
            {
                // Links are followed from where the page is served, as a browser does; the site may live anywhere.
                var root = new Uri("https://example.github.io/open-ai/");
                var target = new Uri(new Uri(root, path), address);
                if (target.Host != root.Host || target.Scheme is "mailto" or "tel")
                {
                    continue;
                }

                count++;
                var file = Uri.UnescapeDataString(target.AbsolutePath);
                file = !file.StartsWith(root.AbsolutePath, StringComparison.Ordinal) ? file : file[root.AbsolutePath.Length..];
                file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
                if (!site.Files.ContainsKey(file))
                {
                    broken.Add($"{path}: {address}");
                }
                else if (target.Fragment.Length > 1 && ids.TryGetValue(file, out var anchors) && !anchors.Contains(Uri.UnescapeDataString(target.Fragment[1..])))
                {
                    broken.Add($"{path}: {address} (no such anchor)");
                }
            }
        }

        Assert.Empty(broken);
        Assert.True(count > 10_000, $"only {count} links were followed");
    }

    [Fact]
    public void Every_page_has_one_heading_a_title_of_its_own_and_unique_ids()
    {
        var titles = new Dictionary<string, string>();
        var wrong = new List<string>();
        foreach (var (path, document) in site.Pages.Where(p => p.Value.QuerySelector("meta[http-equiv=refresh]") is null && !p.Key.EndsWith("/preview.html", StringComparison.Ordinal)))
        {
            if (document.QuerySelectorAll("h1").Length != 1)
            {
                wrong.Add($"{path}: {document.QuerySelectorAll("h1").Length} h1");
            }

            if (!titles.TryAdd(document.Title ?? "", path))
            {
                wrong.Add($"{path}: has the title of {titles[document.Title ?? ""]}");
            }

            wrong.AddRange(document.All.Where(e => !string.IsNullOrEmpty(e.Id)).GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"{path}: id {g.Key} {g.Count()} times"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_entity_is_reached_from_the_home_page()
    {
        var seen = new HashSet<string> { "index.html" };
        var queue = new Queue<string>(seen);
        while (queue.TryDequeue(out var path))
        {
            foreach (var link in site.Pages[path].QuerySelectorAll("a[href]"))
            {
                var target = new Uri(new Uri("https://site.invalid/" + path), link.GetAttribute("href")!);
                if (target.Host != "site.invalid")
                {
                    continue;
                }

                var file = target.AbsolutePath[1..] + (target.AbsolutePath.EndsWith('/') ? "index.html" : "");
                if (site.Pages.ContainsKey(file) && seen.Add(file))
                {
                    queue.Enqueue(file);
                }
            }
        }

        var unreached = EntityKindNames.All.SelectMany(site.Result.Graph!.OfKind).Select(e => e.Path[1..] + "index.html").Where(p => !seen.Contains(p));
        Assert.Empty(unreached);
    }

    [Fact]
    public void It_holds_what_the_record_holds()
    {
        var graph = site.Result.Graph!;
        Assert.Equal(12, graph.People.Count);
        Assert.Equal(16, graph.Organizations.Count);
        Assert.Equal(61, graph.Events.Count);
        Assert.True(graph.Quotes.Count >= 50);
        Assert.True(graph.Sources.Count >= 90);
        Assert.True(graph.Articles.Count >= 6);
        // The ten quotations of the article that the site starts from carry its wording as a version.
        Assert.Equal(10, graph.Quotes.Count(q => q.Versions.Any(v => v.Source.Text == "starting-article" && v.Wording == "back-translation")));
    }

    [Fact]
    public void Articles_have_600_to_1500_words()
    {
        foreach (var article in site.Result.Graph!.Articles)
        {
            // A copy: the other tests read the same documents, in an order that depends on where the assembly lies.
            var prose = (IElement)site.Pages[article.Path[1..] + "index.html"].QuerySelector(".prose")!.Clone();
            foreach (var card in prose.QuerySelectorAll("figure, .card, .footnotes").ToArray())
            {
                card.Remove();
            }

            var words = prose.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            Assert.InRange(words, 600, 1500);
        }
    }

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        var again = SiteBuilder.Build(new BuildOptions { SitePath = Repository.Root, Jobs = 1 });
        Assert.Equal(site.Result.Files.Select(f => f.Path), again.Files.Select(f => f.Path));
        Assert.All(site.Result.Files.Zip(again.Files), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));
    }

    private static IEnumerable<string> Addresses(IDocument document) =>
        document.QuerySelectorAll("a[href], link[href]").Select(e => e.GetAttribute("href")!)
            .Concat(document.QuerySelectorAll("img[src], script[src]").Select(e => e.GetAttribute("src")!));
}
