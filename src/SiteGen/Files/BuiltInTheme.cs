using System.Reflection;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>The default theme, which travels inside the tool.</summary>
public static class BuiltInTheme
{
    private const string Prefix = "theme/";

    /// <summary>Reads the files of the theme.</summary>
    public static ThemeFiles Read()
    {
        var templates = new List<SourceFile>();
        var assets = new List<ThemeAsset>();
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            var path = name.Replace('\\', '/');
            if (!path.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            path = path[Prefix.Length..];
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            if (path.StartsWith("assets/", StringComparison.Ordinal))
            {
                assets.Add(new(path["assets/".Length..], bytes));
            }
            else if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                templates.Add(SourceFile.Decode("templates/" + path, bytes, out _));
            }
        }

        return new(templates, assets);
    }
}
