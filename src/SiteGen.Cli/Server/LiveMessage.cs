using System.Buffers;
using System.Text;
using System.Text.Json;
using SiteGen.Diagnostics;

namespace SiteGen.Cli.Server;

/// <summary>What browsers are told of a state of the site.</summary>
internal static class LiveMessage
{
    /// <summary>More than these nobody reads in a browser; the terminal has them all.</summary>
    private const int Maximum = 20;

    /// <summary>As JSON on one line.</summary>
    /// <param name="session">Tells this server from an earlier one at the same address, whose numbers begin anew.</param>
    /// <param name="version">The state of the site.</param>
    /// <param name="pagesVersion">The last state in which a page may have changed.</param>
    /// <param name="diagnostics">What is wrong, in the order in which it is reported.</param>
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
            foreach (var diagnostic in DiagnosticLimit.Of(diagnostics, Maximum).Shown)
            {
                json.WriteStartObject();
                json.WriteString("severity", DiagnosticFormatter.Name(diagnostic.Rule.Severity));
                // The same text as in the terminal, so that it can be looked for and copied.
                json.WriteString("text", DiagnosticFormatter.Format(diagnostic).TrimEnd());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
