using SiteGen.Content.Entities;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content;

/// <summary>A content file that has been read.</summary>
/// <param name="Entity">The entity; null if the file could not be read.</param>
/// <param name="IsComplete">Whether the id is valid and the entity has every value that the build relies on.</param>
/// <param name="Kind">The kind, by the folder of the file; null if it is in no folder of a kind.</param>
/// <param name="Id">The id, by the name of the file.</param>
/// <param name="Diagnostics">The mistakes in the file.</param>
internal sealed record ContentFile(
    Entity? Entity, bool IsComplete, EntityKind? Kind, string Id, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether nothing is written in it.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Its keys, from which translations take those that they lack; null in a site of one language.</summary>
    public YamlMapping? Values { get; init; }
}
