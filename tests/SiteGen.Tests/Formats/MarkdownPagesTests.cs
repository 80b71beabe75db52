using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Tests.Support;
using SiteGen.Tests.Translations;

namespace SiteGen.Tests.Formats;

/// <summary>Pages as Markdown keep with each quotation what must be known to cite it.</summary>
public partial class MarkdownPagesTests
{
    private static readonly (string Path, string Text) False = ("content/quotes/false.md", """
        ---
        speaker: ann
        source: letter
        date: 2018-02-21
        status: misattributed
        wording: paraphrase
        page: 12
        topics: [open]
        ---
        Never *mine*.

        At all.
        """);

    [Fact]
    public void A_quotation_is_one_block_with_all_that_a_citation_needs()
    {
        var block = BlockWith(SmallRecord.Build()["quotes/said/index.md"], "Less");

        Assert.Equal(
            """
            > Less \<closed> & more open.
            >
            > - Speaker: [Ann Archer](https://example.org/base/people/ann/)
            > - Date: 20 February 2018 (`2018-02-20`)
            > - Status: Attributed
            > - Wording: Verbatim
            > - Verification: We have not compared this with a copy yet (`unarchived`)
            > - Source: [Minutes](https://example.org/base/sources/minutes/)
            > - This page: <https://example.org/base/quotes/said/>
            """.ReplaceLineEndings("\n"),
            block.Replace("[Ann Archer](https://example.org/base/people/ann/), Chair, Acme & Sons",
                "[Ann Archer](https://example.org/base/people/ann/)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quotes/false/index.md")]
    [InlineData("articles/why/index.md")]
    public void Words_that_nobody_said_begin_with_that(string path)
    {
        var block = BlockWith(
            SmallRecord.Build(
                False,
                ("content/articles/why.md", "---\ntitle: Why\ndate: 2020\n---\nBefore.\n\n![[false]]\n\nAfter.\n"))
                [path],
            "Never");

        Assert.StartsWith(
            """
            > **Misattributed: these are not the words of Ann Archer.**
            >
            > Never *mine*.
            >
            > At all.
            >
            > - Misattributed: [Ann Archer](https://example.org/base/people/ann/)
            > - Date: 21 February 2018 (`2018-02-21`)
            > - Status: Misattributed
            > - Wording: Paraphrase
            """.ReplaceLineEndings("\n"), block, StringComparison.Ordinal);
        Assert.Contains(
            "\n> - Source: [A letter](https://example.org/base/sources/letter/), February 2018, page 12, "
            + "<https://example.com/letter>", block, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("disputed", "**Disputed: it is contested that Ann Archer said this.**")]
    [InlineData("unverified", "**Unconfirmed: we have not seen these words in the source.**")]
    [InlineData("retracted", "**Retracted: the source has withdrawn these words.**")]
    public void Other_doubts_come_before_the_words_too(string status, string warning) => Assert.StartsWith(
        $"> {warning}\n>\n> Words.\n",
        BlockWith(
            SmallRecord.Build(("content/quotes/said.md",
                $"---\nspeaker: ann\nsource: letter\ndate: 2018\nstatus: {status}\n---\nWords.\n"))
                ["quotes/said/index.md"], "Words."),
        StringComparison.Ordinal);

    [Fact]
    public void Wherever_a_quotation_is_linked_its_status_and_verification_follow()
    {
        var files = SmallRecord.Build(False);
        var lines = files.Where(f => f.Key.EndsWith("index.md", StringComparison.Ordinal))
            .SelectMany(f => f.Value.Split('\n')
                .Where(l => l.TrimStart('>', ' ').StartsWith("- ", StringComparison.Ordinal)
                    && l.Contains("/quotes/false/)", StringComparison.Ordinal))
                .Select(l => (f.Key, Line: l))).ToArray();

        Assert.Contains(lines, l => l.Key == "quotes/index.md");
        Assert.Contains(lines, l => l.Key == "topics/open/index.md");
        Assert.Contains(lines, l => l.Key == "timeline/2018/index.md");
        Assert.Contains(lines, l => l.Key == "people/ann/index.md");
        Assert.Contains(lines, l => l.Key == "sources/letter/index.md");
        Assert.All(lines, l => Assert.Contains(
            "[Misattributed to Ann Archer: “Never mine. At all.”](https://example.org/base/quotes/false/), "
            + "21 February 2018 (`2018-02-21`), Status: Misattributed, Wording: Paraphrase, "
            + "Verification: Not compared with a copy yet",
            l.Line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_has_roles_with_dates_and_sources()
    {
        var page = SmallRecord.Build()["people/ann/index.md"];

        Assert.StartsWith("# Ann Archer\n\n- This page: <https://example.org/base/people/ann/>\n", page,
            StringComparison.Ordinal);
        Assert.Contains("\n- Born about 1971 (`1971~`).\n", page, StringComparison.Ordinal);
        Assert.Contains(
            "\n## Roles\n\n- Chair, [Acme & Sons](https://example.org/base/organizations/acme/), "
            + "since December 2015 (`2015-12`), Source: [A letter](https://example.org/base/sources/letter/)\n",
            page, StringComparison.Ordinal);
        Assert.Contains("\nA *founder*.\n", page, StringComparison.Ordinal);
        Assert.Contains("\n- Openness: Yes, ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_listed_page_has_one_and_links_to_it()
    {
        var files = SmallRecord.Build();
        string[] linked =
        [
            .. files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)
                    && f.Value.Contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"index.md\">",
                        StringComparison.Ordinal))
                .Select(f => f.Key[..^"html".Length] + "md"),
        ];

        Assert.Equal(linked.Order(), files.Keys.Where(k => k.EndsWith(".md", StringComparison.Ordinal)).Order());
        Assert.Contains("index.md", linked);
        Assert.Contains("pages/about/index.md", linked);
        Assert.DoesNotContain("search/index.md", linked);
    }

    [Fact]
    public void All_their_links_lead_somewhere()
    {
        var files = SmallRecord.Build(False);
        var addresses = files.Where(f => f.Key.EndsWith(".md", StringComparison.Ordinal) || f.Key == "llms.txt")
            .SelectMany(f => Markdown.Parse(f.Value).Descendants<LinkInline>().Select(l => l.Url!)
                .Concat(Markdown.Parse(f.Value).Descendants<AutolinkInline>().Select(l => l.Url))
                .Select(u => (f.Key, Url: u))).Where(l => l.Url.StartsWith(SmallRecord.Root, StringComparison.Ordinal))
            .ToArray();

        Assert.True(addresses.Length > 50);
        Assert.DoesNotContain(
            addresses, a => !files.ContainsKey(FileOf(a.Url[SmallRecord.Root.Length..].Split('#')[0])));
    }

    [Fact]
    public void Comments_and_drafts_stay_out()
    {
        var files = SmallRecord.Build(
            ("content/articles/why.md",
                "---\ntitle: Why\ndate: 2020\n---\nText %% secret %% <!-- secret --> goes on.\n"),
            ("content/people/zoe.md", "---\nname: Secret Zoe\ndraft: true\n---\nA secret.\n"));

        Assert.Contains("Text goes on.", files["articles/why/index.md"], StringComparison.Ordinal);
        Assert.DoesNotContain(files, f => f.Key.EndsWith(".md", StringComparison.Ordinal)
            && f.Value.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Each_language_has_its_own_and_says_what_is_not_translated()
    {
        var files = TranslatedSite.Build();

        Assert.StartsWith("# Der erste Artikel\n", files["de/articles/a/index.md"], StringComparison.Ordinal);
        Assert.Contains(
            "- Diese Seite: <https://example.org/debate/de/articles/a/>\n", files["de/articles/a/index.md"],
            StringComparison.Ordinal);
        // A picture is there once.
        Assert.Contains(
            "![Eine Karte](https://example.org/debate/media/map.png)", files["de/articles/a/index.md"],
            StringComparison.Ordinal);
        Assert.Contains(
            "- Diese Seite: <https://example.org/debate/articles/b/>\n- ", files["de/articles/b/index.md"],
            StringComparison.Ordinal);
        Assert.Contains("> Openness is a promise.\n", files["de/quotes/said/index.md"], StringComparison.Ordinal);
        Assert.Contains(
            "> Offenheit ist ein Versprechen.\n", files["de/quotes/said/index.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_of_a_text_are_below_the_title()
    {
        var page = SmallRecord.Build(("content/quotes/said.md",
            "---\nspeaker: ann\nsource: letter\ncontext: |\n  ## Before\n\n  It was late.\n---\nWords.\n"))
            ["quotes/said/index.md"];

        Assert.Contains("\n## Context\n\n### Before\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_site_has_the_same_bytes_with_any_number_of_jobs()
    {
        using var site = new TestSite(SmallRecord.Files);
        var (one, many) = (site.Build(jobs: 1), site.Build(jobs: 8));

        Assert.Equal(
            one.Files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal))
                .Select(f => (f.Path, Convert.ToBase64String(f.Content.Span))),
            many.Files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal))
                .Select(f => (f.Path, Convert.ToBase64String(f.Content.Span))));
    }

    private static string FileOf(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;

    /// <summary>The quotation that has some words: the lines with a mark around them.</summary>
    private static string BlockWith(string page, string words) => Block().Matches(page)
        .Select(m => m.Value.TrimEnd('\n')).First(b => b.Contains(words, StringComparison.Ordinal));

    [GeneratedRegex("(?m)(?:^>.*\n)+")]
    private static partial Regex Block();
}
