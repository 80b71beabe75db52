using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Everything editors wrote, read and typed; references are not resolved yet.</summary>
/// <param name="Settings">The settings; null when they cannot be used.</param>
/// <param name="Entities">All published entities, by kind and id.</param>
/// <param name="Incomplete">
/// Entities of files that cannot be part of the site as they are: they lack what others rely on. They are checked for
/// their other mistakes, and nothing is made of them.
/// </param>
/// <param name="Index">Finds them by id.</param>
/// <param name="Media">The paths of the files in <c>content/media/</c>, below <c>content/</c>.</param>
/// <param name="Diagnostics">What is wrong with the files.</param>
public sealed record SiteContent(
    SiteSettings? Settings,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Entity> Incomplete,
    EntityIndex Index,
    IReadOnlySet<string> Media,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What each file says.</summary>
    internal IReadOnlyList<(SourceFile File, ReadFile Read)> Files { private get; init; } = [];

    /// <summary>The same by the file: it need not be read again while it is the same. Only a site that is edited asks for it.</summary>
    internal IReadOnlyDictionary<SourceFile, ReadFile> ByFile => field ??= Files.ToDictionary(f => f.File, f => f.Read);
}
