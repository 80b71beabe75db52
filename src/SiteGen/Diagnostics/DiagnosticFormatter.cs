using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Diagnostics;

/// <summary>
/// Writes a diagnostic as text: a header in the format of MSBuild, which editors understand, the line of the file with
/// the span marked, and the help. The parts are separate so that a terminal can colour them.
/// </summary>
public static class DiagnosticFormatter
{
    private const int MaximumExcerpt = 160;

    /// <summary>Returns <c>path(line,column): error SG0203: message</c>.</summary>
    public static string Header(Diagnostic diagnostic)
    {
        var (code, severity, _) = diagnostic.Rule;
        return $"{Location(diagnostic)}: {Name(severity)} {code}: {OneLine(diagnostic.Message)}";
    }

    /// <summary>Returns <c>path(line,column)</c>.</summary>
    public static string Location(Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.File.GetPosition(diagnostic.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{OneLine(diagnostic.File.Path)}({line},{column})");
    }

    /// <summary>
    /// Returns a part of a diagnostic on one line. The values and names of files in it can have line breaks, with which
    /// they could look like another diagnostic, or like a command to the program that reads them.
    /// </summary>
    public static string OneLine(string text) => ControlCharacters.ToLine(text);

    /// <summary>
    /// Returns the line with its number, and the line with the carets; null if the file has no text. A long line is cut
    /// around the span.
    /// </summary>
    public static (string Gutter, string Code, string MarkGutter, string Mark)? Excerpt(Diagnostic diagnostic)
    {
        var (file, span) = (diagnostic.File, diagnostic.Span);
        if (file.Text.Length == 0)
        {
            return null;
        }

        var line = file.GetLineSpan(span.Start);
        var start = Math.Clamp(span.Start, line.Start, line.End);
        var end = Math.Clamp(span.End, start, line.End);
        var (from, to) = Window(line, start, end);
        from -= from > line.Start && char.IsLowSurrogate(file.Text[from]) ? 1 : 0;
        to -= to < line.End && char.IsLowSurrogate(file.Text[to]) ? 1 : 0;
        var number = file.GetPosition(span.Start).Line.ToString(CultureInfo.InvariantCulture).PadLeft(4);

        var code = new StringBuilder();
        code.Append(from > line.Start ? "…" : "");
        code.Append(BidiControls.Replace(file.Text[from..to]));
        code.Append(to < line.End ? "…" : "");

        var mark = new StringBuilder(from > line.Start ? " " : "");
        foreach (var rune in BidiControls.Replace(file.Text[from..start]).EnumerateRunes())
        {
            // Tabs are copied, so that the carets line up at any tab width.
            mark.Append(rune.Value == '\t' ? "\t" : new string(' ', CharacterWidth.Of(rune)));
        }

        var width = 0;
        foreach (var rune in BidiControls.Replace(file.Text[start..Math.Min(end, to)]).EnumerateRunes())
        {
            width += CharacterWidth.Of(rune);
        }

        mark.Append('^', Math.Max(1, width));
        return ($"{number} | ", code.ToString(), new string(' ', number.Length) + " | ", mark.ToString());
    }

    /// <summary>Returns the whole diagnostic as plain text. Each line ends with <c>\n</c>.</summary>
    public static string Format(Diagnostic diagnostic)
    {
        var text = new StringBuilder(Header(diagnostic)).Append('\n');
        if (Excerpt(diagnostic) is var (gutter, code, markGutter, mark))
        {
            text.Append(gutter).Append(code).Append('\n').Append(markGutter).Append(mark);
            text.Append(diagnostic.Help is null ? "" : " " + OneLine(diagnostic.Help)).Append('\n');
        }
        else if (diagnostic.Help is not null)
        {
            text.Append("     = help: ").Append(OneLine(diagnostic.Help)).Append('\n');
        }

        if (diagnostic.Context is not null)
        {
            text.Append("     = ").Append(OneLine(diagnostic.Context)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Returns the word for a severity: error, warning or note.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Returns "2 errors, 1 warning"; empty if there are no diagnostics.</summary>
    public static string Count(IReadOnlyList<Diagnostic> diagnostics)
    {
        var parts = new List<string>();
        foreach (var severity in (ReadOnlySpan<Severity>)[Severity.Error, Severity.Warning, Severity.Note])
        {
            var count = diagnostics.Count(d => d.Rule.Severity == severity);
            if (count > 0)
            {
                var plural = count == 1 ? "" : "s";
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {Name(severity)}{plural}"));
            }
        }

        return string.Join(", ", parts);
    }

    /// <summary>Cuts a long line to the part around the span.</summary>
    private static (int From, int To) Window(SourceSpan line, int start, int end)
    {
        if (line.Length <= MaximumExcerpt)
        {
            return (line.Start, line.End);
        }

        var from = Math.Max(line.Start, Math.Min(start - (MaximumExcerpt / 4), line.End - MaximumExcerpt));
        var to = Math.Max(from + MaximumExcerpt, Math.Min(end, from + (MaximumExcerpt * 2)));
        return (from, Math.Min(line.End, to));
    }
}
