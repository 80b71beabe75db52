using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Diagnostics.Reports;

/// <summary>
/// Diagnostics in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code scanning services read.
/// </summary>
public static class SarifReport
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes a report as UTF-8 text that ends with a line end.</summary>
    /// <param name="output">The stream to write to.</param>
    /// <param name="diagnostics">The diagnostics, in the order in which they are reported.</param>
    /// <param name="version">The version of SiteGen.</param>
    /// <param name="root">The prefix of the paths of the site: empty, or a path that ends in a slash.</param>
    public static void Write(
        Stream output, IReadOnlyList<Diagnostic> diagnostics, string version, string root = "")
    {
        JsonText.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, version);
            json.WriteString("columnKind", "unicodeCodePoints");
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics)
            {
                WriteResult(json, diagnostic, root);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteTool(Utf8JsonWriter json, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "SiteGen");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in Rules.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "help", $"{rule.Code}: {rule.Title}. See docs/diagnostics.md for an example and the fix.");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", DiagnosticFormatter.Name(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, string root)
    {
        var (file, start, end) = ReportLocation.Of(diagnostic, root);
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Code);
        json.WriteNumber("ruleIndex", Rules.All.IndexOf(diagnostic.Rule));
        // SARIF has the same levels: note, warning, error.
        json.WriteString("level", DiagnosticFormatter.Name(diagnostic.Rule.Severity));
        WriteText(json, "message", ReportLocation.TextOf(diagnostic));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
