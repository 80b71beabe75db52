using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Why a reference leads to no entity.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to write; null if that is not known.</param>
internal sealed record Unresolved(Rule Rule, string Message, string? Help)
{
    /// <summary>Whether there is nothing yet that it could mean.</summary>
    public bool IsNothing { get; init; }

    /// <summary>Returns the diagnostic at a place.</summary>
    public Diagnostic At(SourceFile file, SourceSpan span) => new(Rule, file, span, Message, Help);
}
