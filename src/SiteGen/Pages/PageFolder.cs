using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>A folder below <c>content/pages</c>, which has a page that lists those in it.</summary>
/// <param name="Path">Its site path: <c>/pages/guide/</c>.</param>
/// <param name="Graph">The site.</param>
internal sealed record PageFolder(string Path, SiteGraph Graph)
{
    /// <summary>The site path of all plain pages.</summary>
    public const string Root = "/pages/";

    /// <summary>Its own page: <c>pages/guide.md</c> is that of <c>pages/guide/</c>. Null for none.</summary>
    public Page? Own => Graph.Pages.FirstOrDefault(p => p.Path == Path);

    /// <summary>The title of its own page; without one, its name with a capital.</summary>
    public string Title => Own?.Title ?? TitleOf(Path.Split('/')[^2]);

    /// <summary>The pages in it and in its folders, in order.</summary>
    public IReadOnlyList<Page> Pages => Below(Path, Graph);

    /// <summary>The folders it is in, from the outermost on.</summary>
    public IReadOnlyList<PageFolder> Parents => Of(Path, Graph);

    /// <summary>All folders that have pages.</summary>
    public static IReadOnlyList<PageFolder> All(SiteGraph graph) =>
    [
        .. graph.Pages.SelectMany(p => Of(p.Path, graph)).DistinctBy(f => f.Path)
            .OrderBy(f => f.Path, StringComparer.Ordinal),
    ];

    /// <summary>The folders that the page at a path is in, from the outermost on.</summary>
    public static IReadOnlyList<PageFolder> Of(string path, SiteGraph graph)
    {
        var folders = new List<PageFolder>();
        for (var at = path.IndexOf('/', Root.Length); at >= 0 && at < path.Length - 1; at = path.IndexOf('/', at + 1))
        {
            folders.Add(new(path[..(at + 1)], graph));
        }

        return folders;
    }

    /// <summary>The pages below the one at a path, in order.</summary>
    public static IReadOnlyList<Page> Below(string path, SiteGraph graph) =>
        [.. graph.Pages.Where(p => p.Path.Length > path.Length && p.Path.StartsWith(path, StringComparison.Ordinal))];

    private static string TitleOf(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');
}
