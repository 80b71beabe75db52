using SiteGen.Cards;
using SiteGen.Checks;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.History;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Quotations;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>A loaded site: read, linked and planned, with no page rendered yet. It is immutable.</summary>
/// <param name="Folder">The files it is made of.</param>
/// <param name="Templates">The parsed templates.</param>
/// <param name="Content">The linked content.</param>
/// <param name="Archive">The archived texts.</param>
/// <param name="Plan">All pages.</param>
/// <param name="PlanDiagnostics">The diagnostics of quotations, pages and links to pages.</param>
internal sealed record Site(
    SiteFolder Folder,
    TemplateSet Templates,
    LinkedContent Content,
    ArchiveTexts Archive,
    PagePlan Plan,
    IReadOnlyList<Diagnostic> PlanDiagnostics)
{
    /// <summary>The diagnostics of the files of the theme, and of settings that name them.</summary>
    public IReadOnlyList<Diagnostic> ThemeDiagnostics { get; private init; } = [];

    /// <summary>What changed, as the commits of git say; null where the settings do not ask for it.</summary>
    private RecordedHistory? History { get; init; }

    /// <summary>The site in each of its languages; first in its own.</summary>
    public IReadOnlyList<Edition> Editions { get; private init; } = [];

    /// <summary>The languages, and the pages that each has.</summary>
    public required SiteEditions Languages { get; init; }

    /// <summary>The files, with those outside of <c>content/media/</c> that texts show.</summary>
    public SiteFolder Published => Folder.WithAttachments(
        [.. Editions.SelectMany(e => e.Content.Attachments).Distinct(StringComparer.Ordinal)]);

    /// <summary>The linked entities.</summary>
    public SiteGraph Graph => Content.Graph;

    /// <summary>The diagnostics so far, unsorted; <see cref="SiteBuilder"/> finds the rest.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
    [
        .. Folder.Diagnostics,
        .. Templates.Diagnostics,
        .. ThemeDiagnostics,
        .. Content.Diagnostics,
        .. Archive.Diagnostics,
        .. PlanDiagnostics,
    ];

    /// <summary>Loads a site: everything that is known before a page is rendered.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="options">How the site is built.</param>
    /// <param name="previous">
    /// The same site, loaded earlier with the same options; what has not changed is reused. Null to load everything.
    /// </param>
    public static Site Load(SiteFolder folder, BuildOptions options, Site? previous)
    {
        var (profile, jobs) = (options.Profile, options.Jobs);
        folder = folder with { Theme = AccentStyle.AddTo(folder.Theme, SettingsFields.ReadTheme(folder.Settings)) };
        var templates = profile.Measure("parse templates", () =>
            new TemplateSet(folder.Theme, previous?.Templates ?? options.ParsedTemplates, jobs));
        if (previous is not null && previous.HasSameContent(folder, templates))
        {
            return previous with
            {
                Folder = folder,
                Templates = templates,
                ThemeDiagnostics = SiteChecks.Theme(folder.Theme, previous.Graph.Settings, previous.Plan),
            };
        }

        var content = ContentLoader.Load(folder, templates.StaticIds, options, previous?.Content);
        var diagnostics = new List<Diagnostic>();
        var archiveLock = ArchiveLockReader.Read(folder.ArchiveLock, diagnostics) ?? new ArchiveLock(null, []);
        var archive = profile.Measure("read archive", () =>
            ArchiveReader.Read(folder.Archive, archiveLock, content.Graph.Index, jobs, previous?.Archive));
        var verification = profile.Measure("check quotations", () =>
            CheckQuotations(folder, content.Graph, archive.Texts, archiveLock, jobs, diagnostics));
        // Once: `serve` does not run git at every edit.
        var history = !content.Graph.Settings.HasHistory ? null
            : previous?.History ?? profile.Measure("read history", () => RecordedHistory.Read(options.SitePath));
        diagnostics.AddRange(SiteChecks.History(history, content.Graph.Settings));
        var plan = profile.Measure("plan pages", () =>
            PagePlan.Create(content.Graph, verification, diagnostics, history?.Found));
        diagnostics.AddRange(profile.Measure("check links to pages", () => SiteChecks.Paths(content, plan, folder)));
        diagnostics.AddRange(SiteChecks.Repository(content.Graph.Settings, options.SitePath));
        var main = new Edition("", content, plan);
        Edition[] others =
        [
            .. content.Graph.Settings.Languages.Select(language =>
                LoadEdition(language, folder, main, options, previous)),
        ];
        var editions = new SiteEditions([.. others.Prepend(main).Select(e => (e.Graph, e.Plan))]);
        diagnostics.AddRange(SiteChecks.Languages(editions));
        diagnostics.AddRange(others.SelectMany(e => e.Diagnostics));
        string[] ofOthers = [.. others.SelectMany(e => e.Content.Attachments).Except(content.Attachments)];
        diagnostics.AddRange(folder.ProblemsOf(ofOthers));
        string[] shown = [.. content.Attachments, .. ofOthers];
        diagnostics.AddRange(IgnoredFiles.Find(
            folder.Others.Concat(folder.Attachments.Keys.Except(shown)).Order(StringComparer.Ordinal)));
        var published = folder.WithAttachments(shown);
        diagnostics.AddRange(SiteChecks.Captures(published, archiveLock));
        diagnostics.AddRange(SiteChecks.Pictures(published));
        return new(folder, templates, content, archive, plan, diagnostics)
        {
            Editions = [main, .. others],
            History = history,
            Languages = editions,
            ThemeDiagnostics = SiteChecks.Theme(folder.Theme, content.Graph.Settings, plan),
        };
    }

    private static Edition LoadEdition(
        string language, SiteFolder folder, Edition main, BuildOptions options, Site? previous)
    {
        var before = previous?.Editions.FirstOrDefault(e => e.Graph.Settings.Language == language)?.Content;
        var (content, diagnostics) = ContentLoader.LoadTranslated(language, folder, main.Content, options, before);
        var graph = content.Graph;
        var verification = main.Plan.Verification.For(
            id => graph.Find(EntityKind.Quote, id) as Quote, id => graph.Find(EntityKind.Source, id) as Source);
        // Redirects that cannot be made were reported with the site in its own language.
        var plan = options.Profile.Measure("plan pages of translations", () =>
            PagePlan.Create(graph, verification, [], main.Plan.History).WithoutOwnFiles());
        var paths = SiteChecks.Paths(content, plan, folder)
            .Where(d => content.Content.IsOfTranslation(d));
        return new($"{language.ToLowerInvariant()}/", content, plan)
        {
            Diagnostics =
            [
                .. diagnostics, .. paths, .. TranslationVersions.Check(content.Content.Entities),
            ],
        };
    }

    /// <summary>Whether only templates and assets changed, which the content does not depend on.</summary>
    private bool HasSameContent(SiteFolder folder, TemplateSet templates) =>
        SiteChanges.HasSameContent(Folder, folder) && Templates.StaticIds.SetEquals(templates.StaticIds);

    /// <summary>Checks quotations against the lockfile and the archived texts that are available.</summary>
    private static Verification CheckQuotations(
        SiteFolder folder,
        SiteGraph graph,
        Archive archive,
        ArchiveLock archiveLock,
        int jobs,
        List<Diagnostic> diagnostics)
    {
        // A lockfile that cannot be read has been reported; it is treated as empty.
        var record = LockfileReader.Read(folder.Lockfile, diagnostics) ?? new Lockfile(null, []);
        var (verification, found) = Verifier.Check(VerifiableTexts.Of(graph), archive, archiveLock, record, jobs);
        diagnostics.AddRange(found);
        diagnostics.AddRange(PlaceCheck.Find(verification.Texts.Select(t => (t.Text, t.Finding))));
        diagnostics.AddRange(Verifier.FindUnusedEntries(
            record, id => graph.Index.Knows(EntityKind.Quote, id.Split('#')[0])));
        diagnostics.AddRange(archiveLock.Records.Where(r => !graph.Index.Knows(EntityKind.Source, r.Source)).Select(r =>
            new Diagnostic(
                Rules.ArchiveRecordUnused,
                archiveLock.File!,
                r.Span,
                $"there is no source '{r.Source}'",
                TextDistance.DidYouMean(r.Source, graph.Index.Ids(EntityKinds.Source)) ?? "remove the entry")));
        return verification;
    }
}
