using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.Html;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Extracts texts from the files in <c>content/archive/</c>.</summary>
internal static class ArchiveReader
{
    /// <summary>Extracts the texts, and reports files that are not used.</summary>
    /// <param name="files">The files.</param>
    /// <param name="index">The entities, to check the ids of sources.</param>
    /// <param name="jobs">How many files to read at once.</param>
    /// <param name="previous">
    /// The texts extracted before; returned again if neither the files nor their use changed.
    /// </param>
    public static ArchiveTexts Read(
        IReadOnlyList<ArchiveFile> files, EntityIndex index, int jobs, ArchiveTexts? previous)
    {
        SourceNature[] natures = [.. files.Select(f => NatureOf(index, f))];
        if (previous is { Diagnostics.Count: 0 } && previous.Files.SequenceEqual(files)
            && previous.Natures.SequenceEqual(natures)
            && files.All(f => index.Knows(EntityKind.Source, f.SourceId)))
        {
            return previous;
        }

        var diagnostics = new List<Diagnostic>();
        ArchiveFile[] used = [.. Choose(files, index, diagnostics).Where(f => f.File.IsUtf8)];
        var texts = new ArchivedText[used.Length];
        ParallelLoop.Run(texts.Length, jobs, i => texts[i] = Extract(used[i], NatureOf(index, used[i])));
        return new(files, new(texts), diagnostics, natures);
    }

    private static SourceNature NatureOf(EntityIndex index, ArchiveFile file) =>
        index.Find(EntityKind.Source, file.SourceId) is not Source source ? SourceNature.Document
        : SourceTypes.AreRecordings(source.Type) ? SourceNature.Recording
        : SourceTypes.ArePosts(source.Type) ? SourceNature.Posts
        : SourceNature.Document;

    /// <summary>Chooses one file for each source, plain text first.</summary>
    private static IEnumerable<ArchiveFile> Choose(
        IReadOnlyList<ArchiveFile> files, EntityIndex index, List<Diagnostic> diagnostics)
    {
        var used = new Dictionary<string, ArchiveFile>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(f => f.Format))
        {
            var (path, id) = (file.File.Path, file.SourceId);
            if (file.Format == ArchiveFormat.Unknown)
            {
                Report(path, $"'{path}' is not in a supported format",
                    "save the text of the source as .txt, .md, .html, .vtt or .srt");
            }
            else if (!index.Knows(EntityKind.Source, id))
            {
                Report(path, $"there is no source '{id}' for this text",
                    TextDistance.DidYouMean(id, index.Ids(EntityKinds.Source))
                        ?? "name the file after the id of its source");
            }
            else if (!used.TryAdd(id, file))
            {
                Report(path, $"'{used[id].File.Path}' is already the text of '{id}'", "keep one of them");
            }
        }

        return used.Values;

        void Report(string path, string message, string help) =>
            diagnostics.Add(new(Rules.ArchiveFileUnused, SourceFile.Missing(path), default, message, help));
    }

    private static ArchivedText Extract(ArchiveFile file, SourceNature nature)
    {
        var text = WithSeparators(file.File);
        switch (file.Format)
        {
            case ArchiveFormat.Html:
                var page = TextRecognition.OfPage(HtmlText.Extract(text), nature);
                return new(file.SourceId, page, page.Text)
                {
                    FileHash = ContentHash.Of(file.File.Text),
                };
            case ArchiveFormat.Markdown:
                var (words, offsets) = MarkdownText.Extract(text);
                return new(file.SourceId, TextRecognition.OfMarkdown(words, offsets, nature), text);
            case ArchiveFormat.Captions:
                return new(file.SourceId, TextRecognition.OfCaptions(text), text);
            default:
                return new(file.SourceId, TextRecognition.OfPlainText(text, nature), text);
        }
    }

    /// <summary>
    /// The text of a file with its form feeds, vertical tabs and next lines (NEL), which separate pages and lines.
    /// Other control characters remain replaced.
    /// </summary>
    private static string WithSeparators(SourceFile file)
    {
        if (!file.ControlCharacters.Any(c => c.Character is '\f' or '\v' or '\u0085'))
        {
            return file.Text;
        }

        var text = file.Text.ToCharArray();
        foreach (var (offset, character) in file.ControlCharacters)
        {
            text[offset] = character is '\f' or '\v' or '\u0085' ? character : text[offset];
        }

        return new(text);
    }
}
