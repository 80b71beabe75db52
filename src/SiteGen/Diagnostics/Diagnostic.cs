using SiteGen.Text;

namespace SiteGen.Diagnostics;

/// <summary>A mistake found in a place.</summary>
/// <param name="Rule">Which kind of mistake.</param>
/// <param name="File">The file it is in.</param>
/// <param name="Span">The characters that are wrong; empty for a place.</param>
/// <param name="Message">What is wrong, as a sentence without a full stop.</param>
/// <param name="Help">The way out, shown under the marked span; null when the message says it all.</param>
/// <param name="Context">Where it happened besides, e.g. the content file being rendered; null when nowhere.</param>
public sealed record Diagnostic(
    Rule Rule, SourceFile File, SourceSpan Span, string Message, string? Help = null, string? Context = null)
{
    /// <summary>
    /// The order in which diagnostics are reported: by file, position, code and message, so that it never depends
    /// on the order in which they were found.
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
