using SiteGen.Content;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Extracts texts from the files in <c>content/archive/</c>.</summary>
internal static class ArchiveReader
{
    /// <summary>Extracts the texts, and reports files that are not used.</summary>
    /// <param name="files">The files.</param>
    /// <param name="archiveLock">What the files are.</param>
    /// <param name="index">The entities, to check the ids of sources.</param>
    /// <param name="jobs">How many files to read at once.</param>
    /// <param name="previous">
    /// The texts extracted before; returned again if neither the files nor their use changed.
    /// </param>
    public static ArchiveTexts Read(
        IReadOnlyList<ArchiveFile> files,
        ArchiveLock archiveLock,
        EntityIndex index,
        int jobs,
        ArchiveTexts? previous)
    {
        FileUse[] uses = [.. files.Select(f => FileUse.Of(f.Name, archiveLock, index))];
        if (previous is { Diagnostics.Count: 0 } && previous.Files.SequenceEqual(files)
            && previous.Uses.SequenceEqual(uses) && previous.Records.SequenceEqual(archiveLock.Records)
            && files.All(f => index.Knows(EntityKind.Source, CaptureName.SourceOf(f.Name))))
        {
            return previous;
        }

        var diagnostics = new List<Diagnostic>();
        ArchiveFile[] used = [.. Choose(files, archiveLock, index, diagnostics)];
        var extracted = new ExtractedText[used.Length];
        ParallelLoop.Run(used.Length, jobs, i =>
            extracted[i] = TextExtractor.Extract(used[i], FileUse.Of(used[i].Name, archiveLock, index)));
        diagnostics.AddRange(extracted.Select(e => e.Problem).OfType<Diagnostic>());
        var texts = extracted.Select(e => e.Text).OfType<ArchivedText>();
        return new(files, new(texts), diagnostics, uses, archiveLock.Records);
    }

    /// <summary>
    /// Chooses the files to search: one for each capture, the best of a source first. An account of somebody else is
    /// not searched if there is a whole text: words that only the account has are not those of the source.
    /// </summary>
    private static IEnumerable<ArchiveFile> Choose(
        IReadOnlyList<ArchiveFile> files, ArchiveLock archiveLock, EntityIndex index, List<Diagnostic> diagnostics)
    {
        var used = new Dictionary<string, ArchiveFile>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(f => f.Format))
        {
            var id = CaptureName.SourceOf(file.Name);
            if (file.IsTooLarge)
            {
                Report(file.Path, $"'{file.Path}' has more than {Limits.Size(Limits.Capture)} and is not read",
                    "keep only the text of the source");
            }
            else if (file.Format == ArchiveFormat.Unknown)
            {
                Report(file.Path, $"'{file.Path}' is not in a supported format",
                    $"save the text of the source as {TextDistance.Join(ArchiveFormats.Extensions)}");
            }
            else if (!index.Knows(EntityKind.Source, id))
            {
                Report(file.Path, $"there is no source '{id}' for this text",
                    TextDistance.DidYouMean(id, index.Ids(EntityKinds.Source))
                        ?? "name the file after the id of its source");
            }
            else if (!used.TryAdd(file.Name, file))
            {
                Report(file.Path, $"'{used[file.Name].Path}' is already the text of '{file.Name}'", "keep one of them");
            }
        }

        return used.Values.GroupBy(f => CaptureName.SourceOf(f.Name)).SelectMany(captures =>
        {
            var described = captures.Select(f => (File: f, Record: archiveLock.Find(f.Name))).ToArray();
            var isWhole = described.Any(c => c.Record is not { IsExcerpt: true } and not { Role: ArchiveRole.Report });
            return described.Where(c => !isWhole || c.Record is not { Role: ArchiveRole.Report })
                .OrderBy(c => c.Record?.Role ?? ArchiveRole.Copy)
                .ThenBy(c => c.File.Name, StringComparer.Ordinal)
                .Select(c => c.File);
        });

        void Report(string path, string message, string help) =>
            diagnostics.Add(new(Rules.ArchiveFileUnused, SourceFile.Missing(path), default, message, help));
    }
}
