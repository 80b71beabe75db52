using System.Globalization;
using System.Text;

namespace SiteGen.Diagnostics.Reports;

/// <summary>
/// Diagnostics as workflow commands of GitHub Actions, which become annotations of the lines of a pull request:
/// <c>::error file=content/a.md,line=2,col=10,endLine=2,endColumn=19,title=SG0203::message</c>.
/// </summary>
public static class GitHubReport
{
    /// <summary>Writes a report as UTF-8, a line for each diagnostic.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="diagnostics">The diagnostics, in the order in which they are reported.</param>
    /// <param name="root">What stands before the paths of the site: empty, or a path with a slash at its end.</param>
    public static void Write(Stream output, IReadOnlyList<Diagnostic> diagnostics, string root = "")
    {
        foreach (var diagnostic in diagnostics)
        {
            output.Write(Encoding.UTF8.GetBytes(Format(diagnostic, root)));
        }
    }

    private static string Format(Diagnostic diagnostic, string root)
    {
        var place = ReportPlace.Of(diagnostic, root);
        var command = diagnostic.Rule.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        // Columns over several lines would be read as those of the first, and refused.
        var end = place.End.Line > place.Start.Line ? string.Create(CultureInfo.InvariantCulture, $",endLine={place.End.Line}")
            : string.Create(CultureInfo.InvariantCulture, $",col={place.Start.Column},endLine={place.End.Line},endColumn={place.End.Column}");
        return string.Create(CultureInfo.InvariantCulture,
            $"::{command} file={EscapeProperty(place.File)},line={place.Start.Line}{end},title={EscapeProperty(diagnostic.Rule.Code)}::{Escape(ReportPlace.TextOf(diagnostic))}\n");
    }

    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
