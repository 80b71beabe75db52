using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;

namespace SiteGen.Building;

/// <summary>A built site, in memory or on its way to an output folder.</summary>
/// <param name="Files">Its files, by path; empty when the build failed. Those that were put into an output folder have no content here.</param>
/// <param name="Diagnostics">Everything that was found, in the order in which it is reported.</param>
/// <param name="Graph">The linked site; null when it could not be linked.</param>
/// <param name="PageCount">How many pages the site has.</param>
/// <param name="IsStrict">Whether warnings count as failures.</param>
public sealed record BuildResult(
    IReadOnlyList<OutputFile> Files, IReadOnlyList<Diagnostic> Diagnostics, SiteGraph? Graph, int PageCount, bool IsStrict)
{
    /// <summary>Whether nothing may be published.</summary>
    public bool HasFailed => IsFailure(Diagnostics, IsStrict);

    /// <summary>Whether nothing may be published after what was found.</summary>
    internal static bool IsFailure(IEnumerable<Diagnostic> diagnostics, bool isStrict) =>
        diagnostics.Any(d => d.Rule.Severity == Severity.Error || (isStrict && d.Rule.Severity == Severity.Warning));
}
