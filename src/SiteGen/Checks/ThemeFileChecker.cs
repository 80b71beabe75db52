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
    private const string StyleSheet = Assets + ThemeAsset.StyleSheet;

    /// <summary>The paths that replace something, also that of the joined style sheet.</summary>
    private static readonly IReadOnlyList<string> BuiltInNames =
        [.. ThemeOverlay.BuiltInPaths, StyleSheet];

    /// <summary>Finds the files.</summary>
    /// <param name="theme">The theme of the site.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="plan">The pages, each of which names a template.</param>
    public static IEnumerable<Diagnostic> Check(ThemeFiles theme, SiteSettings settings, PagePlan plan)
    {
        var diagnostics = new List<Diagnostic>();
        var overlay = ThemeOverlay.Of(theme, diagnostics);
        ThemeOverlayFile[] own = [.. overlay.Files.Where(f => f.Text is not null)];
        var hasStyleSheet = own.Any(f => f.Path == StyleSheet);
        foreach (var file in own)
        {
            var found = hasStyleSheet && ThemeFiles.IsStyle(file.Path) ? Replaced(file)
                : IsEmptyPage(file, plan) ? Empty(file)
                : BuiltInNames.Contains(file.Path) ? Changed(file, overlay)
                : Unused(file, own, settings, plan);
            if (found is not null)
            {
                diagnostics.Add(found);
            }
        }

        diagnostics.AddRange(theme.Others.Select(Ignored).OfType<Diagnostic>());
        return diagnostics;
    }

    /// <summary>A component of the style sheet, when the site has a style sheet that is whole.</summary>
    private static Diagnostic Replaced(ThemeOverlayFile file) => Warn(
        file.Path, $"nothing uses 'templates/{file.Path}', since 'templates/{StyleSheet}' is the whole style sheet",
        "move its rules there; or delete that file, to have the style sheet made of the files in 'styles/'");

    private static bool IsEmptyPage(ThemeOverlayFile file, PagePlan plan) => string.IsNullOrWhiteSpace(file.Text)
        && file.Path.EndsWith(Html, StringComparison.Ordinal)
        && (file.Path == "layout.html" || plan.Pages.Any(p => p.Template == file.Path[..^Html.Length]));

    private static Diagnostic Empty(ThemeOverlayFile file) => new(
        Rules.TemplateMissing, FileOf(file.Path), default, $"'templates/{file.Path}' is empty, as its pages would be",
        file.IsBuiltIn ? "delete it to use the built-in file, or write the template" : "write the template");

    /// <summary>A file that is read by nothing because of its folder; null for notes and the like.</summary>
    private static Diagnostic? Ignored(string path) => ThemeFileNames.PlacesOf(path) is { Count: > 0 } places
        ? Warn(path, $"nothing uses 'templates/{path}'", $"move it to {TextDistance.Join(places)}") : null;

    private static Diagnostic? Changed(ThemeOverlayFile file, ThemeOverlay overlay) =>
        overlay.ChangedSince(file) is not { } version ? null : new(
            Rules.BuiltInFileChanged, FileOf(file.Path), default,
            $"the built-in file changed since 'templates/{file.Path}' was ejected from version {version}",
            "'sitegen theme diff' shows how yours differs from it now");

    /// <summary>
    /// A file that nothing uses, although its name is near that of a built-in file. Others are left alone: a site can
    /// keep what it likes.
    /// </summary>
    private static Diagnostic? Unused(
        ThemeOverlayFile file, ThemeOverlayFile[] own, SiteSettings settings, PagePlan plan)
    {
        var similar = ThemeFileNames.Similar(file.Path, BuiltInNames);
        if (similar.Count == 0)
        {
            return null;
        }

        var meant = $"did you mean {TextDistance.Join(similar)}?";
        if (ThemeFiles.IsStyle(file.Path))
        {
            return Warn(
                file.Path, $"'templates/{file.Path}' replaces no built-in file: its rules are added to theirs",
                $"{meant} If not, choose a name that is less like it");
        }

        var isUsed = ThemeFiles.IsAsset(file.Path) ? IsNamed(file.Path[Assets.Length..], file, own, settings)
            : !file.Path.EndsWith(Html, StringComparison.Ordinal)
                || IsIncluded(file.Path[..^Html.Length], file, own, settings, plan);
        return isUsed ? null : Warn(
            file.Path, $"nothing uses 'templates/{file.Path}'",
            $"{meant} If not, start its name with '_' until it is used");
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
            || ContainsWord(settings.File.Text, name)
            || own.Any(f => f != file && written.Any(w => f.Text!.Contains(w, StringComparison.Ordinal)));
    }

    /// <summary>Whether the settings, or a template, style or script of the site, name an asset.</summary>
    private static bool IsNamed(string name, ThemeOverlayFile file, ThemeOverlayFile[] own, SiteSettings settings) =>
        own.Where(f => f != file).Select(f => f.Text!).Append(settings.File.Text)
            .Any(text => text.Contains(name, StringComparison.Ordinal));

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>Whether a text names something, not only as a part of another word.</summary>
    private static bool ContainsWord(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (IsEdge(at - 1) && IsEdge(at + word.Length))
            {
                return true;
            }
        }

        return false;

        bool IsEdge(int at) => at < 0 || at >= text.Length
            || !(char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_');
    }

    private static Diagnostic Warn(string path, string problem, string help) =>
        new(Rules.ThemeFileUnused, FileOf(path), default, problem, help);

    private static SourceFile FileOf(string path) => SourceFile.Missing($"{ThemeFolder.Name}/{path}");
}
