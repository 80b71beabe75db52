using SiteGen.Content;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Html;
using SiteGen.Markup;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Makes archived texts of the files in <c>content/archive/</c>.</summary>
internal static class ArchiveReader
{
    /// <summary>Extracts the texts; files that are of no use are reported.</summary>
    public static Archive Read(IReadOnlyList<ArchiveFile> files, EntityIndex index, int jobs, List<Diagnostic> diagnostics)
    {
        var used = new Dictionary<string, ArchiveFile>(StringComparer.Ordinal);
        // Of several texts of a source the plain one counts.
        foreach (var file in files.OrderBy(f => f.Format))
        {
            if (file.Format == ArchiveFormat.Unknown)
            {
                Report(file, $"'{file.File.Path}' is no text that can be read", "archived texts are .txt, .md or .html: save the text of the source as one of these");
            }
            else if (!index.Knows(EntityKind.Source, file.SourceId))
            {
                Report(file, $"there is no source '{file.SourceId}' for this text", TextDistance.DidYouMean(file.SourceId, index.Ids(EntityKinds.Source))
                    ?? "the file name is the id of the source");
            }
            else if (!used.TryAdd(file.SourceId, file))
            {
                Report(file, $"'{used[file.SourceId].File.Path}' is the text of '{file.SourceId}' already", "keep one of them");
            }
        }

        var texts = used.Values.Where(f => f.File.IsUtf8).ToArray();
        var archived = new ArchivedText[texts.Length];
        ParallelLoop.Run(texts.Length, jobs, i => archived[i] = Extract(texts[i]));
        return new(archived);

        void Report(ArchiveFile file, string message, string help) =>
            diagnostics.Add(new(Rules.ArchiveFileUnused, SourceFile.Missing(file.File.Path), default, message, help));
    }

    private static ArchivedText Extract(ArchiveFile file)
    {
        switch (file.Format)
        {
            case ArchiveFormat.Html:
                return new(file.SourceId, HtmlText.Extract(file.File.Text));
            case ArchiveFormat.Markdown:
                var (text, places) = MarkdownText.Extract(file.File.Text);
                return new(file.SourceId, text, file.File.Text, places);
            default:
                return new(file.SourceId, file.File.Text);
        }
    }
}
