using System.Text;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Translations;

/// <summary>A small site in English, German and Arabic; a person, an article and a quotation are translated.</summary>
internal static class TranslatedSite
{
    public const string Settings = """
        title: The debate
        base_url: https://example.org/debate/
        language: en
        languages: [de, ar]
        navigation:
          - {label: The people, to: /people/}
        """;

    public static (string Path, string Text)[] Files { get; } =
    [
        ("content/site.yaml", Settings),
        ("content/site.de.yaml", "title: Die Debatte\nnavigation:\n  - label: Die Leute\n"),
        ("content/people/ann.md", """
            ---
            name: Ann Lee
            born: 1970
            summary: Wrote the paper.
            roles:
              - {title: Reader, organization: A college, from: 2010}
            ---
            Ann met [[bob]]; see [[a#What was said]] and [[The first article]].
            """),
        ("content/people/ann.de.md", """
            ---
            summary: Schrieb den Aufsatz.
            roles:
              - title: Dozentin
            ---
            Ann traf [[bob]] und schrieb [[said]]; [[a|der Artikel]] sagt mehr.
            """),
        ("content/people/bob.md", "---\nname: Bob Roe\nsummary: An engineer.\n---\nBob met [[ann]].\n"),
        ("content/sources/paper.md", "---\ntitle: The paper\ntype: book\ndate: 2011\n---\n"),
        ("content/quotes/said.md", """
            ---
            speaker: ann
            source: paper
            date: 2011-05-03
            about: [bob]
            context: Said at noon.
            ---
            Openness is a promise.
            """),
        ("content/quotes/said.de.md", """
            ---
            context: Am Mittag gesagt.
            translation:
              text: Offenheit ist ein Versprechen.
              translator: Eva Dolm
            ---
            """),
        ("content/articles/a.md", """
            ---
            title: The first article
            date: 2020-01-02
            summary: What happened.
            ---
            ## What was said

            [[said]], and ![A map](../media/map.png)
            """),
        ("content/articles/a.de.md", """
            ---
            title: Der erste Artikel
            summary: Was geschah.
            ---
            ## Was gesagt wurde

            [[said|Das Versprechen]] von [[ann]], und ![Eine Karte](../media/map.png)
            """),
        ("content/articles/b.md",
            "---\ntitle: The second\ndate: 2021\n---\nSee [[The first article]] and [[a#What was said]].\n"),
    ];

    /// <summary>Returns the site, with more or other files.</summary>
    public static TestSite With(params (string Path, string Text)[] files)
    {
        var site = new TestSite([.. Files.Where(f => files.All(o => o.Path != f.Path)), .. files]);
        var media = Path.Combine(site.Root, "content", "media");
        Directory.CreateDirectory(media);
        File.WriteAllBytes(Path.Combine(media, "map.png"), Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        return site;
    }

    /// <summary>Builds the site; it must have no warning and no error.</summary>
    public static IReadOnlyDictionary<string, string> Build(params (string Path, string Text)[] files)
    {
        using var site = With(files);
        var result = site.Build();
        Assert.Empty(result.OnlyProblems());
        return result.Files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
    }
}
