using SiteGen.Checks;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Building;

/// <summary>What the command <c>verify</c> needs of a site, drafts included.</summary>
/// <param name="Graph">The content.</param>
/// <param name="Archive">The archived texts.</param>
/// <param name="ArchiveLock">What the archived texts are; null if that cannot be read.</param>
/// <param name="Lockfile">The lockfile; null if it cannot be read.</param>
/// <param name="Diagnostics">The diagnostics of quotations, sources and what belongs to them.</param>
internal sealed record VerifiableSite(
    SiteGraph Graph,
    Archive Archive,
    ArchiveLock? ArchiveLock,
    Lockfile? Lockfile,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    private static readonly string[] VerifiedFolders = ["content/quotes/", "content/sources/", "content/archive/"];

    /// <summary>Whether quotations or their records have errors.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Rule.Severity == Severity.Error);

    /// <summary>Loads a site.</summary>
    public static VerifiableSite Load(SiteFolder folder, int jobs)
    {
        var options = new BuildOptions { SitePath = "", IncludeDrafts = true, Jobs = jobs };
        var content = ContentLoader.Load(folder, new HashSet<string>(), options, previous: null);
        var lockDiagnostics = new List<Diagnostic>();
        var archiveLock = ArchiveLockReader.Read(folder.ArchiveLock, lockDiagnostics);
        var archive = ArchiveReader.Read(
            folder.Archive, archiveLock ?? new(null, []), content.Graph.Index, jobs, previous: null);
        List<Diagnostic> diagnostics =
        [
            .. lockDiagnostics,
            .. folder.Diagnostics,
            .. content.Diagnostics,
            .. SiteChecks.Content(content, jobs),
            .. archive.Diagnostics,
        ];
        var lockfile = LockfileReader.Read(folder.Lockfile, diagnostics);

        // Mistakes in other files do not affect quotations; `check` reports them. A link out of the site is more than a
        // mistake of one file: nothing of a site that has one is used.
        diagnostics.RemoveAll(d => !IsVerified(d.File.Path) && d.Rule != Rules.LinkPrivate);
        return new(content.Graph, archive.Texts, archiveLock, lockfile, diagnostics);
    }

    /// <summary>Checks the quotations as a build does.</summary>
    public Verification Check(int jobs) => Verifier.Check(
        VerifiableTexts.Of(Graph), Archive, ArchiveLock ?? new(null, []), Lockfile ?? new(null, []), jobs).Verification;

    private static bool IsVerified(string path) => path is Quotations.Lockfile.Path or Evidence.ArchiveLock.Path
        || VerifiedFolders.Any(f => path.StartsWith(f, StringComparison.Ordinal));
}
