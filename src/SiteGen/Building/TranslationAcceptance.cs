using System.Text;
using SiteGen.Content.Entities;
using SiteGen.Content.Translations;
using SiteGen.Files;

namespace SiteGen.Building;

/// <summary>Records in translations which version of the original they translate.</summary>
public static class TranslationAcceptance
{
    /// <summary>Writes the version into translations, unless they have it.</summary>
    /// <param name="site">The folder of the site.</param>
    /// <param name="folder">Its files.</param>
    /// <param name="translations">The translations.</param>
    /// <param name="day">The day on which they were compared with their originals.</param>
    /// <returns>The paths of the files that were changed.</returns>
    /// <exception cref="IOException">A file must not be written, or the disk failed.</exception>
    public static IReadOnlyList<string> Accept(
        string site, SiteFolder folder, IEnumerable<Entity> translations, DateOnly day)
    {
        var files = folder.Content.ToDictionary(f => f.Path, StringComparer.Ordinal);
        OutputFile[] changed =
        [
            .. translations
                .Where(e => e.Translation is { } t && (t.Accepted is not { } hash || !t.Texts.IsAccepted(hash)))
                .Select(e => new OutputFile(e.File.Path, Encoding.UTF8.GetBytes(
                    AcceptedVersion.Write(files[e.File.Path], e.Translation!, day)))),
        ];
        WrittenFile.WriteTogether(site, [], changed);
        return [.. changed.Select(f => f.Path)];
    }
}
