using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Keys;

/// <summary>The file whose values are read, and where its mistakes are reported.</summary>
internal sealed record ReadContext(SourceFile File, List<Diagnostic> Diagnostics)
{
    public void Report(Rule rule, SourceSpan span, string message, string? help = null) =>
        Diagnostics.Add(new(rule, File, span, message, help));
}
