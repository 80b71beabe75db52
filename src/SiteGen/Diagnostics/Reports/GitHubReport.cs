using System.Globalization;
using System.Text;

namespace SiteGen.Diagnostics.Reports;

/// <summary>
/// Diagnostics as workflow commands of GitHub Actions, which become annotations on the lines of a pull request:
/// <c>::error file=content/a.md,line=2,col=10,endLine=2,endColumn=19,title=SG0203::message</c>.
/// </summary>
public static class GitHubReport
{
    /// <summary>Writes a report as UTF-8, one line for each diagnostic.</summary>
    /// <param name="output">The stream to write to.</param>
    /// <param name="diagnostics">The diagnostics, in the order in which they are reported.</param>
    /// <param name="root">The prefix of the paths of the site: empty, or a path that ends in a slash.</param>
    public static void Write(Stream output, IReadOnlyList<Diagnostic> diagnostics, string root = "")
    {
        foreach (var diagnostic in diagnostics)
        {
            output.Write(Encoding.UTF8.GetBytes(Format(diagnostic, root)));
        }
    }

    private static string Format(Diagnostic diagnostic, string root)
    {
        var (file, start, end) = ReportLocation.Of(diagnostic, root);
        var command = diagnostic.Rule.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        // GitHub applies both columns to the first line, and rejects them for a span of several lines.
        var span = end.Line > start.Line
            ? string.Create(CultureInfo.InvariantCulture, $"line={start.Line},endLine={end.Line}")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"line={start.Line},col={start.Column},endLine={end.Line},endColumn={end.Column}");
        var title = EscapeProperty(diagnostic.Rule.Code);
        var message = Escape(ReportLocation.TextOf(diagnostic));
        return $"::{command} file={EscapeProperty(file)},{span},title={title}::{message}\n";
    }

    private static string Escape(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => Escape(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
