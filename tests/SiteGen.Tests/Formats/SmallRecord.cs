using System.Text.Json;
using System.Xml.Linq;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>A site with at least one entity of each kind, and helpers to read its output.</summary>
internal static class SmallRecord
{
    public const string Root = "https://example.org/base/";

    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        ("content/people/ann.md", """
            ---
            name: Ann Archer
            sort_name: Archer, Ann
            born: 1971~
            roles:
              - {title: Chair, organization: acme, from: 2015-12, source: letter}
            ---
            A *founder*.

            """),
        ("content/people/bob.md", "---\nname: Bob\n---\n"),
        ("content/organizations/acme.md", "---\nname: Acme & Sons\n---\n"),
        ("content/topics/open.md", """
            ---
            title: Openness
            stances:
              - {id: yes-please, label: Yes}
            ---

            """),
        ("content/sources/letter.md", """
            ---
            title: A letter
            type: letter
            publisher: acme
            authors: [ann, Carl Clerk]
            date: 2018-02
            url: https://example.com/letter
            accessed: 2024-05-06
            ---

            """),
        ("content/sources/minutes.md", "---\ntitle: Minutes\ntype: report\n---\n"),
        ("content/quotes/said.md", """
            ---
            speaker: ann
            source: minutes
            date: 2018-02-20
            topics: [open]
            about: [acme]
            stances:
              - {topic: open, stance: yes-please}
            ---
            Less \<closed> & more open.

            """),
        ("content/quotes/answer.md", """
            ---
            speaker: bob
            source: minutes
            date: 2019
            in_reply_to: said
            status: disputed
            ---
            No.

            """),
        ("content/quotes/undated.md", "---\nspeaker: bob\nsource: minutes\n---\nNever.\n"),
        ("content/events/founded.md", """
            ---
            title: Acme is founded
            date: 2015-12/2016-01
            people: ann
            sources: [letter]
            ---
            In a [[ann|garage]].

            """),
        ("content/articles/why.md", """
            ---
            title: Why
            date: 2020-03-04
            updated: 2021-05-06
            people: [ann]
            ---
            See [[said]].

            """),
        ("content/pages/about.md", """
            ---
            title: About
            updated: 2022-07
            redirect_from: [/old/about/, /about.html]
            ---
            Text

            """),
    ];

    /// <summary>Builds the site with files added or replaced; returns the text of each output file.</summary>
    public static IReadOnlyDictionary<string, string> Build(params IEnumerable<(string Path, string Text)> files)
    {
        using var site = new TestSite([.. Files, .. files]);
        return site.BuildPages();
    }

    public static XElement Xml(this IReadOnlyDictionary<string, string> pages, string path) =>
        XDocument.Parse(pages[path]).Root!;

    public static JsonElement Json(this IReadOnlyDictionary<string, string> pages, string path) =>
        JsonDocument.Parse(pages[path]).RootElement;

    /// <summary>Returns the string of a key; null if there is none.</summary>
    public static string? Text(this JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) ? value.GetString() : null;
}
