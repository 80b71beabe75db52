using SiteGen.Tests.Support;

namespace SiteGen.Tests.Editorial;

/// <summary>A small site with a living person, Ann Archer, and a dead one, Bob Brown.</summary>
internal static class StorySite
{
    /// <summary>The front matter of the article <c>story</c>.</summary>
    public const string Head = "---\ntitle: Story\ndate: 2024-01-01\n---\n";

    public static TestSite With(params (string Path, string Text)[] files) => new(
        [
            ("content/people/ann.md", "---\nname: Ann Archer\nsort_name: Archer, Ann\naliases: The Admiral\n---\n"),
            ("content/people/bob.md", "---\nname: Bob Brown\ndied: 2001\n---\n"),
            ("content/organizations/acme.md", "---\nname: Acme\n---\n"),
            ("content/topics/open.md", "---\ntitle: Open\n---\n"),
            ("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n"),
            ("content/quotes/said.md", "---\nspeaker: ann\nsource: letter\n---\nNo more words.\n"),
            ("content/events/resignation.md", "---\ntitle: Archer resigns\ndate: 2023\n---\n"),
            ("content/articles/other.md", "---\ntitle: Other\ndate: 2024-01-01\n---\nText.\n"),
            .. files,
        ]);
}
