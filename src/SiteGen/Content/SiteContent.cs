using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>The content of a site as read from its files. References are not resolved yet.</summary>
/// <param name="Settings">The settings; null if they cannot be used.</param>
/// <param name="Entities">All published entities, by kind and id.</param>
/// <param name="Incomplete">
/// Entities that lack something other rooms rely on, or whose id is taken. They are checked for other mistakes, but are
/// not part of the site.
/// </param>
/// <param name="Index">Finds entities by id.</param>
/// <param name="Media">The paths, below <c>content/</c>, of the files in <c>content/media/</c>.</param>
/// <param name="Diagnostics">The mistakes in the files.</param>
public sealed record SiteContent(
    SiteSettings? Settings,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Entity> Incomplete,
    EntityIndex Index,
    IReadOnlySet<string> Media,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What was read from each file.</summary>
    internal IReadOnlyList<(SourceFile File, ContentFile Content)> Files { private get; init; } = [];

    /// <summary>What was read from each file, by the file object: an unchanged object need not be read again.</summary>
    internal IReadOnlyDictionary<SourceFile, ContentFile> ByFile =>
        field ??= Files.ToDictionary(f => f.File, f => f.Content);
}
