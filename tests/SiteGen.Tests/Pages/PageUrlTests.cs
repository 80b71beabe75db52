using SiteGen.Pages;
using SiteGen.Tests.Markup;

namespace SiteGen.Tests.Pages;

public class PageUrlTests
{
    [Theory]
    [InlineData("people/elon-musk", "Elon Musk")]
    [InlineData("organizations/openai", "OpenAI")]
    [InlineData("topics/safety", "Safety")]
    [InlineData("sources/tweet", "The tweet")]
    [InlineData("quotes/musk-closed", "Elon Musk, 17 February 2023")]
    [InlineData("events/openai-founded", "OpenAI is founded")]
    [InlineData("articles/article", "The article")]
    [InlineData("pages/safety", "Safety of this site")]
    [InlineData("people", "People")]
    [InlineData("organizations", "Organizations")]
    [InlineData("topics", "Topics")]
    [InlineData("sources", "Sources")]
    [InlineData("quotes", "Quotations")]
    [InlineData("events", "Events")]
    [InlineData("articles", "Articles")]
    [InlineData("timeline", "Timeline")]
    [InlineData("timeline/2015", "2015")]
    [InlineData("corrections", "Corrections")]
    [InlineData(".", "Test site")]
    public void Every_kind_has_its_pages(string folder, string heading)
    {
        using var site = Cast.Site("");
        var page = Cast.Parse(site.Publish()[folder == "." ? "index.html" : folder + "/index.html"]);

        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(
            $"https://example.org/base/{(folder == "." ? "" : folder + "/")}",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("pages/index.html")]
    [InlineData("404.html")]
    [InlineData(".nojekyll")]
    [InlineData("robots.txt")]
    [InlineData("sitemap.xml")]
    [InlineData("feed.xml")]
    public void These_files_are_there_too(string path)
    {
        using var site = Cast.Site("");

        Assert.Contains(path, site.Publish().Keys);
    }

    [Fact]
    public void Drafts_have_pages_only_when_they_are_asked_for()
    {
        using var site = Cast.Site("");

        Assert.DoesNotContain("people/nobody-yet/index.html", site.Publish().Keys);
        Assert.Contains("people/nobody-yet/index.html", site.Publish(drafts: true).Keys);
        Assert.DoesNotContain(site.Publish().Values, html => html.Contains("Nobody Yet", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_and_fragment_of_a_small_site_leads_somewhere()
    {
        using var site = Cast.Site(
            "[[elon-musk#roles]] ![[musk-closed]]".Replace(" !", "\n\n!", StringComparison.Ordinal));
        var pages = site.Publish();
        var ids = pages.Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(p => p.Key, p => Cast.Parse(p.Value));
        var broken = new List<string>();
        var root = new Uri("https://example.org/base/");
        foreach (var (path, page) in ids)
        {
            foreach (var element in page.QuerySelectorAll("[href], [src]"))
            {
                var address = element.GetAttribute("href") ?? element.GetAttribute("src")!;
                var target = new Uri(new Uri(root, path), address);
                if (target.Host != root.Host)
                {
                    continue;
                }

                var file = target.AbsolutePath[root.AbsolutePath.Length..];
                file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
                if (!pages.ContainsKey(file)
                    || (target.Fragment.Length > 1 && ids[file].GetElementById(target.Fragment[1..]) is null))
                {
                    broken.Add($"{path}: {address}");
                }
            }
        }

        Assert.Equal([], broken);
    }

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/people/elon-musk/", "people/elon-musk/index.html")]
    [InlineData("/people/elon-musk", "people/elon-musk/index.html")]
    [InlineData("/old.html", "old.html")]
    [InlineData("/v1.0/notes", "v1.0/notes/index.html")]
    [InlineData("/a%20b/", "a b/index.html")]
    public void A_path_is_served_from_a_file(string path, string file) => Assert.Equal(file, SitePath.ToOutput(path));

    [Theory]
    [InlineData("/", "./")]
    [InlineData("/404.html", "./")]
    [InlineData("/people/", "../")]
    [InlineData("/people/elon-musk/", "../../")]
    [InlineData("/a/b/c.html", "../../")]
    public void A_page_knows_the_way_home(string path, string root) => Assert.Equal(root, SitePath.ToRoot(path));

    [Fact]
    public void Two_files_with_one_id_are_an_error()
    {
        using var site = Cast.Site("", ("content/people/b/elon-musk.md", "---\nname: Other\n---\n"));

        var diagnostic = Assert.Single(site.Problems());
        Assert.Equal("SG0111", diagnostic.Rule.Code);
        Assert.Equal("content/people/elon-musk.md", diagnostic.File.Path);
    }
}
