using SiteGen.Text;

namespace SiteGen.Diagnostics.Reports;

/// <summary>
/// Diagnostics as a JSON array of objects with the members <c>code</c>, <c>severity</c>, <c>message</c>, <c>help</c>,
/// <c>file</c>, <c>line</c>, <c>column</c>, <c>endLine</c>, <c>endColumn</c> and <c>context</c>.
/// Paths are relative to the site folder. Positions are 1-based and count Unicode code points; the end is the position
/// after the last character.
/// </summary>
public static class JsonReport
{
    /// <summary>Writes a report as UTF-8 text that ends with a line end.</summary>
    /// <param name="output">The stream to write to.</param>
    /// <param name="diagnostics">The diagnostics, in the order in which they are reported.</param>
    public static void Write(Stream output, IReadOnlyList<Diagnostic> diagnostics)
    {
        JsonText.Write(output, json =>
        {
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics)
            {
                var (file, start, end) = ReportLocation.Of(diagnostic, root: "");
                json.WriteStartObject();
                json.WriteString("code", diagnostic.Rule.Code);
                json.WriteString("severity", DiagnosticFormatter.Name(diagnostic.Rule.Severity));
                json.WriteString("message", diagnostic.Message);
                json.WriteString("help", diagnostic.Help);
                json.WriteString("file", file);
                json.WriteNumber("line", start.Line);
                json.WriteNumber("column", start.Column);
                json.WriteNumber("endLine", end.Line);
                json.WriteNumber("endColumn", end.Column);
                json.WriteString("context", diagnostic.Context);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
