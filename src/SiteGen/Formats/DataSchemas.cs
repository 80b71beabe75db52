using SiteGen.Files;

namespace SiteGen.Formats;

/// <summary>
/// JSON Schemas (2020-12) of the files below <c>/data/</c>: one for each kind, with the list of its entities as
/// <c>#/$defs/list</c>, one for the index, and what they share. They are the same for all sites.
/// </summary>
internal static class DataSchemas
{
    /// <summary>The schemas by name: <c>person.json</c>.</summary>
    public static IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> All { get; } =
        [.. EmbeddedFiles.Read("data-schemas/").Select(f => (f.Path, f.Content))];

    /// <summary>The site path of a schema.</summary>
    public static string PathOf(string name) => "/data/schemas/" + name;
}
