using System.Text;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>The files of a theme.</summary>
public sealed class ThemeFiles
{
    private const string AssetFolder = "assets/";
    private const string StyleFolder = "styles/";

    /// <param name="templates">The templates; their paths begin with <c>templates/</c>.</param>
    /// <param name="files">The other files, with their paths below <c>templates/</c>.</param>
    public ThemeFiles(IReadOnlyList<SourceFile> templates, IReadOnlyList<ThemeFile> files)
    {
        (Templates, Files) = (templates, files);
        var assets = files.Where(f => IsAsset(f.Path))
            .Select(f => new ThemeAsset(f.Path[AssetFolder.Length..], f.Content));
        Assets = files.Any(f => IsStyle(f.Path)) && !files.Any(f => f.Path == AssetFolder + ThemeAsset.StyleSheet)
            ? [.. assets, new(ThemeAsset.StyleSheet, Join(Components(files)))]
            : [.. assets];
    }

    private ThemeFiles(ThemeFiles theme, IReadOnlyList<ThemeAsset> assets) =>
        (Templates, Files, Others, Lock, Assets) = (theme.Templates, theme.Files, theme.Others, theme.Lock, assets);

    /// <summary>The templates; their paths begin with <c>templates/</c>.</summary>
    public IReadOnlyList<SourceFile> Templates { get; }

    /// <summary>The assets and the components of the style sheet, as they were read.</summary>
    public IReadOnlyList<ThemeFile> Files { get; }

    /// <summary>The paths below <c>templates/</c> of the files that are neither: nothing reads them.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The files below <c>/assets/</c>: the assets, and the style sheet joined from its components.</summary>
    public IReadOnlyList<ThemeAsset> Assets { get; }

    /// <summary>The record of ejected files; null if there is none.</summary>
    public SourceFile? Lock { get; init; }

    /// <summary>Returns the theme with rules at the end of its style sheet.</summary>
    /// <param name="css">The rules; empty for none.</param>
    internal ThemeFiles WithRules(string css) => css.Length == 0 ? this : new(
        this,
        [
            .. Assets.Where(a => a.Name != ThemeAsset.StyleSheet),
            new(ThemeAsset.StyleSheet, Join(
            [
                .. Assets.Where(a => a.Name == ThemeAsset.StyleSheet).Select(a => a.Content),
                Encoding.UTF8.GetBytes(css),
            ])),
        ]);

    /// <summary>Whether a path below <c>templates/</c> is that of a file which is published as it is.</summary>
    internal static bool IsAsset(string path) => path.StartsWith(AssetFolder, StringComparison.Ordinal);

    /// <summary>Whether a path below <c>templates/</c> is that of a component of the style sheet.</summary>
    internal static bool IsStyle(string path) =>
        path.StartsWith(StyleFolder, StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal);

    private static IEnumerable<ReadOnlyMemory<byte>> Components(IEnumerable<ThemeFile> files) =>
        files.Where(f => IsStyle(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => f.Content);

    /// <summary>Joins style sheets with an empty line between them.</summary>
    private static byte[] Join(IEnumerable<ReadOnlyMemory<byte>> sheets)
    {
        using var joined = new MemoryStream();
        foreach (var sheet in sheets)
        {
            if (joined.Length > 0)
            {
                joined.WriteByte((byte)'\n');
            }

            var text = sheet.Span;
            // In the middle of a style sheet a byte order mark would be part of a selector.
            joined.Write(text.StartsWith("\uFEFF"u8) ? text["\uFEFF"u8.Length..] : text);
            if (text is not [.., (byte)'\n'])
            {
                joined.WriteByte((byte)'\n');
            }
        }

        return joined.ToArray();
    }
}

/// <summary>An asset, or a component of the style sheet.</summary>
/// <param name="Path">Its path below <c>templates/</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ThemeFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>A file of the theme that is published below <c>/assets/</c>.</summary>
/// <param name="Name">Its path below <c>/assets/</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ThemeAsset(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>The name of the style sheet that the components are joined into.</summary>
    internal const string StyleSheet = "style.css";
}
