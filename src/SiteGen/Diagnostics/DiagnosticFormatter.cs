using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Diagnostics;

/// <summary>
/// Writes a diagnostic as text: a line in the form that MSBuild and editors know, the line of the file with the span
/// marked, and the help. The parts are separate so that a terminal can colour them.
/// </summary>
public static class DiagnosticFormatter
{
    private const int MaximumExcerpt = 160;

    /// <summary><c>path(line,column): error SG0203: message</c></summary>
    public static string Header(Diagnostic diagnostic)
    {
        var position = diagnostic.File.GetPosition(diagnostic.Span.Start);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.File.Path}({position.Line},{position.Column}): {Name(diagnostic.Rule.Severity)} {diagnostic.Rule.Code}: {diagnostic.Message}");
    }

    /// <summary>
    /// The excerpt: the line with its number, and the line with the carets. Null when the file has no text there.
    /// </summary>
    public static (string Gutter, string Code, string MarkGutter, string Mark)? Excerpt(Diagnostic diagnostic)
    {
        var (file, span) = (diagnostic.File, diagnostic.Span);
        if (file.Text.Length == 0)
        {
            return null;
        }

        var lineSpan = file.GetLineSpan(span.Start);
        var start = Math.Clamp(span.Start, lineSpan.Start, lineSpan.End);
        var end = Math.Clamp(span.End, start, lineSpan.End);
        var (from, to) = Window(lineSpan, start, end);
        var number = file.GetPosition(span.Start).Line.ToString(CultureInfo.InvariantCulture).PadLeft(4);

        var code = new StringBuilder();
        code.Append(from > lineSpan.Start ? "…" : "");
        code.Append(file.Text, from, to - from);
        code.Append(to < lineSpan.End ? "…" : "");

        var mark = new StringBuilder(from > lineSpan.Start ? " " : "");
        foreach (var rune in file.Text.AsSpan(from, start - from).EnumerateRunes())
        {
            // A tab is copied, so that the caret stands under its character however wide tabs are shown.
            mark.Append(rune.Value == '\t' ? "\t" : new string(' ', Width(rune)));
        }

        var width = 0;
        foreach (var rune in file.Text.AsSpan(start, Math.Min(end, to) - start).EnumerateRunes())
        {
            width += Width(rune);
        }

        mark.Append('^', Math.Max(1, width));
        return ($"{number} | ", code.ToString(), new string(' ', number.Length) + " | ", mark.ToString());
    }

    /// <summary>The whole diagnostic as plain text, with <c>\n</c> line ends and one at the end.</summary>
    public static string Format(Diagnostic diagnostic)
    {
        var text = new StringBuilder(Header(diagnostic)).Append('\n');
        if (Excerpt(diagnostic) is var (gutter, code, markGutter, mark))
        {
            text.Append(gutter).Append(code).Append('\n').Append(markGutter).Append(mark);
            text.Append(diagnostic.Help is null ? "" : " " + diagnostic.Help).Append('\n');
        }
        else if (diagnostic.Help is not null)
        {
            text.Append("     = help: ").Append(diagnostic.Help).Append('\n');
        }

        if (diagnostic.Context is not null)
        {
            text.Append("     = ").Append(diagnostic.Context).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The word for a severity: error, warning or note.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>"2 errors, 1 warning"; empty when there is nothing to count.</summary>
    public static string Count(IReadOnlyList<Diagnostic> diagnostics)
    {
        var parts = new List<string>();
        foreach (var severity in (ReadOnlySpan<Severity>)[Severity.Error, Severity.Warning, Severity.Note])
        {
            var count = diagnostics.Count(d => d.Rule.Severity == severity);
            if (count > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {Name(severity)}{(count == 1 ? "" : "s")}"));
            }
        }

        return string.Join(", ", parts);
    }

    /// <summary>Cuts a very long line to what stands around the span.</summary>
    private static (int From, int To) Window(SourceSpan line, int start, int end)
    {
        if (line.Length <= MaximumExcerpt)
        {
            return (line.Start, line.End);
        }

        var from = Math.Max(line.Start, Math.Min(start - (MaximumExcerpt / 4), line.End - MaximumExcerpt));
        return (from, Math.Min(line.End, Math.Max(from + MaximumExcerpt, Math.Min(end, from + (MaximumExcerpt * 2)))));
    }

    /// <summary>Columns a character takes in a terminal: combining marks none, East Asian wide characters two.</summary>
    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ when rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3
            or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6
            or >= 0x1F300 and <= 0x1F64F or >= 0x1F900 and <= 0x1F9FF or >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
