using System.Net;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Pages;

namespace SiteGen.Cli.Server;

/// <summary>
/// The page that the server shows instead of one that could not be rendered, with the errors as in the terminal.
/// </summary>
internal static class ErrorPage
{
    private const string Style = """

        body {
          margin: 2rem auto; padding-inline: 1rem; max-inline-size: 60rem;
          font: 1rem/1.5 system-ui, sans-serif;
        }
        pre {
          padding: 1rem; overflow-x: auto; font: 0.875rem/1.5 ui-monospace, monospace;
          border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
          border-inline-start: 4px solid #c62828;
        }

        """;

    /// <summary>Returns the page as HTML.</summary>
    public static byte[] Write(IReadOnlyList<Diagnostic> diagnostics)
    {
        var text = string.Join("\n", DiagnosticLimit.Of(diagnostics).Shown.Select(DiagnosticFormatter.Format));
        var style = Style.ReplaceLineEndings("\n");
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var policy = $"{PagePolicy.Closed}; script-src 'self'; connect-src 'self'; style-src 'sha256-{hash}'";
        return Encoding.UTF8.GetBytes($$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            {{PagePolicy.ElementOf(policy).TrimEnd()}}
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>This page cannot be shown</title>
            <style>{{style}}</style>
            </head>
            <body>
            <h1>This page cannot be shown</h1>
            <p>It will appear as soon as this is fixed:</p>
            <pre tabindex="0">{{WebUtility.HtmlEncode(text)}}</pre>
            </body>
            </html>

            """.ReplaceLineEndings("\n"));
    }
}
