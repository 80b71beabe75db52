using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>The content of a site as read from its files. References are not resolved yet.</summary>
/// <param name="Settings">The settings; null if they cannot be used.</param>
/// <param name="Entities">All published entities, by kind and id.</param>
/// <param name="Incomplete">
/// Entities that lack values that the build relies on, or whose id is invalid or taken. They are checked for other
/// mistakes, but are not part of the site.
/// </param>
/// <param name="Index">Finds entities by id.</param>
/// <param name="Media">The files that texts can show.</param>
/// <param name="Diagnostics">The mistakes in the files.</param>
public sealed record SiteContent(
    SiteSettings? Settings,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Entity> Incomplete,
    EntityIndex Index,
    MediaFiles Media,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The content of each file.</summary>
    internal IReadOnlyList<(SourceFile File, ContentFile Content)> Files { private get; init; } = [];

    /// <summary>The keys of front matter that were left alone.</summary>
    internal IReadOnlySet<string> IgnoredKeys { get; init; } = new HashSet<string>();

    /// <summary>The content of each file, by file object; a file that is the same object is not read again.</summary>
    internal IReadOnlyDictionary<SourceFile, ContentFile> ByFile =>
        field ??= Files.ToDictionary(f => f.File, f => f.Content);
}
