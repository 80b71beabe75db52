using System.Text.Json;
using System.Xml.Linq;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>A site with one of each kind, and what its files become.</summary>
internal static class SmallRecord
{
    public const string Root = "https://example.org/base/";

    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        ("content/people/ann.md", "---\nname: Ann Archer\nsort_name: Archer, Ann\nborn: 1971~\nroles:\n  - {title: Chair, organization: acme, from: 2015-12, source: letter}\n---\nA *founder*.\n"),
        ("content/people/bob.md", "---\nname: Bob\n---\n"),
        ("content/organizations/acme.md", "---\nname: Acme & Sons\n---\n"),
        ("content/topics/open.md", "---\ntitle: Openness\nstances:\n  - {id: yes-please, label: Yes}\n---\n"),
        ("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\npublisher: acme\nauthors: [ann, Carl Clerk]\ndate: 2018-02\nurl: https://example.com/letter\naccessed: 2024-05-06\n---\n"),
        ("content/sources/minutes.md", "---\ntitle: Minutes\ntype: report\n---\n"),
        ("content/quotes/said.md", "---\nspeaker: ann\nsource: minutes\ndate: 2018-02-20\ntopics: [open]\nabout: [acme]\nstances:\n  - {topic: open, stance: yes-please}\n---\nLess \\<closed> & more open.\n"),
        ("content/quotes/answer.md", "---\nspeaker: bob\nsource: minutes\ndate: 2019\nin_reply_to: said\nstatus: disputed\n---\nNo.\n"),
        ("content/quotes/undated.md", "---\nspeaker: bob\nsource: minutes\n---\nNever.\n"),
        ("content/events/founded.md", "---\ntitle: Acme is founded\ndate: 2015-12/2016-01\npeople: ann\nsources: [letter]\n---\nIn a [[ann|garage]].\n"),
        ("content/articles/why.md", "---\ntitle: Why\ndate: 2020-03-04\nupdated: 2021-05-06\npeople: [ann]\n---\nSee [[said]].\n"),
        ("content/pages/about.md", "---\ntitle: About\nupdated: 2022-07\nredirect_from: [/old/about/, /about.html]\n---\nText\n"),
    ];

    public static IReadOnlyDictionary<string, string> Build(params IEnumerable<(string Path, string Text)> files)
    {
        using var site = new TestSite([.. Files, .. files]);
        return site.BuildPages();
    }

    public static XElement Xml(this IReadOnlyDictionary<string, string> pages, string path) => XDocument.Parse(pages[path]).Root!;

    public static JsonElement Json(this IReadOnlyDictionary<string, string> pages, string path) => JsonDocument.Parse(pages[path]).RootElement;

    public static string? Text(this JsonElement element, string key) => element.TryGetProperty(key, out var value) ? value.GetString() : null;
}
