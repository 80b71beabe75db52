using SiteGen.Diagnostics;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What became of a <see cref="NewQuote"/>.</summary>
public abstract record QuoteResult
{
    /// <summary>It was written, and recorded in the lockfile.</summary>
    /// <param name="Path">The path of the file.</param>
    /// <param name="Entry">What verifying its words found.</param>
    /// <param name="Diagnostics">What <c>check</c> has to say about it, such as words left out.</param>
    public sealed record Written(string Path, VerifierEntry Entry, IReadOnlyList<Diagnostic> Diagnostics)
        : QuoteResult;

    /// <summary>It can be written, and nothing was changed.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Record">The lockfile with the quotation.</param>
    /// <param name="Entry">What verifying its words found.</param>
    /// <param name="Diagnostics">What <c>check</c> has to say about it.</param>
    public sealed record Drafted(
        SourceFile File, Lockfile Record, VerifierEntry Entry, IReadOnlyList<Diagnostic> Diagnostics) : QuoteResult;

    /// <summary>It cannot be written, and nothing was changed.</summary>
    /// <param name="Problem">Why: a sentence without a full stop.</param>
    /// <param name="Help">What helps; null for nothing.</param>
    public sealed record Refused(string Problem, string? Help) : QuoteResult;

    /// <summary>The files of the site have mistakes that are in the way, and nothing was changed.</summary>
    /// <param name="Diagnostics">The mistakes.</param>
    public sealed record Unreadable(IReadOnlyList<Diagnostic> Diagnostics) : QuoteResult;
}
