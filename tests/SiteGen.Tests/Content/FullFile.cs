using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>Reads one file as part of <see cref="SmallWorld"/>.</summary>
internal static class FullFile
{
    /// <summary>Builds a site without mistakes, and returns its graph.</summary>
    public static SiteGraph Graph(params (string Path, string Text)[] files)
    {
        using var site = new TestSite(SmallWorld.And([.. files, ("content/media/picture.png", "")]));
        var result = site.Build(drafts: true);
        Assert.Equal("", TestSite.Format(result.OnlyProblems()));
        return result.Graph!;
    }

    /// <summary>Returns the entity of a file named <c>x.md</c>.</summary>
    public static T Read<T>(EntityKind kind, string text)
        where T : Entity =>
        Assert.IsType<T>(Graph(($"content/{kind.Folder()}/x.md", text)).Index.Find(kind, "x"));

    public static IEnumerable<string> Texts(this IEnumerable<Reference> references) => references.Select(r => r.Text);
}
