using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Building;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.StructuredData;

/// <summary>A page with its graph.</summary>
/// <param name="Path">The path of its file.</param>
/// <param name="Page">The page.</param>
/// <param name="Graph">Its graph, in JSON.</param>
internal sealed record GraphPage(string Path, string Page, string Graph)
{
    /// <summary>The nodes of its graph.</summary>
    public IEnumerable<JsonElement> Nodes =>
        JsonDocument.Parse(Graph).RootElement.GetProperty("@graph").EnumerateArray();
}

/// <summary>The pages of a site that have a graph.</summary>
internal static partial class GraphPages
{
    private static readonly Lazy<IReadOnlyList<GraphPage>> Built = new(() => Of(SiteBuilder.Build(
        new BuildOptions { SitePath = Repository.Root }).Files));

    /// <summary>Those of the real site, in both of its languages.</summary>
    public static IReadOnlyList<GraphPage> OfRealSite => Built.Value;

    /// <summary>Those of some files.</summary>
    public static IReadOnlyList<GraphPage> Of(IEnumerable<Files.OutputFile> files) =>
    [
        .. from file in files
           where file.Path.EndsWith(".html", StringComparison.Ordinal) && file.CopyOf is null && file.Late is null
           let page = Encoding.UTF8.GetString(file.Content.Span)
           let match = Block().Match(page)
           where match.Success
           select new GraphPage(file.Path, page, match.Groups[1].Value),
    ];

    /// <summary>Returns a page without its graph, as it is where the graph is turned off.</summary>
    public static string WithoutGraph(GraphPage page) => Block().Replace(page.Page, "", 1);

    /// <summary>The element ends where a browser ends it.</summary>
    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script", RegexOptions.Singleline)]
    private static partial Regex Block();
}
