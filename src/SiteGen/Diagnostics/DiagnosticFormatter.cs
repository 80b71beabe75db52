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
            $"{diagnostic.File.Path}({position.Line},{position.Column}): {Name(diagnostic.Rule.Severity)} {diagnostic.Rule.Code}: {OneLine(diagnostic.Message)}");
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
        from -= from > lineSpan.Start && char.IsLowSurrogate(file.Text[from]) ? 1 : 0;
        to -= to < lineSpan.End && char.IsLowSurrogate(file.Text[to]) ? 1 : 0;
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

    /// <summary>A value quoted in a message may have line breaks; a message has none.</summary>
    private static string OneLine(string text) =>
        text.AsSpan().ContainsAny('\r', '\n') ? text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) : text;

    /// <summary>Cuts a very long line to what stands around the span, and never through a character.</summary>
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
            or 0x231A or 0x231B or >= 0x23E9 and <= 0x23EC or 0x23F0 or 0x23F3 or 0x25FD or 0x25FE or 0x2614 or 0x2615
            or >= 0x2648 and <= 0x2653 or 0x267F or 0x2693 or 0x26A1 or 0x26AA or 0x26AB or 0x26BD or 0x26BE or 0x26C4 or 0x26C5
            or 0x26CE or 0x26D4 or 0x26EA or 0x26F2 or 0x26F3 or 0x26F5 or 0x26FA or 0x26FD or 0x2705 or 0x270A or 0x270B or 0x2728
            or 0x274C or 0x274E or >= 0x2753 and <= 0x2755 or 0x2757 or >= 0x2795 and <= 0x2797 or 0x27B0 or 0x27BF or 0x2B1B
            or 0x2B1C or 0x2B50 or 0x2B55 or >= 0x1F300 and <= 0x1F64F or >= 0x1F680 and <= 0x1F6FF or >= 0x1F7E0 and <= 0x1F7EB
            or >= 0x1F900 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
