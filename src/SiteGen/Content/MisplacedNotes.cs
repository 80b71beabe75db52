using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Explains why Markdown files outside the content folders are not part of the site.</summary>
internal static class MisplacedNotes
{
    /// <summary>
    /// Returns a warning for a file that seems meant for the site; nothing for one in a folder of the user's own, which
    /// is reported once, by <see cref="FindFolders"/>.
    /// </summary>
    public static IEnumerable<Diagnostic> Explain(SourceFile file)
    {
        var folder = OwnFolder(file.Path);
        var suggestion = folder is null ? null : Suggest(folder);
        return folder is not null && suggestion is null ? []
            :
            [
                new(Rules.FileMisplaced, file, new(0, 0),
                    $"'{file.Path}' is ignored because it is not in a content folder",
                    suggestion ?? $"the content folders are: {string.Join(", ", Folders)}"),
            ];
    }

    /// <summary>Notes each folder of the user's own, such as one of daily notes or of templates of an editor.</summary>
    public static IEnumerable<Diagnostic> FindFolders(IEnumerable<SourceFile> files)
    {
        var own = files.Where(f => OwnFolder(f.Path) is not null).GroupBy(f => OwnFolder(f.Path)!)
            .Where(g => Suggest(g.Key) is null);
        foreach (var folder in own.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var its = folder.Count() == 1 ? "file is" : Files(folder.Count());
            yield return new(
                Rules.FolderLeftOut, SourceFile.Missing($"content/{folder.Key}"), default,
                $"'content/{folder.Key}' is no content folder: its {its} not part of the site",
                $"move what is for the site; the content folders are: {string.Join(", ", Folders)}");
        }
    }

    private static string Files(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} files are");

    private static IEnumerable<string> Folders => EntityKindNames.All.Select(k => k.Folder());

    /// <summary>
    /// The folder directly below <c>content/</c>; null for a content folder, and for files beside them.
    /// </summary>
    private static string? OwnFolder(string path)
    {
        var start = path.IndexOf('/') + 1;
        var end = path.IndexOf('/', start);
        return end < 0 || EntityKindNames.FromFolder(path.AsSpan(start, end - start)) is not null
            ? null : path[start..end];
    }

    /// <summary>Returns the content folder that is probably meant; null for none.</summary>
    private static string? Suggest(string folder) =>
        EntityKindNames.FromName(folder) is { } kind ? $"did you mean '{kind.Folder()}'?"
            : TextDistance.DidYouMean(folder, Folders);
}
