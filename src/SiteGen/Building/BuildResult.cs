using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;

namespace SiteGen.Building;

/// <summary>The result of a build.</summary>
/// <param name="Files">
/// The files of the site, by path; empty if the build failed. Files written to an output folder have no content here.
/// </param>
/// <param name="Diagnostics">All diagnostics, sorted.</param>
/// <param name="Graph">The linked site.</param>
/// <param name="PageCount">The number of pages.</param>
/// <param name="IsStrict">Whether warnings fail the build.</param>
public sealed record BuildResult(
    IReadOnlyList<OutputFile> Files,
    IReadOnlyList<Diagnostic> Diagnostics,
    SiteGraph Graph,
    int PageCount,
    bool IsStrict)
{
    /// <summary>Whether the build failed, so that the site must not be published.</summary>
    public bool HasFailed => IsFailure(Diagnostics, IsStrict);

    /// <summary>Whether diagnostics fail a build.</summary>
    internal static bool IsFailure(IEnumerable<Diagnostic> diagnostics, bool isStrict) => diagnostics.Any(d =>
        d.Rule.Severity == Severity.Error || (isStrict && d.Rule.Severity == Severity.Warning));
}
