using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;

namespace SiteGen.Content;

/// <summary>Everything editors wrote, read and typed; references are not resolved yet.</summary>
/// <param name="Settings">The settings; null when they cannot be used.</param>
/// <param name="Entities">All published entities, by kind and id.</param>
/// <param name="Index">Finds them by id.</param>
/// <param name="Media">The paths of the files in <c>content/media/</c>, below <c>content/</c>.</param>
/// <param name="Diagnostics">What is wrong with the files.</param>
public sealed record SiteContent(
    SiteSettings? Settings,
    IReadOnlyList<Entity> Entities,
    EntityIndex Index,
    IReadOnlySet<string> Media,
    IReadOnlyList<Diagnostic> Diagnostics);
