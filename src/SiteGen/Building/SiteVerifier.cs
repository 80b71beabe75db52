using SiteGen.Checks;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Building;

/// <summary>Verifies the quotations of a site against its archived texts, for <c>sitegen verify</c>.</summary>
public static class SiteVerifier
{
    private static readonly string[] VerifiedFolders = ["content/quotes/", "content/sources/", "content/archive/"];

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
        var options = new BuildOptions { SitePath = "", IncludeDrafts = true, Jobs = jobs };
        var content = ContentLoader.Load(folder, new HashSet<string>(), options, previous: null);
        var archive = ArchiveReader.Read(folder.Archive, content.Graph.Index, jobs, previous: null);
        List<Diagnostic> diagnostics =
        [
            .. folder.Diagnostics,
            .. content.Diagnostics,
            .. SiteChecks.Content(content, jobs),
            .. archive.Diagnostics,
        ];
        var lockfile = LockfileReader.Read(folder.Lockfile, diagnostics);

        // Mistakes in other files do not affect quotations; `check` reports them.
        diagnostics.RemoveAll(d => !IsVerified(d.File.Path));
        var hasErrors = diagnostics.Exists(d => d.Rule.Severity == Severity.Error);
        var result = lockfile is null || hasErrors ? null
            : Verifier.Verify(VerifiableTexts.Of(content.Graph), archive.Texts, lockfile, today, jobs);
        diagnostics.RemoveAll(d => d.Rule.Severity != Severity.Error && d.Rule != Rules.ArchiveFileUnused);
        diagnostics.AddRange(result?.Diagnostics ?? []);
        diagnostics.Sort(Diagnostic.Compare);
        return (result, diagnostics);
    }

    private static bool IsVerified(string path) =>
        path == Lockfile.Path || VerifiedFolders.Any(f => path.StartsWith(f, StringComparison.Ordinal));
}
