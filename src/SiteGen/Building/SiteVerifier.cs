using SiteGen.Checks;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Building;

/// <summary>Verifies the quotations of a site with its archived texts: what the command <c>verify</c> does.</summary>
public static class SiteVerifier
{
    /// <summary>Verifies everything, drafts too.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="today">The day that new entries of the record get.</param>
    /// <param name="jobs">How many quotations are looked up at a time.</param>
    /// <returns>What was found, or null where quotations or sources have mistakes: a record made then would lose them; and
    /// what is to be reported.</returns>
    public static (VerifierResult? Result, IReadOnlyList<Diagnostic> Diagnostics) Verify(SiteFolder folder, DateOnly today, int jobs)
    {
        var diagnostics = new List<Diagnostic>(folder.Diagnostics);
        var options = new BuildOptions { SitePath = "", IncludeDrafts = true, Jobs = jobs };
        var content = ContentLoader.Load(folder, new HashSet<string>(), options, previous: null);
        var graph = content.Graph;
        diagnostics.AddRange(content.Diagnostics.Concat(SiteChecks.Content(content, jobs)));
        var archive = ArchiveReader.Read(folder.Archive, graph.Index, jobs, previous: null);
        diagnostics.AddRange(archive.Diagnostics);
        var record = LockfileReader.Read(folder.Lockfile, diagnostics);

        // Mistakes elsewhere are for `check`: they change no quotation.
        diagnostics.RemoveAll(d => !Concerns(d.File.Path));
        var result = record is null || diagnostics.Any(d => d.Rule.Severity == Severity.Error) ? null
            : Verifier.Verify(VerifiableTexts.Of(graph), archive.Texts, record, today, jobs);
        diagnostics.RemoveAll(d => d.Rule.Severity != Severity.Error && d.Rule != Rules.ArchiveFileUnused);
        diagnostics.AddRange(result?.Diagnostics ?? []);
        diagnostics.Sort(Diagnostic.Compare);
        return (result, diagnostics);
    }

    private static bool Concerns(string path) => path == Lockfile.Path
        || path.StartsWith("content/quotes/", StringComparison.Ordinal) || path.StartsWith("content/sources/", StringComparison.Ordinal)
        || path.StartsWith("content/archive/", StringComparison.Ordinal);
}
