using SiteGen.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.History;

/// <summary>What <c>sitegen diff</c> says of two folders: facts, and not how they are written.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Quote = """
        ---
        speaker: ann
        source: letter
        date: 2024-05-06
        status: disputed
        topics: [tea, cups]
        versions:
          - {source: paper, text: We all drink tea., wording: transcript}
        ---
        We drink a cup of tea in the garden behind the old house every day at five.

        """;

    private readonly TestSite _old = new(World);
    private readonly TestSite _new = new(World);

    private static (string Path, string Text)[] World { get; } =
    [
        ("content/people/ann.md",
            "---\nname: Ann Archer\nborn: 1970\nroles:\n  - {title: CEO, from: 2001}\n---\nBio.\n"),
        ("content/people/bob.md", "---\nname: Bob\n---\n"),
        ("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n"),
        ("content/sources/paper.md", "---\ntitle: A paper\ntype: article\n---\n"),
        ("content/topics/tea.md", "---\ntitle: Tea\n---\nOne line\nand another.\n\n- a\n- b\n"),
        ("content/topics/cups.md", "---\ntitle: Cups\n---\n"),
        ("content/quotes/said.md", Quote),
    ];

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    [Fact]
    public void The_same_files_have_no_difference() => Assert.Equal(["Nothing changed."], Diff());

    [Fact]
    public void How_a_file_is_written_is_no_difference()
    {
        _new.Write("content/quotes/2024/said.md", """
            ---
            # A comment.
            topics:
                - "[[tea]]"
                - cups
            versions: [{text: "We all   drink tea.", source: 'source:paper', wording: transcript}]
            status: "disputed"
            date: '2024-05-06'
            source: "[[sources/letter|the letter]]"
            speaker: [ann]
            to: ''
            wording: verbatim
            ---
            %% A note. %%We drink a cup of tea
              in the garden behind the old house

            """.ReplaceLineEndings("\r\n").TrimEnd() + "\r\nevery day at five.\r\n");
        _new.Delete("content/quotes/said.md");
        _new.Write("content/topics/tea.md",
            "\uFEFF---\ntitle:   Tea\ntags: [drinks]\n---\n\nOne\nline and\nanother.\n\n-  a\n-   b\n\n");
        _new.Write("content/people/ann.md",
            "---\nborn: \"1970\"\nroles: {from: 2001, title: CEO}\nname: >-\n  Ann\n  Archer\n---\nBio.");

        Assert.Equal(["Nothing changed."], Diff());
    }

    [Fact]
    public void It_says_which_facts_changed()
    {
        _new.Write("content/quotes/said.md", Quote
            .Replace("status: disputed", "", StringComparison.Ordinal)
            .Replace("2024-05-06", "2024-05", StringComparison.Ordinal)
            .Replace("[tea, cups]", "tea", StringComparison.Ordinal)
            .Replace("all drink", "all drank", StringComparison.Ordinal)
            .Replace("a cup of tea", "a pot of tea", StringComparison.Ordinal));
        _new.Write("content/people/ann.md",
            "---\nname: Ann Archer\nborn: 1971\nroles:\n  - {title: CEO, from: 2002}\n  - {title: Chair, to: 2010}\n"
            + "---\nBio.\n");
        _new.Write("content/people/cem.md", "---\nname: Cem\n---\n");
        _new.Delete("content/people/bob.md");
        _new.Write("content/site.yaml",
            "title: Test site\nbase_url: https://example.org/base/\npage_size: 100\nsearch: built-in\n");

        Assert.Equal(
            [
                "person ann: changed",
                "  born: 1970 → 1971",
                "  roles[CEO].from: 2001 → 2002",
                "  roles[Chair]: (none) → title: Chair; to: 2010",
                "person bob: gone, Bob",
                "person cem: new, Cem",
                "quote said: changed",
                "  words: We drink a [-cup-]{+pot+} of tea in the garden …",
                "  date: 2024-05-06 → 2024-05",
                "  topics: tea, cups → tea",
                "  status: disputed → attributed",
                "  versions[paper].text: We all drink tea. → We all drank tea.",
                "settings site.yaml: changed",
                "  page_size: 250 → 100",
                "3 changed, 1 new, 1 gone.",
            ],
            Diff());
    }

    [Fact]
    public void An_entity_that_redirects_from_another_is_renamed_and_references_follow()
    {
        _new.Delete("content/people/ann.md");
        _new.Write("content/people/ann-archer.md",
            "---\nname: Ann Archer\nborn: 1970\nroles:\n  - {title: CEO, from: 2001}\n"
            + "redirect_from: /people/ann/\n---\nBio.\n");
        _new.Write("content/quotes/said.md", Quote.Replace("ann", "ann-archer", StringComparison.Ordinal));

        Assert.Equal(["person ann-archer: renamed, was person ann", "1 renamed."], Diff());
    }

    [Fact]
    public void Levels_are_those_of_the_lockfile()
    {
        _old.Write("content/quotes.lock.yaml", Lock(("said", "exact"), ("said#1", "exact")));
        _new.Write("content/quotes.lock.yaml", Lock(("said", "altered"), ("said#1", "exact"))
            .Replace("  said:", "  'said':", StringComparison.Ordinal));

        Assert.Equal(["quote said: changed", "  level: exact → altered", "1 changed."], Diff());
    }

    [Fact]
    public void Translations_words_of_languages_and_their_settings_count()
    {
        const string Settings = "title: Test site\nbase_url: https://example.org/base/\nlanguages: [de]\n";
        foreach (var site in (TestSite[])[_old, _new])
        {
            site.Write("content/site.yaml", Settings);
            site.Write("content/site.de.yaml", "title: Seite\n");
            site.Write("content/i18n/de.yaml", "sections:\n  people: Leute\n");
            site.Write("content/people/ann.de.md", "---\nname: Anne\n---\nLeben.\n");
        }

        _new.Write("content/site.de.yaml", "title: Netzseite\n");
        _new.Write("content/i18n/de.yaml", "sections:\n  people: Personen\n");
        _new.Write("content/people/ann.de.md", "---\nname: Anna\n---\nLeben.\n");

        Assert.Equal(
            [
                "person ann (de): changed", "  name: Anne → Anna",
                "words i18n/de.yaml: changed", "  sections.people: Leute → Personen",
                "settings site.de.yaml: changed", "  title: Seite → Netzseite",
                "3 changed.",
            ],
            Diff());
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_compared()
    {
        _new.Write("content/people/ann.md", "---\nname: 'Ann\n---\n");
        _new.Write("content/people/bob.md", "---\nname: Bob\nborn: yesterday\n---\n");

        var difference = SiteDifference.Between(_old.Root, _new.Root, ".", 2);

        Assert.Equal(
            ["content/people/ann.md", "content/people/bob.md"], difference.Mistakes.Select(m => m.Path));
        Assert.Equal(
            [
                "person ann: gone, Ann Archer", "person bob: changed", "  born: (none) → yesterday",
                "1 changed, 1 gone.",
            ],
            difference.Lines);
    }

    [Fact]
    public void Other_quotation_marks_are_other_typography()
    {
        const string Text = "Whoever says “tea” says the word that all of us say at five every day.\n";
        _new.Write("content/topics/tea.md", "---\ntitle: Tea\n---\n" + Text);
        _old.Write("content/topics/tea.md", "---\ntitle: Tea\n---\n" + Text.Replace('“', '"').Replace('”', '"'));

        Assert.Equal(["topic tea: changed", "  text: only the typography differs", "1 changed."], Diff());
    }

    internal static string Lock(params IEnumerable<(string Id, string Level)> entries)
    {
        const string Hash = "0000000000000000000000000000000000000000000000000000000000000000";
        return "version: 1\nquotes:\n" + string.Concat(entries.Select(e =>
            $"  {e.Id}:\n    level: {e.Level}\n    source: letter\n    words: {Hash}\n    text: {Hash}\n"
            + "    verified: 2024-05-06\n"));
    }

    private IEnumerable<string> Diff() => SiteDifference.Between(_old.Root, _new.Root, ".", 2).Lines;
}
