using SiteGen.Content;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

public sealed class FileTests
{
    private const string Person = "---\nname: X\n---\n";

    [Theory]
    [InlineData("x", "x")]
    [InlineData("2023", "2023")]
    [InlineData("a-b-2", "a-b-2")]
    [InlineData("sub/x", "x")]
    [InlineData("2023/02/17/x-y", "x-y")]
    [InlineData("Any Folder/x", "x")]
    public void The_id_is_the_file_name_in_any_subfolder(string name, string id)
    {
        using var site = new TestSite(($"content/people/{name}.md", Person));
        Assert.Contains($"people/{id}/index.html", site.BuildSound().Keys);
        Assert.NotNull(site.Build().Graph!.Index.Find(EntityKind.Person, id));
    }

    [Theory]
    [InlineData("Elon-Musk", "rename it to 'elon-musk.md'")]
    [InlineData("elon_musk", "rename it to 'elon-musk.md'")]
    [InlineData("elon musk", "rename it to 'elon-musk.md'")]
    [InlineData("Élon-musk", "rename it to 'elon-musk.md'")]
    [InlineData("Свобода", "rename it to 'свобода.md'")]
    [InlineData("習近平!", "rename it to '習近平.md'")]
    [InlineData("elon--musk", "rename it to 'elon-musk.md'")]
    [InlineData("-elon", "rename it to 'elon.md'")]
    [InlineData("elon-", "rename it to 'elon.md'")]
    [InlineData("elon.musk", "rename it to 'elon-musk.md'")]
    [InlineData("-", "ids are lower-case letters and digits, joined by hyphens")]
    [InlineData("!", "ids are lower-case letters and digits, joined by hyphens")]
    public void Help_for_an_invalid_file_name_is_an_id(string name, string help)
    {
        using var site = new TestSite(($"content/people/{name}.md", Person));
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(("SG0110", help), (diagnostic.Rule.Code, diagnostic.Help));
    }

    [Theory]
    [InlineData("content/people/_draft.md")]
    [InlineData("content/people/.hidden.md")]
    [InlineData("content/_templates/person.md")]
    [InlineData("content/.obsidian/note.md")]
    [InlineData("content/people/_old/x.md")]
    [InlineData("content/people/_notes.txt")]
    [InlineData("content/people/ann.md~")]
    [InlineData("content/Thumbs.db")]
    [InlineData("content/map.canvas")]
    [InlineData("content/media/readme.txt")]
    [InlineData("content/people/.DS_Store")]
    [InlineData("content/archive/README.md")]
    [InlineData("content/archive/_notes.md")]
    public void A_file_that_is_not_content_is_ignored(string path)
    {
        using var site = new TestSite([.. SmallWorld.Files, (path, "not front matter, private words")]);
        var pages = site.BuildSound();
        Assert.DoesNotContain(
            pages, p => p.Key != "media/readme.txt" && p.Value.Contains("private words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "content/notes.md",
        "the content folders are: people, organizations, topics, sources, quotes, events, articles, pages")]
    [InlineData("content/peple/x.md", "did you mean 'people'?")]
    [InlineData("content/quote/x.md", "did you mean 'quotes'?")]
    [InlineData("content/People/x.md", "did you mean 'people'?")]
    public void A_file_outside_the_content_folders_is_a_warning(string path, string help)
    {
        using var site = new TestSite((path, Person));
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(("SG0114", help, path), (diagnostic.Rule.Code, diagnostic.Help, diagnostic.File.Path));
        Assert.False(site.Build().HasFailed);
    }

    [Theory]
    [InlineData("content/people/x.MD", "rename it to 'x.md', or start its name with '_' if it is not content")]
    [InlineData("content/people/x.markdown", "rename it to 'x.md', or start its name with '_' if it is not content")]
    [InlineData("content/quotes/2023/x.txt", "rename it to 'x.md', or start its name with '_' if it is not content")]
    [InlineData("content/x.Markdown", "rename it to 'x.md', or start its name with '_' if it is not content")]
    [InlineData("content/people", "make it a folder with a file for each person")]
    [InlineData("content/quotes", "make it a folder with a file for each quote")]
    public void A_file_that_looks_like_content_is_a_warning(string path, string help)
    {
        using var site = new TestSite((path, "Words."));
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(("SG0114", help, path), (diagnostic.Rule.Code, diagnostic.Help, diagnostic.File.Path));
        Assert.False(site.Build().HasFailed);
    }

    [Fact]
    public void A_duplicate_id_is_reported_at_the_second_file()
    {
        using var site = new TestSite(
            ("content/people/x.md", Person),
            ("content/people/2023/x.md", Person),
            ("content/people/2024/x.md", Person));
        Assert.Equal(
            [
                ("content/people/2024/x.md", "SG0111", "rename this file or 'content/people/2023/x.md'"),
                ("content/people/x.md", "SG0111", "rename this file or 'content/people/2024/x.md'"),
            ],
            site.FindProblems().Select(d => (d.File.Path, d.Rule.Code, d.Help)));
    }

    [Fact]
    public void Two_kinds_may_share_an_id()
    {
        using var site = new TestSite(("content/people/x.md", Person), ("content/organizations/x.md", Person));
        Assert.Empty(site.FindProblems());
    }

    [Fact]
    public void Links_to_a_duplicate_file_are_not_reported()
    {
        using var site = new TestSite(
            ("content/people/2023/x.md", Person), ("content/people/x.md", Person),
            (
                "content/pages/about.md",
                "---\ntitle: About\n---\n[first](../people/2023/x.md), [second](../people/x.md), [[x]]\n"));
        Assert.Equal(["SG0111"], site.FindProblems().Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_folder_without_content_is_not_a_site()
    {
        using var site = new TestSite();
        Directory.Delete(Path.Combine(site.Root, "content"), recursive: true);
        Assert.ThrowsAny<IOException>(() => site.Build());
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("7", true)]
    [InlineData("a-1-b", true)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("a_b", false)]
    [InlineData("a b", false)]
    [InlineData("é", true)]
    [InlineData("e\u0301", false)]
    [InlineData("É", false)]
    [InlineData("習近平", true)]
    [InlineData("नरेन्द्र-मोदी", true)]
    [InlineData("ประยุทธ์", true)]
    [InlineData("-習", false)]
    [InlineData("習--近", false)]
    [InlineData("習-近", true)]
    [InlineData("\u0308習", false)]
    [InlineData("İ", false)]
    [InlineData("习「近", false)]
    [InlineData("習\uD800", false)]
    [InlineData("\u200Bа", false)]
    [InlineData("a.b", false)]
    [InlineData("a\n", false)]
    [InlineData("٣", true)]
    public void An_id_is_lower_case_letters_and_digits_joined_by_hyphens(string text, bool isValid) =>
        Assert.Equal(isValid, EntityId.IsValid(text));
}
