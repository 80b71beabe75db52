using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Content.Translations;
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

    /// <summary>Whether the site is in other languages too, and keeps what translations inherit.</summary>
    internal bool HasTranslations { get; init; }

    /// <summary>The files that translate others, with what their names say.</summary>
    internal IReadOnlyList<(SourceFile File, TranslationName Name)> TranslatedFiles { get; init; } = [];

    /// <summary>The paths of the files that are not translations.</summary>
    internal IEnumerable<string> FilePaths => Files.Select(f => f.File.Path);

    /// <summary>Whether there is a file of a path, even one that cannot be read.</summary>
    internal bool HasFile(string path) =>
        FilePaths.Any(p => CanonicalForm.Of(p) == CanonicalForm.Of(path));

    /// <summary>
    /// Whether something is wrong in a translation. What a translation inherits has been reported with the original.
    /// </summary>
    internal bool IsOfTranslation(Diagnostic diagnostic) =>
        LengthsOfTranslations.TryGetValue(diagnostic.File, out var length) && diagnostic.Span.Start < length;

    private IReadOnlyDictionary<SourceFile, int> LengthsOfTranslations =>
        field ??= Entities.Where(e => e.Translation is not null).ToDictionary(e => e.File, e => e.Translation!.Length);

    /// <summary>The content of each file, by file object; a file that is the same object is not read again.</summary>
    internal IReadOnlyDictionary<SourceFile, ContentFile> ByFile =>
        field ??= Files.ToDictionary(f => f.File, f => f.Content);
}
