using System.Text;
using SiteGen.Content;
using SiteGen.Content.Schemas;
using SiteGen.Files;
using SiteGen.Pages;

namespace SiteGen.Building;

/// <summary>
/// A small complete site to start from: content, settings for editors, and the workflows that check and publish it. Its
/// theme is the built-in one.
/// </summary>
public static class StarterSite
{
    /// <summary>Replaced with the version of SiteGen in the starter's files.</summary>
    private const string VersionPlaceholder = "@SITEGEN_VERSION@";

    /// <summary>Replaced with the repository whose releases the starter's workflows install.</summary>
    private const string RepositoryPlaceholder = "@SITEGEN_REPOSITORY@";

    private const string IgnoreFile = ".gitignore";

    /// <summary>The folders without which the repository has no site.</summary>
    private static readonly string[] SourceFolders = ["content", "static", "templates", ".github"];

    /// <summary>The settings of a site without the examples, before those that the starter explains.</summary>
    private const string BareSettings = """
        title: My site
        # The address of the site. On GitHub Pages, the workflow uses the one in the repository's settings instead.
        base_url: https://example.org/
        language: en


        """;

    /// <summary>The line of the starter's settings at which those begin that do not depend on the examples.</summary>
    private const string MoreSettings = "# More settings";

    /// <summary>The files, with their paths below the folder of the site.</summary>
    /// <param name="hasExamples">Whether the content is that of the example.</param>
    public static IEnumerable<OutputFile> Files(bool hasExamples = true) =>
        EmbeddedStarter.Read()
            .Where(f => hasExamples || !f.Path.StartsWith("content/", StringComparison.Ordinal) || IsSettings(f))
            .Select(f => WithText(f, text => text
                .Replace(VersionPlaceholder, Generator.Version, StringComparison.Ordinal)
                .Replace(RepositoryPlaceholder, Generator.Repository, StringComparison.Ordinal)))
            .Select(f => hasExamples || !IsSettings(f) ? f : WithText(f, text =>
                BareSettings + text[text.IndexOf(MoreSettings, StringComparison.Ordinal)..]))
            .Append(SettingsSchema());

    /// <summary>Writes a site into a folder and overwrites nothing.</summary>
    /// <param name="folder">The folder; it is created if it does not exist.</param>
    /// <exception cref="IOException">
    /// The folder is a site already, something is in the way, or the disk failed.
    /// </exception>
    public static StarterReport Write(string folder)
    {
        var hasContent = NewSiteFolder.HasContent(folder);
        OutputFile[] files = [.. Files(hasExamples: !hasContent)];
        var kept = NewSiteFolder.Write(folder, files);
        var ignored = files.Single(f => f.Path == IgnoreFile);
        var lines = IgnoreLines.Read(folder, IgnoreFile);
        return new(files.Length - kept.Count, kept, lines.FindMissing(ignored), hasContent)
        {
            IgnoredFolders = [.. SourceFolders.Where(f => lines.Ignores($"{f}/file"))],
            FolderOfCheckout = GitCheckout.Find(folder)?.Folder ?? "",
        };
    }

    /// <summary>The schema of <c>site.yaml</c>, for VS Code.</summary>
    private static OutputFile SettingsSchema()
    {
        var file = SchemaFiles.ToFile(SchemaFiles.Settings);
        return file with { Path = $"schemas/{file.Path}" };
    }

    private static bool IsSettings(OutputFile file) => file.Path == ContentReader.SettingsPath;

    private static OutputFile WithText(OutputFile file, Func<string, string> change) =>
        file with { Content = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(file.Content.Span))) };
}

/// <summary>What was written of a new site.</summary>
/// <param name="Written">The number of files that were written.</param>
/// <param name="Kept">The paths of those that existed, which were left as they are.</param>
/// <param name="MissingIgnoreLines">The lines that an existing <c>.gitignore</c> needs.</param>
/// <param name="HasContent">Whether the folder had content, so that the examples were left out.</param>
public sealed record StarterReport(
    int Written, IReadOnlyList<string> Kept, IReadOnlyList<string> MissingIgnoreLines, bool HasContent)
{
    /// <summary>The path of the site in the git checkout that contains it; empty if it is the whole one.</summary>
    public string FolderOfCheckout { get; init; } = "";

    /// <summary>The folders of the site that <c>.gitignore</c> keeps out of the repository.</summary>
    public IReadOnlyList<string> IgnoredFolders { get; init; } = [];
}
