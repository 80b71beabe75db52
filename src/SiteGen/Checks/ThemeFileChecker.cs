using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Pages;
using SiteGen.Text;
using SiteGen.Themes;

namespace SiteGen.Checks;

/// <summary>
/// Checks the files in <c>templates/</c>: that none is meant to replace a built-in file and has a misspelled name, and
/// that the built-in files are those that a site ejected.
/// </summary>
internal static class ThemeFileChecker
{
    private const string Html = ".html";
    private const string Assets = "assets/";

    /// <summary>The paths that replace something, also that of the joined style sheet.</summary>
    private static readonly IReadOnlyList<string> BuiltInNames =
        [.. ThemeOverlay.BuiltInPaths, Assets + ThemeAsset.StyleSheet];

    /// <summary>Finds the files.</summary>
    /// <param name="theme">The theme of the site.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="plan">The pages, each of which names a template.</param>
    public static IEnumerable<Diagnostic> Check(ThemeFiles theme, SiteSettings settings, PagePlan plan)
    {
        var diagnostics = new List<Diagnostic>();
        var overlay = ThemeOverlay.Of(theme, diagnostics);
        ThemeOverlayFile[] own = [.. overlay.Files.Where(f => f.Text is not null)];
        foreach (var file in own)
        {
            var found = BuiltInNames.Contains(file.Path)
                ? Changed(file, overlay) : Unused(file, own, settings, plan);
            if (found is not null)
            {
                diagnostics.Add(found);
            }
        }

        return diagnostics;
    }

    private static Diagnostic? Changed(ThemeOverlayFile file, ThemeOverlay overlay) =>
        overlay.ChangedSince(file) is not { } version ? null : new(
            Rules.BuiltInFileChanged, FileOf(file), default,
            $"the built-in file changed since 'templates/{file.Path}' was ejected from version {version}",
            "'sitegen theme diff' shows how yours differs from it now");

    /// <summary>
    /// A file that nothing uses, although its name is near that of a built-in file. Others are left alone: a site can
    /// keep what it likes.
    /// </summary>
    private static Diagnostic? Unused(
        ThemeOverlayFile file, ThemeOverlayFile[] own, SiteSettings settings, PagePlan plan)
    {
        var similar = BuiltInNames.Where(p => IsMisspelling(file.Path, p)).ToArray();
        if (similar.Length == 0)
        {
            return null;
        }

        var isUsed = IsAsset(file.Path) ? IsNamed(file.Path[Assets.Length..], file, own, settings)
            : !file.Path.EndsWith(Html, StringComparison.Ordinal)
                || IsIncluded(file.Path[..^Html.Length], file, own, settings, plan);
        return isUsed ? null : new(
            Rules.ThemeFileUnused, FileOf(file), default,
            $"nothing uses 'templates/{file.Path}'",
            $"did you mean {TextDistance.Join(similar)}? If not, start its name with '_' until it is used");
    }

    /// <summary>
    /// Whether a template is that of a page, or a template of the site or the settings name it. Built-in templates name
    /// built-in ones only. A name can be put together: <c>include ('partials/rows/' + kind)</c>.
    /// </summary>
    private static bool IsIncluded(
        string name, ThemeOverlayFile file, ThemeOverlayFile[] own, SiteSettings settings, PagePlan plan)
    {
        string[] names = name.Contains('/') ? [name, FolderOf(name)] : [name];
        string[] written = [.. names.SelectMany(n => (string[])[$"'{n}'", $"\"{n}\""])];
        return plan.Pages.Any(p => p.Template == name)
            || settings.File.Text.Contains(name, StringComparison.Ordinal)
            || own.Any(f => f != file && written.Any(w => f.Text!.Contains(w, StringComparison.Ordinal)));
    }

    /// <summary>Whether the settings, or a template, style or script of the site, name an asset.</summary>
    private static bool IsNamed(string name, ThemeOverlayFile file, ThemeOverlayFile[] own, SiteSettings settings) =>
        own.Where(f => f != file).Select(f => f.Text!).Append(settings.File.Text)
            .Any(text => text.Contains(name, StringComparison.Ordinal));

    /// <summary>
    /// Whether a path is like another in the same folder but for one letter, or two of a long name. Suggestions for
    /// what is known to be wrong may be further away.
    /// </summary>
    private static bool IsMisspelling(string path, string of)
    {
        if (FolderOf(path) != FolderOf(of))
        {
            return false;
        }

        var (name, other) = IsAsset(path)
            ? (Path.GetFileName(path), Path.GetFileName(of))
            : (Path.GetFileNameWithoutExtension(path), Path.GetFileNameWithoutExtension(of));
        var limit = Math.Min(2, name.Length / 4);
        return path != of && TextDistance.Measure(name, other, limit) <= limit;
    }

    private static bool IsAsset(string path) => path.StartsWith(Assets, StringComparison.Ordinal);

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static SourceFile FileOf(ThemeOverlayFile file) =>
        SourceFile.Missing($"{ThemeFolder.Name}/{file.Path}");
}
