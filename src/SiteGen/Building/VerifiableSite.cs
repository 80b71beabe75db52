using SiteGen.Checks;
using SiteGen.Content;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Building;

/// <summary>What the commands <c>verify</c>, <c>quote</c> and <c>mcp</c> need of a site.</summary>
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

    /// <summary>The diagnostics of all files of <c>content/</c>.</summary>
    public IReadOnlyList<Diagnostic> AllDiagnostics { get; private init; } = [];

    /// <summary>The linked content.</summary>
    public required LinkedContent Content { get; init; }

    /// <summary>What was extracted from the archive, also of sources that are no part of the site.</summary>
    public required ArchiveTexts Extracted { get; init; }

    /// <summary>Loads a site.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="jobs">How many files to read at once.</param>
    /// <param name="includeDrafts">
    /// Whether drafts are part of it. Otherwise the archived texts of sources that are drafts are none either.
    /// </param>
    /// <param name="previous">
    /// The same site, loaded before in the same way; what has not changed is reused. Null to load everything.
    /// </param>
    public static VerifiableSite Load(
        SiteFolder folder, int jobs, bool includeDrafts = true, VerifiableSite? previous = null)
    {
        var options = new BuildOptions { SitePath = "", IncludeDrafts = includeDrafts, Jobs = jobs };
        var content = ContentLoader.Load(folder, new HashSet<string>(), options, previous?.Content);
        var lockDiagnostics = new List<Diagnostic>();
        var archiveLock = ArchiveLockReader.Read(folder.ArchiveLock, lockDiagnostics);
        var archive = ArchiveReader.Read(
            folder.Archive, archiveLock ?? new(null, []), content.Graph.Index, jobs, previous?.Extracted);
        List<Diagnostic> diagnostics =
        [
            .. lockDiagnostics,
            .. folder.Diagnostics,
            .. content.Diagnostics,
            .. SiteChecks.Content(content, jobs),
            .. archive.Diagnostics,
        ];
        var lockfile = LockfileReader.Read(folder.Lockfile, diagnostics);
        Diagnostic[] all = [.. diagnostics];

        // Mistakes in other files do not affect quotations; `check` reports them. A link out of the site is more than a
        // mistake of one file: nothing of a site that has one is used.
        diagnostics.RemoveAll(d => !IsVerified(d.File.Path) && d.Rule != Rules.LinkPrivate);
        var texts = includeDrafts ? archive.Texts : Published(archive.Texts, content.Graph, previous?.Archive);
        return new(content.Graph, texts, archiveLock, lockfile, diagnostics)
        {
            AllDiagnostics = all,
            Content = content,
            Extracted = archive,
        };
    }

    /// <summary>Returns the texts of sources that are part of the site.</summary>
    private static Archive Published(Archive archive, SiteGraph graph, Archive? previous)
    {
        ArchivedText[] texts =
            [.. archive.Texts.Where(t => graph.Find(EntityKind.Source, t.SourceId) is not null)];
        return texts.Length == archive.Texts.Count ? archive
            : previous is not null && previous.Texts.SequenceEqual(texts) ? previous : new(texts);
    }

    /// <summary>Checks the quotations as a build does.</summary>
    public Verification Check(int jobs) => Check(jobs, out _);

    /// <summary>Checks the quotations as a build does.</summary>
    /// <param name="jobs">How many quotations to look up at once.</param>
    /// <param name="diagnostics">What is wrong with them.</param>
    public Verification Check(int jobs, out IReadOnlyList<Diagnostic> diagnostics)
    {
        (var verification, diagnostics) = Verifier.Check(
            VerifiableTexts.Of(Graph), Archive, ArchiveLock ?? new(null, []), Lockfile ?? new(null, []), jobs);
        return verification;
    }

    private static bool IsVerified(string path) => path is Quotations.Lockfile.Path or Evidence.ArchiveLock.Path
        || VerifiedFolders.Any(f => path.StartsWith(f, StringComparison.Ordinal));
}
