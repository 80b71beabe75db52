using SiteGen.Tests.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Faults;

/// <summary>A site with a file and a folder of every role, which a test changes while they are read.</summary>
internal static class ChangingSite
{
    /// <summary>The files that are changed, with their texts.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        ("content/people/bob.md", "---\nname: Bob\n---\nBob writes.\n"),
        ("content/pages/deep/down.md", "---\ntitle: Down\n---\nDown.\n"),
        ("content/media/a.txt", "A medium.\n"),
        ("content/media/b/picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Kind</title></svg>\n"),
        ("content/archive/letter.txt", VerifiedSite.Letter),
        ("content/archive/more/other.txt", "Other words.\n"),
        ("templates/404.html", "<!doctype html><title>Nothing</title><p>Nothing here.</p>\n"),
        ("templates/partials/x.html", "<p>A partial.</p>\n"),
        ("templates/assets/x.css", "p { color: red }\n"),
        ("static/s.txt", "A file.\n"),
        ("static/t/u.txt", "Another file.\n"),
    ];

    /// <summary>The folders that are changed as a whole.</summary>
    private static readonly string[] Folders =
    [
        "content/pages/deep", "content/media/b", "content/archive/more", "templates/partials", "templates/assets",
        "static/t",
    ];

    public static TestSite Create()
    {
        var site = VerifiedSite.Create(
            [.. Files, ("content/sources/other.md", "---\ntitle: Other\ntype: letter\n---\n")]);
        site.Verify();
        return site;
    }

    /// <summary>The full paths of what is changed.</summary>
    public static string[] PathsIn(TestSite site) =>
        [.. Files.Select(f => f.Path).Concat(Folders).Select(p => Path.Combine(site.Root, p))];
}
