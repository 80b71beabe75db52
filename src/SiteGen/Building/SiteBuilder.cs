using System.Text;
using SiteGen.Cards;
using SiteGen.Checking;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Formats;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Quotations;
using SiteGen.Rendering;
using SiteGen.Searching;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// Builds a site. Each pass takes values and returns values with its diagnostics; nothing is filled in later. Pages are
/// rendered only from content without errors, so that one mistake is not reported again by all that it touches.
/// </summary>
public static class SiteBuilder
{
    /// <summary>Builds the site in a folder, in memory.</summary>
    /// <exception cref="IOException">The site cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The site may not be read.</exception>
    public static BuildResult Build(BuildOptions options) => Build(SiteFolder.Read(options.SitePath, options.Jobs), options);

    /// <summary>Builds a site that has been read.</summary>
    public static BuildResult Build(SiteFolder folder, BuildOptions options)
    {
        var diagnostics = new List<Diagnostic>(folder.Diagnostics);

        var templates = new TemplateSet(folder.Theme, diagnostics);
        var (graph, incomplete) = Link(folder, templates.StaticIds, options, diagnostics);
        var verification = CheckQuotations(folder, graph, options, diagnostics);

        var (plan, planDiagnostics) = PagePlan.Create(graph, verification);
        diagnostics.AddRange(planDiagnostics);
        diagnostics.AddRange(PlaceChecker.CheckPaths(graph, incomplete, plan, folder.Media.Keys.ToHashSet(StringComparer.Ordinal)));
        var renderer = new PageRenderer(graph, plan, templates, options.PageTimeLimit);
        if (diagnostics.Any(d => d.Rule.Severity == Severity.Error))
        {
            // Pages with errors are not rendered, except where only the page can tell whether a link to a heading holds.
            var targets = PlaceChecker.FragmentTargets(graph, incomplete);
            var (rendered, _) = renderer.Render([.. plan.Pages.Where(p => targets.Contains(p.Path))], options.Jobs);
            diagnostics.AddRange(PlaceChecker.CheckFragments(graph, incomplete, rendered));
            return Finish([], diagnostics, graph, plan.Pages.Count(p => p.HasLayout), options);
        }

        var (pages, renderDiagnostics) = renderer.Render(plan.Pages, options.Jobs);
        diagnostics.AddRange(renderDiagnostics);
        diagnostics.AddRange(PlaceChecker.CheckFragments(graph, incomplete, pages));

        var files = pages.Concat(WriteFormats(graph, plan, options.Jobs)).Concat(CardFiles(plan)).Concat(CopyFiles(folder)).ToList();
        diagnostics.AddRange(OutputCollisions.Find(files, plan));
        if (options.ChecksPages && renderDiagnostics.Count == 0)
        {
            diagnostics.AddRange(SiteChecker.Check(graph, plan, files, folder.Theme, options.Jobs));
        }

        return Finish(files, diagnostics, graph, plan.Pages.Count(p => p.HasLayout), options);
    }

    /// <summary>Reads the content, renders its Markdown, and links it: what a build and <c>verify</c> have in common.</summary>
    /// <returns>The linked site, and the texts of files that are not part of it because something in them is wrong.</returns>
    internal static (SiteGraph Graph, IReadOnlyList<EntityMarkup> Incomplete) Link(SiteFolder folder, IReadOnlySet<string> reservedIds, BuildOptions options, List<Diagnostic> diagnostics)
    {
        var media = folder.Media.Keys.ToHashSet(StringComparer.Ordinal);
        var content = ContentReader.ReadAll(folder.Content, folder.Settings, media, options.IncludeDrafts, options.Jobs);
        diagnostics.AddRange(content.Diagnostics);
        diagnostics.AddRange(IgnoredFiles.Find(folder.Others));

        var markup = RenderMarkup(content.Entities, content, reservedIds, options.Jobs, diagnostics);
        var incomplete = RenderMarkup(content.Incomplete, content, reservedIds, options.Jobs, diagnostics);
        // Without settings nothing can be published, but everything else can be checked.
        var settings = content.Settings ?? SiteSettings.Placeholder;
        if (options.BaseUrl is not null)
        {
            settings = settings with { BaseUrl = options.BaseUrl };
        }

        var (graph, linkDiagnostics) = GraphBuilder.Link(content, settings, markup, incomplete);
        diagnostics.AddRange(linkDiagnostics);
        return (graph, incomplete);
    }

