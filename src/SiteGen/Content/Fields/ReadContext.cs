using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields;

/// <summary>The file whose values are read, and where its mistakes are reported.</summary>
internal sealed record ReadContext(SourceFile File, List<Diagnostic> Diagnostics)
{
    /// <summary>A page of the site that somebody may have meant who wrote no site path; null for none.</summary>
    public Func<string, string?> SuggestPath { get; init; } = static _ => null;

    public void Report(Rule rule, SourceSpan span, string message, string? help = null) =>
        Diagnostics.Add(new(rule, File, span, message, help));
}
