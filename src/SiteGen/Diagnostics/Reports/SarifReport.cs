using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Diagnostics.Reports;

/// <summary>
/// Diagnostics in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code scanning services read.
/// </summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes a report as UTF-8, with a line end at its end.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="diagnostics">The diagnostics, in the order in which they are reported.</param>
    /// <param name="version">The version of SiteGen.</param>
    /// <param name="root">What stands before the paths of the site: empty, or a path with a slash at its end.</param>
    public static void Write(Stream output, IReadOnlyList<Diagnostic> diagnostics, string version, string root = "")
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
            WriteText(json, "help", $"{rule.Code}: {rule.Title}. docs/diagnostics.md shows an example and the way out.");
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
        var place = ReportPlace.Of(diagnostic, root);
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Code);
        json.WriteNumber("ruleIndex", IndexOf(diagnostic.Rule));
        // The words for levels are the same as ours: note, warning, error.
        json.WriteString("level", DiagnosticFormatter.Name(diagnostic.Rule.Severity));
        WriteText(json, "message", ReportPlace.TextOf(diagnostic));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', place.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Start.Line);
        json.WriteNumber("startColumn", place.Start.Column);
        json.WriteNumber("endLine", place.End.Line);
        json.WriteNumber("endColumn", place.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int IndexOf(Rule rule)
    {
        for (var i = 0; i < Rules.All.Count; i++)
        {
            if (Rules.All[i] == rule)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"The rule {rule.Code} is not in the catalogue.");
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
