using SiteGen.Text;

namespace SiteGen.Diagnostics;

/// <summary>A mistake at a position in a file.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="File">The file.</param>
/// <param name="Span">The wrong characters; empty for a position between two characters.</param>
/// <param name="Message">What is wrong, as a sentence without a full stop.</param>
/// <param name="Help">How to fix it, shown after the marked span; null if the message is enough.</param>
/// <param name="Context">What else is involved, such as the content file being rendered; null for nothing.</param>
public sealed record Diagnostic(
    Rule Rule, SourceFile File, SourceSpan Span, string Message, string? Help = null, string? Context = null)
{
    /// <summary>
    /// Compares diagnostics by file, position, code and message. This is the order in which they are reported, so that
    /// it does not depend on the order in which they were found.
    /// </summary>
    public static int Compare(Diagnostic a, Diagnostic b)
    {
        var order = string.CompareOrdinal(a.File.Path, b.File.Path);
        order = order != 0 ? order : a.Span.Start.CompareTo(b.Span.Start);
        order = order != 0 ? order : string.CompareOrdinal(a.Rule.Code, b.Rule.Code);
        order = order != 0 ? order : a.Span.Length.CompareTo(b.Span.Length);
        order = order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
        return order != 0 ? order : string.CompareOrdinal(a.Context, b.Context);
    }
}
