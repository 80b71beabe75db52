using SiteGen.Text;

namespace SiteGen.Diagnostics.Reports;

/// <summary>Where a diagnostic stands, as programs are told: 1-based, in characters (Unicode code points).</summary>
/// <param name="File">The path, with forward slashes.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">The place just behind the last character; the start for a place between two characters.</param>
internal readonly record struct ReportPlace(string File, LinePosition Start, LinePosition End)
{
    /// <summary>The place of a diagnostic.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="root">What stands before the paths of the site: empty, or a path with a slash at its end.</param>
    public static ReportPlace Of(Diagnostic diagnostic, string root) => new(
        root + diagnostic.File.Path,
        diagnostic.File.GetPosition(diagnostic.Span.Start),
        diagnostic.File.GetPosition(Math.Max(diagnostic.Span.Start, diagnostic.Span.End)));

    /// <summary>Everything a diagnostic says, a line each: the message, the help, and where it happened besides.</summary>
    public static string TextOf(Diagnostic diagnostic) =>
        string.Join('\n', new[] { diagnostic.Message, diagnostic.Help, diagnostic.Context }.OfType<string>());
}
