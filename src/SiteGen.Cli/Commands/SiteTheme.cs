using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Themes;

namespace SiteGen.Cli.Commands;

/// <summary>Reads the theme of a site for commands about it.</summary>
internal static class SiteTheme
{
    /// <summary>Reads the theme, and prints the diagnostics of its files.</summary>
    /// <exception cref="IOException">There is no site in the folder, or a file cannot be read.</exception>
    public static ThemeOverlay Read(string site)
    {
        var (theme, found) = ThemeFolder.Read(site);
        List<Diagnostic> diagnostics = [.. found];
        var overlay = ThemeOverlay.Of(theme, diagnostics);
        DiagnosticPrinter.ToStandardError().Print(diagnostics, all: true);
        return overlay;
    }
}
