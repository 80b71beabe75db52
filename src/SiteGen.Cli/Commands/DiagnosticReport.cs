using SiteGen.Diagnostics;
using SiteGen.Diagnostics.Reports;
using SiteGen.Pages;

namespace SiteGen.Cli.Commands;

/// <summary>Writes diagnostics for other programs.</summary>
internal static class DiagnosticReport
{
    /// <summary>Writes a report to standard output.</summary>
    /// <param name="format"><c>json</c>, <c>sarif</c> or <c>github</c>.</param>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="sitePath">The folder of the site.</param>
    public static void Write(string format, IReadOnlyList<Diagnostic> diagnostics, string sitePath)
    {
        using var output = Console.OpenStandardOutput();
        switch (format)
        {
            case "json":
                JsonReport.Write(output, diagnostics);
                break;
            case "sarif":
                SarifReport.Write(output, diagnostics, Generator.Version, SiteOptions.PathPrefix(sitePath));
                break;
            default:
                GitHubReport.Write(output, diagnostics, SiteOptions.PathPrefix(sitePath));
                break;
        }
    }
}
