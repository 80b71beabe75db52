using SiteGen.Text;

namespace SiteGen.Diagnostics.Reports;

/// <summary>
/// The location of a diagnostic in reports for programs. Positions are 1-based and count Unicode code points.
/// </summary>
/// <param name="File">The path, with forward slashes.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">The position after the last character.</param>
internal readonly record struct ReportLocation(string File, LinePosition Start, LinePosition End)
{
    /// <summary>Returns the location of a diagnostic.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="root">The prefix of the paths of the site: empty, or a path that ends in a slash.</param>
    public static ReportLocation Of(Diagnostic diagnostic, string root) => new(
        root + diagnostic.File.Path,
        diagnostic.File.GetPosition(diagnostic.Span.Start),
        diagnostic.File.GetPosition(Math.Max(diagnostic.Span.Start, diagnostic.Span.End)));

    /// <summary>Returns the message, the help and the context of a diagnostic, each on a line.</summary>
    public static string TextOf(Diagnostic diagnostic) =>
        string.Join('\n', new[] { diagnostic.Message, diagnostic.Help, diagnostic.Context }.OfType<string>());
}
