using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>Ids in other scripts than Latin, and letters that macOS encodes differently.</summary>
public sealed class ScriptIdTests
{
    private const string Address = "%E7%BF%92%E8%BF%91%E5%B9%B3";

    private static readonly (string Path, string Text)[] Site =
    [
        ("content/people/習近平.md", "---\nname: 習近平\naliases: [Xi Jinping]\nborn: 1953\n---\n\n## 経歴\n"),
        ("content/sources/речь.md", "---\ntitle: Речь\ntype: speech\ndate: 2020\n---\n"),
        ("content/topics/тема.md", "---\ntitle: Тема\nstances: [{id: за, label: For}]\n---\n"),
        ("content/quotes/цитата.md",
            "---\nspeaker: 習近平\nsource: речь\ndate: 2020-01-02\nstances: [{topic: тема, stance: за}]\n---\nСлова.\n"),
        ("content/events/событие.md", "---\ntitle: Событие\ndate: 2020-01-05\npeople: 習近平\n---\n\nX.\n"),
    ];

    [Theory]
    [InlineData("[[習近平]]", Address + "/")]
    [InlineData("[[習近平#経歴|x]]", Address + "/#%E7%B5%8C%E6%AD%B4")]
    [InlineData("[[people/習近平]]", Address + "/")]
    [InlineData("[x](../people/習近平.md)", Address + "/")]
    [InlineData("[x](../people/" + Address + ".md#経歴)", Address + "/#%E7%B5%8C%E6%AD%B4")]
    [InlineData("[x](/people/習近平/)", Address + "/")]
    [InlineData("[x](/people/" + Address + "/#経歴)", Address + "/#%E7%B5%8C%E6%AD%B4")]
    public void Links_lead_to_the_encoded_address(string markdown, string href)
    {
        using var site = new TestSite([.. Site, ("content/pages/a.md", $"---\ntitle: A\n---\nSee {markdown}.\n")]);
        Assert.Contains(
            $"href=\"../../people/{href}\"", site.BuildSound()["pages/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Files_have_the_letters_and_every_address_is_encoded()
    {
        using var site = new TestSite([.. Site, ("content/pages/a.md", "---\ntitle: A\n---\n![[цитата]]\n")]);
        site.Write(
            "content/site.yaml",
            "title: T\nbase_url: https://example.org/\nnavigation: [{label: X, to: /people/習近平/}]\n"
                + "timeline: {lanes: [習近平]}\n");
        var files = site.BuildSound();

        Assert.All(
            (string[])
            [
                "people/習近平/index.html", "people/習近平/feed.xml", "data/people/習近平.json",
                "quotes/цитата/card/index.html",
            ],
            path => Assert.Contains(path, files.Keys));
        Assert.Contains($"https://example.org/people/{Address}/", files["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains(
            $"<link rel=\"canonical\" href=\"https://example.org/people/{Address}/\"", files["people/習近平/index.html"],
            StringComparison.Ordinal);
        Assert.Contains($"\"url\": \"https://example.org/people/{Address}/\"", files["data/people/習近平.json"],
            StringComparison.Ordinal);
        Assert.Contains("\"id\": \"習近平\"", files["data/people/習近平.json"], StringComparison.Ordinal);
        Assert.All(
            files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("/習近平", file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_served_page_is_found_by_either_address()
    {
        using var site = new TestSite(Site);
        var live = LiveSite.Open(new BuildOptions { SitePath = site.Root }).Current;
        Assert.All(
            (string[])
            [
                "/people/習近平/", $"/people/{Address}/", $"/people/{Address}/feed.xml", $"/data/people/{Address}.json",
            ],
            path => Assert.NotNull(live.Find(path).File));
    }

    [Theory]
    [InlineData("content/people/e\u0301mile.md", "émile", "content/media/e\u0301.png", "é.png")]
    [InlineData("content/people/émile.md", "e\u0301mile", "content/media/é.png", "e\u0301.png")]
    public void Names_that_are_encoded_differently_are_the_same(string file, string id, string picture, string name)
    {
        using var site = new TestSite(
            (file, "---\nname: E\n---\n"),
            ("content/pages/a.md",
                $"---\ntitle: A\n---\n[[{id}]] [x](../people/{id}.md) [y](/people/{id}/) ![P](../media/{name})\n"));
        var real = Path.Combine(site.Root, picture);
        Directory.CreateDirectory(Path.GetDirectoryName(real)!);
        File.WriteAllBytes(real, Picture);
        var files = site.Build();
        Assert.Equal("", TestSite.Format(files.Diagnostics.Where(d => d.Rule.Severity > Severity.Note)));
        var paths = files.Files.Select(f => f.Path).ToArray();
        Assert.Contains("people/émile/index.html", paths);
        Assert.Contains("media/é.png", paths);
    }

    [Fact]
    public void One_name_in_two_encodings_is_a_duplicate()
    {
        using var site = new TestSite(
            ("content/people/émile.md", "---\nname: E\n---\n"),
            ("content/people/x/e\u0301mile.md", "---\nname: F\n---\n"));
        Assert.Equal(Rules.IdDuplicate, Assert.Single(site.FindProblems()).Rule);
    }

    /// <summary>Names in scripts without cases are not taken for ids where text is allowed.</summary>
    [Fact]
    public void A_name_without_cases_can_be_text()
    {
        using var site = new TestSite(
            ("content/organizations/朝日新聞.md", "---\nname: 朝日新聞\n---\n"),
            ("content/people/x.md", "---\nname: X\nroles: [{title: T, organization: 毎日新聞}]\n---\n"),
            ("content/people/y.md", "---\nname: Y\nroles: [{title: T, organization: 朝日新聞}]\n---\n"));
        var pages = site.BuildSound();
        Assert.Contains("毎日新聞", pages["people/x/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            $"organizations/{Uri.EscapeDataString("朝日新聞")}/", pages["people/y/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_too_long_for_the_files_made_from_it_is_a_mistake()
    {
        using var site = new TestSite(($"content/people/{new string('я', 122)}.md", "---\nname: X\n---\n"));
        var problem = Assert.Single(site.FindProblems());
        Assert.Equal(
            (Rules.FileNameInvalid, "give it a name of at most 240 bytes"), (problem.Rule, problem.Help));
    }

    private static byte[] Picture => Convert.FromHexString(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
        + "a5f645400000000049454e44ae426082");
}
