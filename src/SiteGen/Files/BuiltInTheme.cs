using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>The default theme, which is embedded in the library.</summary>
public static class BuiltInTheme
{
    private static readonly Lazy<ThemeFiles> Files = new(Decode);

    /// <summary>The files of the theme as they are, with their paths below <c>templates/</c>.</summary>
    public static IEnumerable<OutputFile> ReadFiles() => EmbeddedFiles.Read("theme/");

    /// <summary>The theme, decoded once.</summary>
    public static ThemeFiles Read() => Files.Value;

    /// <summary>Whether the theme has a file of a path below <c>templates/</c>.</summary>
    internal static bool Has(string path) =>
        Read().Files.Any(f => f.Path == path) || Read().Templates.Any(t => t.Path == $"{ThemeFolder.Name}/{path}");

    private static ThemeFiles Decode()
    {
        var templates = new List<SourceFile>();
        var others = new List<ThemeFile>();
        foreach (var file in ReadFiles())
        {
            if (ThemeFiles.IsAsset(file.Path) || ThemeFiles.IsStyle(file.Path))
            {
                others.Add(new(file.Path, file.Content));
            }
            else if (file.Path.EndsWith(".html", StringComparison.Ordinal))
            {
                templates.Add(SourceFile.Decode("templates/" + file.Path, file.Content.Span, out _));
            }
        }

        return new(templates, others);
    }
}
