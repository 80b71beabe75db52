using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Building;

/// <summary>Verifies the quotations of a site against its archived texts, for <c>sitegen verify</c>.</summary>
public static class SiteVerifier
{
    /// <summary>Verifies all quotations, including drafts.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="today">The date of new entries in the lockfile.</param>
    /// <param name="jobs">How many quotations to look up at once.</param>
    /// <returns>
    /// The result, which is null if quotations or sources have errors, since the lockfile would lose their entries; and
    /// the diagnostics to report.
    /// </returns>
    public static (VerifierResult? Result, IReadOnlyList<Diagnostic> Diagnostics) Verify(
        SiteFolder folder, DateOnly today, int jobs)
    {
        var site = VerifiableSite.Load(folder, jobs);
        var result = site is { Lockfile: { } lockfile, ArchiveLock: { } archiveLock, HasErrors: false }
            ? Verifier.Verify(
                VerifiableTexts.Of(site.Graph), site.Archive, archiveLock, lockfile, today,
                site.Graph.Settings.Outputs.Annotations, jobs)
            : null;
        List<Diagnostic> diagnostics =
        [
            .. site.Diagnostics.Where(d => d.Rule.Severity == Severity.Error || d.Rule == Rules.ArchiveFileUnused),
            .. result?.Diagnostics ?? [],
            .. PlaceCheck.Find(result?.Lines.Select(l => (l.Text, l.Finding)) ?? []),
        ];
        diagnostics.Sort(Diagnostic.Compare);
        return (result, diagnostics);
    }
}