    /// <summary>How far the quotations are verified, by the record and by the archived texts that are at hand.</summary>
    private static Verification CheckQuotations(SiteFolder folder, SiteGraph graph, BuildOptions options, List<Diagnostic> diagnostics)
    {
        var archive = ArchiveReader.Read(folder.Archive, graph.Index, options.Jobs, diagnostics);
        // A record that cannot be read has had its message: nothing else is said about it.
        var record = LockfileReader.Read(folder.Lockfile, diagnostics) ?? new Lockfile(null, []);
        var (verification, found) = Verifier.Check(VerifiableTexts.Of(graph), archive, record, options.Jobs);
        diagnostics.AddRange(found);
        diagnostics.AddRange(Verifier.FindUnusedEntries(record, id => graph.Index.Knows(EntityKind.Quote, id.Split('#')[0])));
        return verification;
    }

    private static EntityMarkup[] RenderMarkup(
        IReadOnlyList<Entity> entities, SiteContent content, IReadOnlySet<string> reservedIds, int jobs, List<Diagnostic> diagnostics)
    {
        var results = new EntityMarkup[entities.Count];
        var found = new List<Diagnostic>[entities.Count];
        ParallelLoop.Run(entities.Count, jobs, () => new MarkupRenderer(content.Index, content.Media, reservedIds), (i, renderer) =>
        {
            found[i] = [];
            results[i] = renderer.Render(entities[i], found[i]);
        });
        diagnostics.AddRange(found.SelectMany(f => f));
        return results;
    }

    private static IEnumerable<OutputFile> WriteFormats(SiteGraph graph, PagePlan plan, int jobs)
    {
        SiteSettings settings = graph.Settings;
        var files = AtomFeed.WriteAll(graph).Concat(Sitemap.WriteAll(settings, plan.Pages)).Concat(plan.Redirects.Select(r => RedirectPage.Write(graph, r)));
        files = settings.Outputs.Exports ? files.Concat(Bibliography.WriteAll(graph)).Concat(TimelineExports.WriteAll(graph)) : files;
        files = settings.Outputs.Data ? files.Concat(DataFiles.WriteAll(graph, plan.Verification)) : files;
        files = settings.Search == SiteSettings.BuiltInSearch ? files.Concat(SearchFiles.WriteAll(graph, jobs)) : files;
        // GitHub Pages would otherwise run the site through Jekyll, which drops files.
        return files.Append(new OutputFile(".nojekyll", Encoding.UTF8.GetBytes("")));
    }

    /// <summary>The social cards, which are drawn when they are written, and only if they are not there already.</summary>
    private static IEnumerable<OutputFile> CardFiles(PagePlan plan)
    {
        var painter = new CardPainter();
        return plan.Pages.Where(p => p.Card is not null).Select(p => painter.FileOf(SitePath.ToOutput(p.CardPath), p.Card!));
    }

    private static IEnumerable<OutputFile> CopyFiles(SiteFolder folder) =>
        folder.Media.Select(m => new OutputFile(m.Key, default, m.Value))
            .Concat(folder.Theme.Assets.Select(a => new OutputFile("assets/" + a.Name, a.Content)));

    private static BuildResult Finish(List<OutputFile> files, List<Diagnostic> diagnostics, SiteGraph? graph, int pageCount, BuildOptions options)
    {
        diagnostics.Sort(Diagnostic.Compare);
        var result = new BuildResult([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], diagnostics, graph, pageCount, options.IsStrict);
        return result.HasFailed ? result with { Files = [] } : result;
    }
}
