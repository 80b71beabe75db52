using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.Linking;

namespace SiteGen.Building;

/// <summary>Says of each source what is in the archive and which quotations are from it.</summary>
public static class ArchiveOverview
{
    /// <summary>Returns all sources, those on which the most quotations rest first.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    /// <param name="diagnostics">Receives the mistakes in the lock of the archive, and links out of the site.</param>
    /// <returns>The sources; null if there are any.</returns>
    public static IReadOnlyList<ArchivedSource>? Of(SiteFolder folder, int jobs, List<Diagnostic> diagnostics)
    {
        var options = new BuildOptions { SitePath = "", IncludeDrafts = true, Jobs = jobs };
        var content = ContentLoader.Load(folder, new HashSet<string>(), options, previous: null);
        diagnostics.AddRange(folder.PrivateLinks);
        if (ArchiveLockReader.Read(folder.ArchiveLock, diagnostics) is not { } archiveLock
            || folder.PrivateLinks.Count > 0)
        {
            return null;
        }

        var texts = VerifiableTexts.Of(content.Graph).ToLookup(t => t.Source.Id, StringComparer.Ordinal);
        var files = folder.Archive.Where(f => f.Format != ArchiveFormat.Unknown).OrderBy(f => f.Format)
            .DistinctBy(f => f.Name).ToLookup(f => CaptureName.SourceOf(f.Name), StringComparer.Ordinal);
        return
        [
            .. content.Graph.Sources
                .Select(s => new ArchivedSource(s, [.. Captures(s, files[s.Id], archiveLock)], [.. texts[s.Id]]))
                .OrderByDescending(s => s.Texts.Count).ThenBy(s => s.Source.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<ArchivedCapture> Captures(
        Source source, IEnumerable<ArchiveFile> files, ArchiveLock archiveLock)
    {
        var paths = files.ToDictionary(f => f.Name, f => f.Path, StringComparer.Ordinal);
        return archiveLock.OfSource(source.Id).Select(r => r.Name).Union(paths.Keys).Order(StringComparer.Ordinal)
            .Select(n => new ArchivedCapture(n, paths.GetValueOrDefault(n), archiveLock.Find(n)));
    }
}
