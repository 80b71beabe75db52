using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>The default theme, which travels inside the tool.</summary>
public static class BuiltInTheme
{
    private const string Assets = "assets/";

    /// <summary>The files of the theme as they are, with their paths below <c>templates/</c>.</summary>
    public static IEnumerable<OutputFile> ReadFiles() => EmbeddedFiles.Read("theme/");

    private static readonly Lazy<ThemeFiles> Files = new(Decode);

    /// <summary>The theme, decoded once.</summary>
    public static ThemeFiles Read() => Files.Value;

    private static ThemeFiles Decode()
    {
        var templates = new List<SourceFile>();
        var assets = new List<ThemeAsset>();
        foreach (var file in ReadFiles())
        {
            if (file.Path.StartsWith(Assets, StringComparison.Ordinal))
            {
                assets.Add(new(file.Path[Assets.Length..], file.Content));
            }
            else if (file.Path.EndsWith(".html", StringComparison.Ordinal))
            {
                templates.Add(SourceFile.Decode("templates/" + file.Path, file.Content.Span, out _));
            }
        }

        return new(templates, assets);
    }
}
