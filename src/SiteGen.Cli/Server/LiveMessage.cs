using System.Buffers;
using System.Text;
using System.Text.Json;
using SiteGen.Diagnostics;

namespace SiteGen.Cli.Server;

/// <summary>The message that tells browsers about a new state of the site.</summary>
internal static class LiveMessage
{
    /// <summary>How many diagnostics a browser shows; the terminal prints them all.</summary>
    private const int MaxDiagnostics = 20;

    /// <summary>Returns the message as JSON on one line.</summary>
    /// <param name="session">
    /// Identifies this run of the server: versions start again at 1 when it is restarted at the same address.
    /// </param>
    /// <param name="version">The version of the site.</param>
    /// <param name="pagesVersion">The last version in which a page may have changed.</param>
    /// <param name="diagnostics">All diagnostics, in the order in which they are reported.</param>
    public static string Write(string session, int version, int pagesVersion, IReadOnlyList<Diagnostic> diagnostics)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("session", session);
            json.WriteNumber("version", version);
            json.WriteNumber("pages", pagesVersion);
            json.WriteNumber("errors", diagnostics.Count(d => d.Rule.Severity == Severity.Error));
            json.WriteNumber("warnings", diagnostics.Count(d => d.Rule.Severity == Severity.Warning));
            json.WriteNumber("total", diagnostics.Count);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in DiagnosticLimit.Of(diagnostics, MaxDiagnostics).Shown)
            {
                json.WriteStartObject();
                json.WriteString("severity", DiagnosticFormatter.Name(diagnostic.Rule.Severity));
                // The same text as in the terminal, so that users can search for it and copy it.
                json.WriteString("text", DiagnosticFormatter.Format(diagnostic).TrimEnd());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
