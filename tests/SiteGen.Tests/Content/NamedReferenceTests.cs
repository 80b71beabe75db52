using System.Text;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>References by name, title, alias and path, in texts and in front matter.</summary>
public sealed class NamedReferenceTests
{
    private const string Settings = "title: Test site\nbase_url: https://example.org/base/\n";

    private static readonly (string Path, string Text)[] Site =
    [
        ("content/people/elon-musk.md", "---\nname: Elon Musk\naliases: [Tech Mogul, Ilon]\n---\n\n## Roles\n"),
        ("content/organizations/old/openai.md", "---\nname: OpenAI\n---\n"),
        ("content/topics/input-output.md", "---\ntitle: 'Input/Output: a name'\naliases: I/O\n---\n"),
        ("content/sources/letter.md", "---\ntitle: The letter\ntype: letter\ndate: 2020\n---\n"),
    ];

    [Theory]
    [InlineData("[[Elon Musk]]", "people/elon-musk/", "Elon Musk")]
    [InlineData("[[elon  MUSK|him]]", "people/elon-musk/", "him")]
    [InlineData("[[Tech Mogul]]", "people/elon-musk/", "Elon Musk")]
    [InlineData("[[Elon Musk#Roles]]", "people/elon-musk/#roles", "Elon Musk")]
    [InlineData("[[tech mogul#Roles|x]]", "people/elon-musk/#roles", "x")]
    [InlineData("[[people/elon-musk]]", "people/elon-musk/", "Elon Musk")]
    [InlineData("[[people/elon-musk.md|x]]", "people/elon-musk/", "x")]
    [InlineData("[[content/people/elon-musk]]", "people/elon-musk/", "Elon Musk")]
    [InlineData("[[/people/elon-musk]]", "people/elon-musk/", "Elon Musk")]
    [InlineData("[[../people/elon-musk#Roles]]", "people/elon-musk/#roles", "Elon Musk")]
    [InlineData("[[elon-musk.md]]", "people/elon-musk/", "Elon Musk")]
    [InlineData("[[Elon-Musk]]", "people/elon-musk/", "Elon Musk")]
    [InlineData("[[organizations/old/openai]]", "organizations/openai/", "OpenAI")]
    [InlineData("[[old/openai]]", "organizations/openai/", "OpenAI")]
    [InlineData("[[organizations/openai]]", "organizations/openai/", "OpenAI")]
    [InlineData("[[person:Elon Musk]]", "people/elon-musk/", "Elon Musk")]
    [InlineData("[[Input/Output: a name]]", "topics/input-output/", "Input/Output: a name")]
    [InlineData("[[i/o]]", "topics/input-output/", "Input/Output: a name")]
    public void A_text_can_name_an_entity_in_every_way(string markdown, string href, string label)
    {
        using var site = new TestSite([.. Site, ("content/pages/a.md", $"---\ntitle: A\n---\nSee {markdown}.\n")]);
        Assert.Contains(
            $"href=\"../../{href}\">{label}</a>", site.BuildSound()["pages/a/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("elon-musk")]
    [InlineData("\"[[elon-musk]]\"")]
    [InlineData("\"[[elon-musk|Musk]]\"")]
    [InlineData("\"[[people/elon-musk|Musk]]\"")]
    [InlineData("\"[[Elon Musk]]\"")]
    [InlineData("\"[[tech mogul|Musk]]\"")]
    [InlineData("\"[[elon-musk#Roles|Musk]]\"")]
    [InlineData("people/elon-musk")]
    [InlineData("Elon Musk")]
    [InlineData("person:elon-musk")]
    public void Front_matter_can_name_an_entity_in_every_way(string speaker)
    {
        using var site = new TestSite(
        [
            .. Site,
            ("content/quotes/q.md", $"---\nspeaker: {speaker}\nsource: The letter\nabout: [{speaker}]\n---\nWords.\n"),
        ]);
        var graph = site.Build().Graph!;
        var quote = graph.Quotes[0];
        Assert.Equal(
            ["person:elon-musk", "source:letter", "person:elon-musk"],
            [
                .. new[] { quote.Speakers[0].Reference!, quote.Source, quote.About[0] }
                    .Select(r => graph.Find(r)!.ToString()),
            ]);
        Assert.Empty(site.FindProblems());
    }

    [Fact]
    public void The_lanes_of_the_timeline_can_be_links()
    {
        using var site = new TestSite(Site);
        site.Write(
            "content/site.yaml",
            "title: T\nbase_url: https://example.org/\n"
                + "timeline: {lanes: [\"[[people/elon-musk|Musk]]\", Tech Mogul]}\n");
        Assert.Empty(site.FindProblems());
    }

    [Fact]
    public void An_id_counts_before_a_name()
    {
        using var site = new TestSite(
            ("content/people/mercury.md", "---\nname: Freddie\n---\n"),
            ("content/topics/planet.md", "---\ntitle: mercury\n---\n"),
            ("content/pages/a.md", "---\ntitle: A\n---\nSee [[mercury]].\n"));
        Assert.Contains("people/mercury/\">Freddie", site.BuildSound()["pages/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_two_entities_is_ambiguous_and_says_what_to_write()
    {
        using var site = new TestSite(
            ("content/people/john-smith.md", "---\nname: John Smith\n---\n"),
            ("content/people/john-smith-2.md", "---\nname: J. Smith\naliases: john smith\n---\n"),
            ("content/pages/a.md", "---\ntitle: A\n---\nSee [[John Smith]].\n"));
        var problem = Assert.Single(site.FindProblems());
        Assert.Equal(Rules.ReferenceAmbiguous, problem.Rule);
        Assert.Equal(
            "write 'john-smith' or 'john-smith-2', or with the folder, as in Obsidian: "
                + "'people/john-smith' or 'people/john-smith-2'",
            problem.Help);
    }

    [Theory]
    [InlineData("people/mercury", "people/mercury/")]
    [InlineData("topics/mercury", "topics/mercury/")]
    [InlineData("topic:mercury", "topics/mercury/")]
    public void A_folder_or_a_kind_makes_it_unambiguous(string target, string href)
    {
        using var site = new TestSite(
            ("content/people/mercury.md", "---\nname: Mercury\n---\n"),
            ("content/topics/mercury.md", "---\ntitle: Mercury\n---\n"),
            ("content/pages/a.md", $"---\ntitle: A\n---\nSee [[{target}]].\n"));
        Assert.Contains($"href=\"../../{href}", site.BuildSound()["pages/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_kinds_that_a_key_allows_make_a_name_unambiguous()
    {
        using var site = new TestSite(
            ("content/people/freddie.md", "---\nname: Mercury\n---\n"),
            ("content/topics/planet.md", "---\ntitle: Mercury\n---\n"),
            ("content/events/e.md", "---\ntitle: E\ndate: 2020\npeople: Mercury\ntopics: mercury\n---\n"));
        Assert.Empty(site.FindProblems());
    }

    [Theory]
    [InlineData("[[Elon Msk]]", "no entity is called 'Elon Msk'", "did you mean 'elon-musk'?")]
    [InlineData("[[people/openai]]", "no entity is at 'people/openai'", "did you mean 'openai'?")]
    public void What_nothing_is_called_is_an_error_with_the_nearest_id(string markdown, string message, string help)
    {
        using var site = new TestSite([.. Site, ("content/pages/a.md", $"---\ntitle: A\n---\nSee {markdown}.\n")]);
        var problem = Assert.Single(site.FindProblems());
        Assert.Equal((Rules.ReferenceUnknown, message, help), (problem.Rule, problem.Message, problem.Help));
    }

    /// <summary>Where a name may be text, it is text, even if an entity has it.</summary>
    [Fact]
    public void A_publisher_is_an_entity_only_by_its_id_or_as_a_link()
    {
        using var site = new TestSite(
        [
            .. Site,
            ("content/sources/a.md", "---\ntitle: A\ntype: book\npublisher: OpenAI\n---\n"),
            ("content/sources/b.md",
                "---\ntitle: B\ntype: book\npublisher: \"[[OpenAI]]\"\nauthors: [Elon Musk]\n---\n"),
            ("content/sources/c.md", "---\ntitle: C\ntype: book\npublisher: openai\n---\n"),
        ]);
        var pages = site.BuildSound();
        const string Link = "href=\"../../organizations/openai/\"";
        Assert.DoesNotContain(Link, pages["sources/a/index.html"], StringComparison.Ordinal);
        Assert.Contains(Link, pages["sources/b/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("people/elon-musk", pages["sources/b/index.html"], StringComparison.Ordinal);
        Assert.Contains(Link, pages["sources/c/index.html"], StringComparison.Ordinal);
    }

    /// <summary>Everything that names the file by its old name, or by the name in it, still means it.</summary>
    [Fact]
    public void A_file_that_is_renamed_with_a_capital_is_one_mistake()
    {
        using var site = new TestSite(
            ("content/people/Elon-Musk.md", "---\nname: Elon Musk\naliases: Tech Mogul\n---\n"),
            ("content/sources/letter.md", "---\ntitle: L\ntype: letter\n---\n"),
            ("content/quotes/q.md", "---\nspeaker: elon-musk\nsource: letter\nabout: \"[[Elon Musk]]\"\n---\nWords.\n"),
            ("content/pages/a.md",
                "---\ntitle: A\n---\n[[elon-musk]] [[Elon Musk]] [[tech mogul]] [[people/elon-musk|x]] [[Elon-Musk]]\n"
                + "[a](../people/elon-musk.md) [b](../people/Elon-Musk.md) [c](/people/elon-musk/)\n"));
        var problem = Assert.Single(site.FindProblems());
        Assert.Equal((Rules.FileNameInvalid, "rename it to 'elon-musk.md'"), (problem.Rule, problem.Help));
    }

    /// <summary>While a site is served, a text is rendered again when a name elsewhere changes what it means.</summary>
    [Fact]
    public void A_served_text_follows_the_names_of_other_files()
    {
        using var site = new TestSite(
        [
            .. Site,
            ("content/pages/a.md", "---\ntitle: A\n---\nSee [[Rocket Man]].\n"),
            ("content/pages/b.md", "---\ntitle: B\n---\nSee [[Tech Mogul]].\n"),
        ]);
        var live = LiveSite.Open(new BuildOptions { SitePath = site.Root });
        Assert.Equal("SG0203 content/pages/a.md", Problems());

        Write("people/elon-musk.md", "---\nname: Elon Musk\naliases: [Tech Mogul, Rocket man]\n---\n\n## Roles\n");
        Assert.Equal("", Problems());
        Assert.Contains("people/elon-musk/", Page("a"), StringComparison.Ordinal);

        Write("people/other.md", "---\nname: Other\naliases: [Rocket Man]\n---\n");
        Assert.Equal("SG0201 content/pages/a.md", Problems());

        Write("people/other.md", "---\nname: Other\n---\n");
        Write("people/elon-musk.md", "---\nname: Elon Musk\naliases: [Rocket Man]\n---\n\n## Roles\n");
        Assert.Equal("SG0203 content/pages/b.md", Problems());

        Write("site.yaml", Settings + "unwritten: text\n");
        Assert.Equal("", Problems());
        Assert.Contains("See Tech Mogul.", Page("b"), StringComparison.Ordinal);

        Write("people/other.md", "---\nname: Other\nlayout: x\n---\n");
        Assert.Equal("SG0103 content/people/other.md", Problems());
        Write("site.yaml", Settings + "ignored_keys: layout\nunwritten: text\n");
        Assert.Equal("", Problems());
        Write("site.yaml", Settings + "unwritten: text\n");
        Assert.Equal("SG0103 content/people/other.md", Problems());

        string Problems() => string.Join('\n', live.Current.Diagnostics.Where(d => d.Rule.Severity > Severity.Note)
            .Select(d => $"{d.Rule.Code} {d.File.Path}"));

        string Page(string id) => Encoding.UTF8.GetString(live.Current.Find($"/pages/{id}/").File!.Content.Span);

        void Write(string path, string text)
        {
            site.Write($"content/{path}", text);
            live.Update([Path.Combine(site.Root, "content", path)]);
        }
    }

    [Fact]
    public void Every_kind_has_aliases_that_the_search_finds()
    {
        using var site = new TestSite(
            ("content/pages/a.md", "---\ntitle: A\naliases: [Quasar]\n---\nText of [[quasar]].\n"));
        var pages = site.BuildSound();
        Assert.Contains("quasar", pages["search/terms-0.json"], StringComparison.Ordinal);
        Assert.Contains("\"aliases\": [", pages["data/pages/a.json"], StringComparison.Ordinal);
    }
}
