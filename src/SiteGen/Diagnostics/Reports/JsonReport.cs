using SiteGen.Text;

namespace SiteGen.Diagnostics.Reports;

/// <summary>
/// Diagnostics as a JSON array of <c>{code, severity, message, help, file, line, column, endLine, endColumn, context}</c>.
/// Files are named from the folder of the site, as in the text. Positions are 1-based and count Unicode code points; the end is the place just behind the last character.
/// </summary>
public static class JsonReport
{
    /// <summary>Writes a report as UTF-8, with a line end at its end.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="diagnostics">The diagnostics, in the order in which they are reported.</param>
    public static void Write(Stream output, IReadOnlyList<Diagnostic> diagnostics)
    {
        JsonText.Write(output, json =>
        {
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics)
            {
                var place = ReportPlace.Of(diagnostic, root: "");
                json.WriteStartObject();
                json.WriteString("code", diagnostic.Rule.Code);
                json.WriteString("severity", DiagnosticFormatter.Name(diagnostic.Rule.Severity));
                json.WriteString("message", diagnostic.Message);
                json.WriteString("help", diagnostic.Help);
                json.WriteString("file", place.File);
                json.WriteNumber("line", place.Start.Line);
                json.WriteNumber("column", place.Start.Column);
                json.WriteNumber("endLine", place.End.Line);
                json.WriteNumber("endColumn", place.End.Column);
                json.WriteString("context", diagnostic.Context);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
