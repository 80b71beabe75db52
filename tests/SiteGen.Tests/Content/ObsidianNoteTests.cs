using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>What Obsidian and content managers leave in a vault: their properties, empty values, empty notes.</summary>
public sealed class ObsidianNoteTests
{
    private const string Settings = "title: T\nbase_url: https://example.org/\n";

    public static TheoryData<string, string> Kinds => new()
    {
        { "people", "name: X" },
        { "organizations", "name: X" },
        { "topics", "title: X" },
        { "sources", "title: X\ntype: letter" },
        { "quotes", "speaker: ada\nsource: letter" },
        { "events", "title: X\ndate: 2020" },
        { "articles", "title: X\ndate: 2020" },
        { "pages", "title: X" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Properties_of_Obsidian_are_left_alone(string folder, string keys)
    {
        using var site = Create(
            ($"content/{folder}/x.md",
                $"---\n{keys}\ntags: [a, {{b: c}}]\ntag: x\ncssclasses:\n  - wide\ncssclass: y\n"
                + "aliases:\n  - Other\n---\nText.\n"));
        Assert.Empty(site.FindProblems());
    }

    [Fact]
    public void A_site_names_keys_of_other_programs()
    {
        using var site = Create(
            ("content/people/x.md", "---\nname: X\npublish: true\nlayout: [a]\nlayuot: b\n---\n"));
        site.Write("content/site.yaml", Settings + "ignored_keys: [publish, layout]\n");
        Assert.Equal(["'layuot' is not a key of a person"], [.. site.FindProblems().Select(d => d.Message)]);
    }

    [Theory]
    [InlineData("draft", "every content file")]
    [InlineData("born", "people")]
    public void A_key_with_a_meaning_cannot_be_ignored(string key, string owners)
    {
        using var site = Create();
        site.Write("content/site.yaml", $"{Settings}ignored_keys: [publish, {key}, tags]\n");
        var problem = Assert.Single(site.FindProblems());
        Assert.Equal(
            (Rules.IgnoredKeyUsed, $"'{key}' cannot be ignored: it is a key of {owners}"),
            (problem.Rule, problem.Message));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Empty_values_are_keys_left_out(string folder, string keys)
    {
        using var site = Create(
            ($"content/{folder}/x.md",
                $"---\n{keys}\nupdated: ''\ndraft: \"\"\naliases: ['', ' ', ~]\nredirect_from: ['']\n"
                + "links: [{url: '', label: ''}]\nimage: {src: \"\", alt: ''}\ncorrections: []\n---\nText.\n"));
        Assert.Empty(site.FindProblems());
    }

    [Theory]
    [InlineData("people", "name: X\nsummary: ''\nborn: \"\"\nroles: [{title: ''}]\nsame_as: ['']")]
    [InlineData("people", "name: X\nsummary: '  '\nroles: []\nimage: {src: \"\"}")]
    [InlineData("topics", "title: X\nstances: [{id: '', label: ''}]")]
    [InlineData("sources", "title: X\ntype: letter\npublisher: ''\nauthors: ['']\nurl: ''\naccess: ''\ndate: ''")]
    [InlineData(
        "quotes",
        "speaker: ada\nsource: letter\nelision: ''\ntopics: ['']\nin_reply_to: ''\ncontext: ''\nwording: ''\n"
            + "status: ''\ntime: ''\noriginal: {language: '', text: ''}\nversions: []\nstances: ['']\norder: ''")]
    [InlineData("articles", "title: X\ndate: 2020\nkey_points: ['']\nfeatured: ''")]
    [InlineData("pages", "title: X\nnav: ''")]
    public void Every_type_of_value_can_be_empty(string folder, string keys)
    {
        using var site = Create(($"content/{folder}/x.md", $"---\n{keys}\n---\nText.\n"));
        Assert.Empty(site.FindProblems());
    }

    [Fact]
    public void A_key_with_an_empty_value_has_no_effect()
    {
        using var site = Create(("content/articles/x.md",
            "---\ntitle: X\ndate: 2020\nkey_points: [\"\", One, ' ']\nauthors: ['', Ann]\n---\nText.\n"));
        var article = site.Build().Graph!.Articles[0];
        Assert.Equal((1, 1), (article.KeyPoints.Count, article.Authors.Count));
    }

    [Fact]
    public void Empty_settings_are_left_out()
    {
        using var site = Create();
        site.Write(
            "content/site.yaml",
            Settings + "tagline: ''\nlanguage: ''\nauthor: {name: ''}\nnavigation: []\ntheme: {accent: ''}\n"
                + "search: ''\n"
                + "timeline: {lanes: ['']}\nsocial: {image: ''}\nignored_keys: ['']\nunwritten: ''\n");
        Assert.Empty(site.FindProblems());
    }

    [Theory]
    [InlineData("content/people/Untitled.md", "")]
    [InlineData("content/quotes/Untitled 1.md", "\n")]
    [InlineData("content/people/x.md", " \r\n\t")]
    [InlineData("content/Untitled.md", "")]
    [InlineData("content/daily/2024-01-01.md", "")]
    public void An_empty_note_is_a_note(string path, string text)
    {
        using var site = Create((path, text));
        var diagnostic = Assert.Single(site.Build().Diagnostics, d => d.File.Path == path);
        Assert.Equal((Rules.FileEmpty, Severity.Note), (diagnostic.Rule, diagnostic.Rule.Severity));
        Assert.Empty(site.FindProblems());
    }

    [Fact]
    public void A_folder_of_ones_own_is_noted_once()
    {
        using var site = Create(
            ("content/daily/2024-01-01.md", "Today."), ("content/daily/old/x.md", "Then."),
            ("content/plans/y.md", "Plan."));
        var notes = site.Build().Diagnostics.Where(d => d.Rule == Rules.FolderLeftOut).ToArray();
        Assert.Equal(
            [
                "'content/daily' is no content folder: its 2 files are not part of the site",
                "'content/plans' is no content folder: its file is not part of the site",
            ],
            [.. notes.Select(d => d.Message)]);
        Assert.Empty(site.FindProblems());
    }

    /// <summary>Obsidian puts what is pasted beside the note, at the top, or into a folder of its own.</summary>
    [Fact]
    public void Attachments_in_any_folder_are_published_if_a_text_shows_them()
    {
        using var site = Create(
            ("content/pages/a.md",
                "---\ntitle: A\nimage: {src: ../files/b.png, alt: B}\n---\n"
                + "![P](Pasted%20image%201.png) [s](../files/talk.mp3)\n"));
        string[] shown = ["pages/Pasted image 1.png", "files/b.png", "files/talk.mp3"];
        string[] others =
        [
            "pages/other.png", "archive/letter/c.png", "_private/c.png", ".trash/d.png", "files/unused.pdf",
        ];
        foreach (var path in shown.Concat(others))
        {
            // A file with the bytes of a capture is never published.
            site.Write($"content/{path}", path);
        }

        var result = site.Build();
        Assert.Equal(
            ["'content/files/unused.pdf'", "'content/pages/other.png'"],
            [.. result.Diagnostics.Where(d => d.Rule == Rules.FileMisplaced).Select(d => d.Message.Split(' ')[0])]);
        var files = result.Files.Select(f => f.Path).ToArray();
        Assert.All(shown, path => Assert.Contains(path, files));
        Assert.All(others, path => Assert.DoesNotContain(path, files));
    }

    [Fact]
    public void An_attachment_behind_a_link_is_not_published()
    {
        using var site = Create(("content/pages/a.md", "---\ntitle: A\n---\n![P](x.png)\n"));
        site.Write("secret.png", "x");
        site.Link("content/pages/x.png", "../../secret.png");
        Assert.Contains(site.FindProblems(), d => d.Rule == Rules.LinkBroken);
    }

    private static TestSite Create(params IEnumerable<(string Path, string Text)> files)
    {
        var site = new TestSite(
        [
            ("content/people/ada.md", "---\nname: Ada\n---\n"),
            ("content/sources/letter.md", "---\ntitle: L\ntype: letter\n---\n"),
            .. files,
        ]);
        return site;
    }
}
