namespace SiteGen.Tests.Diagnostics;

/// <summary>One valid file of each kind, for tests about a mistake in another file.</summary>
internal static class SmallWorld
{
    public static (string Path, string Text)[] Files { get; } =
    [
        ("content/people/ada-byron.md", "---\nname: Ada Byron\n---\n"),
        ("content/people/charles-babbage.md", "---\nname: Charles Babbage\n---\n"),
        ("content/organizations/royal-society.md", "---\nname: Royal Society\n---\n"),
        ("content/topics/engines.md", """
            ---
            title: Engines
            stances:
              - {id: in-favour, label: In favour}
              - {id: opposed, label: Opposed}
            ---

            """),
        ("content/sources/letter-1843.md", "---\ntitle: A letter\ntype: letter\n---\n"),
        ("content/quotes/ada-1843.md", """
            ---
            speaker: ada-byron
            source: letter-1843
            to: [charles-babbage, royal-society]
            ---
            The engine weaves.

            """),
        ("content/events/demonstration.md", "---\ntitle: The demonstration\ndate: 1843-07\n---\n"),
        ("content/articles/the-engine.md", "---\ntitle: The engine\ndate: 1843-08\n---\nIt is an engine.\n"),
        ("content/pages/about.md", "---\ntitle: About\n---\nAbout this site.\n"),
    ];

    /// <summary>These files and more; a file with the same path as another replaces it.</summary>
    public static IEnumerable<(string Path, string Text)> And(params (string Path, string Text)[] more) =>
        [.. Files, .. more];
}
