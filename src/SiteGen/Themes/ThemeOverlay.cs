using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Text;

namespace SiteGen.Themes;

/// <summary>
/// The theme of a site beside the built-in one: which files are built in, overridden, or the site's own.
/// </summary>
public sealed class ThemeOverlay
{
    private static readonly Lazy<Dictionary<string, OutputFile>> BuiltIn =
        new(() => BuiltInTheme.ReadFiles().ToDictionary(f => f.Path, StringComparer.Ordinal));

    private readonly ThemeLock _record;

    private ThemeOverlay(ThemeFiles theme, ThemeLock record)
    {
        _record = record;
        var builtIn = BuiltInTheme.Read();
        var templates = theme.Templates.Except(builtIn.Templates)
            .Select(t => (Path: t.Path[(ThemeFolder.Name.Length + 1)..], t.Text));
        var others = theme.Files.Except(builtIn.Files)
            .Select(f => (f.Path, Text: Encoding.UTF8.GetString(f.Content.Span)));
        var own = templates.Concat(others).ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
        Files =
        [
            .. BuiltInPaths.Union(own.Keys).Order(StringComparer.Ordinal).Select(path =>
                new ThemeOverlayFile(path, BuiltIn.Value.ContainsKey(path), own.GetValueOrDefault(path))),
        ];
    }

    /// <summary>The paths of the built-in files below <c>templates/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> BuiltInPaths { get; } = [.. BuiltInTheme.ReadFiles().Select(f => f.Path)];

    /// <summary>All files, in the ordinal order of their paths.</summary>
    public IReadOnlyList<ThemeOverlayFile> Files { get; }

    /// <summary>Compares the theme of a site with the built-in one.</summary>
    /// <param name="theme">The theme of the site, with the built-in files that it lacks.</param>
    /// <param name="diagnostics">Receives the mistake in the record of ejected files, if any.</param>
    public static ThemeOverlay Of(ThemeFiles theme, List<Diagnostic> diagnostics) =>
        new(theme, ThemeLockReader.Read(theme.Lock, diagnostics) ?? ThemeLock.Empty);

    /// <summary>
    /// Returns the path of the built-in file that a name means: its path, with or without <c>templates/</c> and, if
    /// only one file has that name, without its extension.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="problem">What is wrong with the name; null if it means a file.</param>
    public static string? FindBuiltIn(string name, out string? problem)
    {
        var path = name.Replace('\\', '/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        path = path.StartsWith(ThemeFolder.Name + "/", StringComparison.Ordinal)
            ? path[(ThemeFolder.Name.Length + 1)..] : path;
        string[] found = BuiltIn.Value.ContainsKey(path) ? [path]
            : [.. BuiltInPaths.Where(p => WithoutExtension(p) == path)];
        problem = found.Length == 1 ? null
            : path is $"assets/{ThemeAsset.StyleSheet}" or ThemeAsset.StyleSheet or "assets/style" or "style"
                ? $"'{name}' is made of the files in styles/, which replace its parts one by one; "
                    + "eject one of them, such as 'styles/05-tokens.css' with the colors"
            : found.Length > 1 ? $"'{name}' can be {TextDistance.Join(found)}"
            : $"the built-in theme has no file '{name}'; "
                + (NearestTo(path) ?? "'sitegen theme list' shows all files");
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>
    /// The version of SiteGen from which an overridden file was ejected, if its built-in file changed since, and is not
    /// the same as it now; null otherwise.
    /// </summary>
    public string? ChangedSince(ThemeOverlayFile file) => file.IsOverridden
        && _record.Entries.TryGetValue(file.Path, out var entry)
        && BuiltIn.Value[file.Path] is var builtIn && entry.Hash != ThemeLock.HashOf(builtIn)
        && Difference(file) != "" ? entry.Version : null;

    /// <summary>
    /// Returns the difference of an overridden file to its built-in file; empty if there is none, null if they are not
    /// text.
    /// </summary>
    public static string? Difference(ThemeOverlayFile file)
    {
        var builtIn = Encoding.UTF8.GetString(BuiltIn.Value[file.Path].Content.Span);
        return builtIn.Contains('\0', StringComparison.Ordinal) || file.Text!.Contains('\0', StringComparison.Ordinal)
            ? builtIn == file.Text ? "" : null
            : UnifiedDiff.Between(
                "built-in/" + file.Path, builtIn, $"{ThemeFolder.Name}/{file.Path}", file.Text);
    }

    /// <summary>Copies built-in files into the folder of a site, and records from which version.</summary>
    /// <param name="site">The folder that contains <c>content/</c>.</param>
    /// <param name="paths">The paths of the built-in files.</param>
    /// <param name="version">The version of SiteGen.</param>
    /// <returns>The paths of the new files, below the site folder.</returns>
    /// <exception cref="IOException">A file exists already, the record is invalid, or the disk failed.</exception>
    public static IReadOnlyList<string> Eject(string site, IReadOnlyList<string> paths, string version)
    {
        var theme = ThemeFolder.Read(site).Theme;
        var mistakes = new List<Diagnostic>();
        if (ThemeLockReader.Read(theme.Lock, mistakes) is not { } record)
        {
            throw new IOException($"{ThemeFolder.LockPath} cannot be read: undo the last edit of it, or delete it");
        }

        // Entries of files that were deleted since are dropped.
        var overlay = new ThemeOverlay(theme, record);
        var entries = record.Entries
            .Where(e => overlay.Files.Any(f => f.Path == e.Key && f.IsOverridden))
            .ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            entries[path] = new(version, ThemeLock.HashOf(BuiltIn.Value[path]));
        }

        OutputFile[] files =
            [.. paths.Select(p => BuiltIn.Value[p] with { Path = $"{ThemeFolder.Name}/{p}" })];
        ThemeFolder.Add(
            site, files, new(ThemeFolder.LockPath, Encoding.UTF8.GetBytes(new ThemeLock(entries).ToText())));
        return [.. files.Select(f => f.Path)];
    }

    /// <summary>"did you mean", also for the last part of a path: <c>footer</c>.</summary>
    private static string? NearestTo(string path)
    {
        var name = WithoutExtension(path[(path.LastIndexOf('/') + 1)..]);
        string[] same = [.. BuiltInPaths.Where(p => WithoutExtension(p[(p.LastIndexOf('/') + 1)..]) == name)];
        return same.Length > 0 ? $"did you mean {TextDistance.Join(same)}?"
            : TextDistance.DidYouMean(path, BuiltInPaths)
                ?? TextDistance.DidYouMean(path, BuiltInPaths.Select(WithoutExtension));
    }

    private static string WithoutExtension(string path) =>
        path.LastIndexOf('.') is var dot && dot > path.LastIndexOf('/') ? path[..dot] : path;
}

/// <summary>A file of the theme of a site.</summary>
/// <param name="Path">Its path below <c>templates/</c>.</param>
/// <param name="IsBuiltIn">Whether the built-in theme has a file of that path.</param>
/// <param name="Text">The text of the site's file; null if it has none.</param>
public sealed record ThemeOverlayFile(string Path, bool IsBuiltIn, string? Text)
{
    /// <summary>Whether the site has a file instead of the built-in one.</summary>
    public bool IsOverridden => IsBuiltIn && Text is not null;
}
