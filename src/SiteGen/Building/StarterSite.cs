using System.Text;
using SiteGen.Content.Schemas;
using SiteGen.Files;
using SiteGen.Pages;

namespace SiteGen.Building;

/// <summary>
/// A small complete site to start from: content, theme, schemas for editors, and a workflow that publishes it.
/// </summary>
public static class StarterSite
{
    /// <summary>Replaced with the version of SiteGen in the starter's files.</summary>
    private const string VersionPlaceholder = "@SITEGEN_VERSION@";

    /// <summary>Replaced with the repository whose releases the starter's workflows install.</summary>
    private const string RepositoryPlaceholder = "@SITEGEN_REPOSITORY@";

    /// <summary>The files, with their paths below the folder of the site.</summary>
    public static IEnumerable<OutputFile> Files() =>
        EmbeddedStarter.Read().Select(WithVersion)
            .Concat(BuiltInTheme.ReadFiles().Select(f => f with { Path = "templates/" + f.Path }))
            .Concat(SchemaFiles.Names.Select(SchemaFiles.ToFile).Select(f => f with { Path = "schemas/" + f.Path }));

    private static OutputFile WithVersion(OutputFile file)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span);
        text = text.Replace(VersionPlaceholder, Generator.Version, StringComparison.Ordinal)
            .Replace(RepositoryPlaceholder, Generator.Repository, StringComparison.Ordinal);
        return file with { Content = Encoding.UTF8.GetBytes(text) };
    }
}
