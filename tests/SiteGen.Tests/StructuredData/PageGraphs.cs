using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Tests.Formats;

namespace SiteGen.Tests.StructuredData;

/// <summary>Reads the graphs of built pages.</summary>
internal static class PageGraphs
{
    /// <summary>The nodes of the graph of a page.</summary>
    /// <param name="pages">The files of the site.</param>
    /// <param name="path">The path of the page below the home page: <c>people/ann/</c>.</param>
    public static IReadOnlyList<JsonElement> Nodes(this IReadOnlyDictionary<string, string> pages, string path) =>
        [.. JsonDocument.Parse(Assert.Single(Blocks(pages, path))).RootElement.GetProperty("@graph").EnumerateArray()];

    /// <summary>The only node of a type in the graph of a page.</summary>
    public static JsonElement Node(this IReadOnlyDictionary<string, string> pages, string path, string type) =>
        Assert.Single(pages.Nodes(path), n => n.Text("@type") == type);

    /// <summary>The texts of all blocks of structured data of a page, as a browser reads it.</summary>
    public static IReadOnlyList<string> Blocks(IReadOnlyDictionary<string, string> pages, string path) =>
    [
        .. new HtmlParser().ParseDocument(pages[path + "index.html"])
            .QuerySelectorAll("head > script[type='application/ld+json']").Select(s => s.TextContent),
    ];

    /// <summary>The ids of the things that a property refers to: one alone, or several.</summary>
    public static IEnumerable<string?> Ids(this JsonElement node, string property) =>
        node.Values(property).Select(v => v.Text("@id")?[SmallRecord.Root.Length..]);

    /// <summary>The values of a property; none without the property.</summary>
    public static IEnumerable<JsonElement> Values(this JsonElement node, string property) =>
        !node.TryGetProperty(property, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    /// <summary>The texts of a property.</summary>
    public static IEnumerable<string?> Texts(this JsonElement node, string property) =>
        node.Values(property).Select(v => v.GetString());
}
