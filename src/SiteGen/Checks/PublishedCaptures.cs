using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>
/// Finds captures of sources among the files that are published as they are: copies, and hard links, which no path
/// gives away. They are other people's texts.
/// </summary>
internal static class PublishedCaptures
{
    /// <summary>Returns a diagnostic for each of them.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="archiveLock">What the captures are, also those that are not at hand.</param>
    public static IEnumerable<Diagnostic> Find(SiteFolder folder, ArchiveLock archiveLock)
    {
        // Only files of the same length are compared: media may be large.
        var captures = folder.Archive.ToLookup(LengthOf);
        var names = folder.Archive.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var absent = archiveLock.Records.Where(r => !names.Contains(r.Name))
            .Select(r => r.BytesHash).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (captures.Count == 0 && absent.Count == 0)
        {
            return [];
        }

        var copied = folder.Media.Select(m => (Path: $"content/{m.Key}", FullPath: m.Value))
            .Concat(folder.Static.Select(s => (Path: $"static/{s.Key}", FullPath: s.Value)));
        return
        [
            .. copied.Where(f => IsCapture(f.FullPath)).Select(f => Refuse(f.Path)),
            .. folder.Theme.Files.Where(f => f.Content.Length > 0 && captures[f.Content.Length].Any(c =>
                c.Content.Span.SequenceEqual(f.Content.Span))).Select(f => Refuse($"{ThemeFolder.Name}/{f.Path}")),
        ];

        bool IsCapture(string path)
        {
            var length = RealFile.LengthOf(path);
            // The lock of the archive knows no lengths.
            var mayBeAbsent = absent.Count > 0
                && ArchiveFormats.Of(Path.GetExtension(path)) != ArchiveFormat.Unknown;
            if (length == 0 || (!captures.Contains(length) && !mayBeAbsent))
            {
                return false;
            }

            var hash = RealFile.HashOf(path);
            return absent.Contains(hash)
                || captures[length].Any(c => c.FullPath is { } capture && RealFile.HashOf(capture) == hash);
        }
    }

    private static long LengthOf(ArchiveFile file) =>
        file.FullPath is { } path ? RealFile.LengthOf(path) : file.Content.Length;

    private static Diagnostic Refuse(string path) => new(
        Rules.ArchiveTextPublished, SourceFile.Missing(path), default,
        $"'{path}' has the same bytes as a capture in '{ArchiveFolder.Folder}', which is private",
        "remove it: texts of sources belong to other people, and only their quoted words are published");
}
