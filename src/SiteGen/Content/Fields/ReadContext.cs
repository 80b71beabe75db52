using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Fields;

/// <summary>The file whose values are read, and the list that collects its diagnostics.</summary>
internal sealed record ReadContext(SourceFile File, List<Diagnostic> Diagnostics)
{
    /// <summary>Returns the site path of the page that an invalid path probably means; null for none.</summary>
    public Func<string, string?> SuggestPath { get; init; } = static _ => null;

    public void Report(Rule rule, SourceSpan span, string message, string? help = null) =>
        Diagnostics.Add(new(rule, File, span, message, help));
}
