using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Architecture;

/// <summary>
/// A room of the library: a namespace below <c>SiteGen</c>. The rooms are listed once, in the table of
/// docs/architecture.md; a row names one room or several, and what they alone know.
/// </summary>
/// <param name="Name">The second part of its namespace.</param>
/// <param name="Floor">The number of its row. A room may use itself and the rooms of the rows above.</param>
/// <param name="Knows">Libraries, and parts of the platform, that the rooms of other rows must not use.</param>
internal sealed partial record Room(string Name, int Floor, IReadOnlyList<string> Knows)
{
    /// <summary>All rooms, from the ground up.</summary>
    public static IReadOnlyList<Room> All { get; } = [.. Read(File.ReadAllText(
        Path.Combine(Repository.Root, "docs", "architecture.md")))];

    /// <summary>The room of a namespace; null outside the library, and for a namespace that is no room.</summary>
    public static Room? Of(string @namespace) =>
        @namespace.Split('.') is ["SiteGen", var name, ..] ? All.FirstOrDefault(r => r.Name == name) : null;

    /// <summary>Whether a class of this room may use one of another.</summary>
    public bool MayUse(Room other) => other == this || other.Floor < Floor;

    private static IEnumerable<Room> Read(string documentation) =>
        from row in Row().Matches(Section().Match(documentation).Value).Index()
        let knows = row.Item.Groups["knows"]
            .Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        from name in RoomName().Matches(row.Item.Groups["rooms"].Value)
        select new Room(name.Groups[1].Value, row.Index, knows);

    [GeneratedRegex(@"^## Rooms\n(?:(?!## ).*\n)*", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| (?<rooms>`[^|]+`) \|[^\n]*\|(?<knows>[^|\n]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Z][A-Za-z]+)`")]
    private static partial Regex RoomName();
}
