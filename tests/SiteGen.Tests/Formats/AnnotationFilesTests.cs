using SiteGen.Tests.Building;

namespace SiteGen.Tests.Formats;

/// <summary>Which files of annotations a site has.</summary>
public sealed class AnnotationFilesTests
{
    [Fact]
    public void The_collection_has_all_of_them()
    {
        using var site = AnnotatedSite.Create();
        var collection = site.BuildPages().Json("annotations.json");

        Assert.Equal("AnnotationCollection", collection.Text("type"));
        Assert.Equal(1, collection.GetProperty("total").GetInt32());
        Assert.Equal(
            $"{AnnotatedSite.Root}quotes/promise/annotation.json",
            Assert.Single(collection.GetProperty("first").GetProperty("items").EnumerateArray()).Text("id"));
    }

    [Fact]
    public void A_long_collection_has_pages()
    {
        var words = Enumerable.Range(0, 205).Select(i => $"The promise number {i} was made to all of us.").ToArray();
        using var site = VerifiedSite.Create(
        [
            ("content/archive/letter.txt", string.Join("\n\n", words)),
            ("content/quotes/promise.md", VerifiedSite.Quote(words[204])),
            .. words.Take(204).Select((w, i) => ($"content/quotes/q-{i}.md", VerifiedSite.Quote(w))),
        ]);
        site.Verify();
        var pages = site.BuildPages();
        var collection = pages.Json("annotations.json");
        var ids = new List<string?>();
        for (var next = collection.Text("first"); next is not null;)
        {
            var page = pages.Json(next[AnnotatedSite.Root.Length..]);
            Assert.Equal(($"{AnnotatedSite.Root}annotations.json", next), (page.Text("partOf"), page.Text("id")));
            Assert.Equal(ids.Count, page.GetProperty("startIndex").GetInt32());
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.Text("id")));
            Assert.True(page.Text("next") is not null || next == collection.Text("last"));
            next = page.Text("next");
        }

        Assert.Equal((205, 205), (ids.Distinct().Count(), collection.GetProperty("total").GetInt32()));
    }

    [Fact]
    public void Off_leaves_them_out()
    {
        using var site = AnnotatedSite.Create(("content/site.yaml",
            "title: T\nbase_url: https://example.org/base/\noutputs: {annotations: off}\n"));
        var pages = site.BuildPages();

        Assert.DoesNotContain(pages.Keys, k => k.Contains("annotation", StringComparison.Ordinal));
        Assert.Empty(AnnotatedSite.Links(pages["quotes/promise/index.html"]));
        Assert.Null(pages.Json("data/quotes/promise.json").Text("annotation"));
        Assert.DoesNotContain("annotations.json", pages["data/index.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_may_link_to_them_and_nothing_may_take_their_place()
    {
        using var site = AnnotatedSite.Create(("content/pages/about.md",
            "---\ntitle: About\n---\n[One](/quotes/promise/annotation.json), [all](/annotations.json).\n"));
        Assert.Equal("", site.BuildDiagnostics());

        site.Write("content/people/ann.md", "---\nname: Ann\nredirect_from: /annotations.json\n---\n");
        Assert.NotEqual("", site.BuildDiagnostics());
    }

    [Fact]
    public void A_site_in_two_languages_has_each_once()
    {
        using var site = AnnotatedSite.Create(
            ("content/site.yaml", "title: T\nbase_url: https://example.org/base/\nlanguages: [de]\n"));
        var pages = site.BuildPages();

        Assert.Equal(
            ["annotations.json", "quotes/promise/annotation.json"],
            pages.Keys.Where(k => k.Contains("annotation", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(
            "../../../quotes/promise/annotation.json",
            Assert.Single(AnnotatedSite.Links(pages["de/quotes/promise/index.html"])).Href);
    }
}
