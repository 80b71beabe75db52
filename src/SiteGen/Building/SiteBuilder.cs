using System.Text;
using SiteGen.Cards;
using SiteGen.Checking;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Formats;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Rendering;
using SiteGen.Searching;

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
    /// <exception cref="OperationCanceledException"><see cref="BuildOptions.Cancellation"/> was asked for.</exception>
    public static BuildResult Build(BuildOptions options) =>
        Build(options.Profile.Measure("read files", () => SiteFolder.Read(options.SitePath, options.Jobs)), options);

    /// <summary>Builds a site that has been read.</summary>
    public static BuildResult Build(SiteFolder folder, BuildOptions options) => Build(LinkedSite.Link(folder, options), options);

    /// <summary>Builds a site that has been linked.</summary>
    internal static BuildResult Build(LinkedSite site, BuildOptions options)
    {
        var profile = options.Profile;
        var diagnostics = site.Diagnostics.Concat(profile.Measure("check content", () => site.CheckContent(options.Jobs))).ToList();
        var (graph, plan) = (site.Graph, site.Plan);
        var renderer = new PageRenderer(graph, plan, site.Templates, options.PageTimeLimit, profile.Rendering);
        if (diagnostics.Any(d => d.Rule.Severity == Severity.Error))
        {
            // Pages with errors are not rendered, except where only the page can tell whether a link to a heading holds.
            var targets = PlaceChecker.FragmentTargets(graph, site.Incomplete);
            var (rendered, _) = renderer.Render([.. plan.Pages.Where(p => targets.Contains(p.Path))], options.Jobs);
            diagnostics.AddRange(PlaceChecker.CheckFragments(graph, site.Incomplete, rendered));
            return Finish([], diagnostics, plan, graph, options);
        }

        var (pages, renderDiagnostics) = profile.Measure("render pages", () =>
        {
            profile.Expect(plan.Pages.Count);
            return renderer.Render(plan.Pages, options.Jobs, () =>
            {
                profile.Advance();
                options.Cancellation.ThrowIfCancellationRequested();
            });
        });
        diagnostics.AddRange(renderDiagnostics);
        diagnostics.AddRange(profile.Measure("check links to headings", () => PlaceChecker.CheckFragments(graph, site.Incomplete, pages).ToList()));

        var formats = profile.Measure("write feeds, exports and data", () => WriteFormats(graph, plan).ToList());
        var search = profile.Measure("index for search", () => WriteSearch(graph, options.Jobs).ToList());
        var files = pages.Concat(formats).Concat(search).Concat(CardFiles(plan)).Concat(CopyFiles(site.Folder)).ToList();
        diagnostics.AddRange(OutputCollisions.Find(files, plan));
        if (options.ChecksPages && renderDiagnostics.Count == 0)
        {
            diagnostics.AddRange(profile.Measure("check finished pages", () => SiteChecker.Check(graph, plan, files, site.Folder.Theme, options.Jobs).ToList()));
        }

        return Finish(files, diagnostics, plan, graph, options);
    }

    /// <summary>What other programs read, and the pages that lead from former addresses to new ones.</summary>
    internal static IEnumerable<OutputFile> WriteFormats(SiteGraph graph, PagePlan plan)
    {
        SiteSettings settings = graph.Settings;
        var files = AtomFeed.WriteAll(graph).Concat(Sitemap.WriteAll(settings, plan.Pages)).Concat(plan.Redirects.Select(r => RedirectPage.Write(graph, r)));
        files = settings.Outputs.Exports ? files.Concat(Bibliography.WriteAll(graph)).Concat(TimelineExports.WriteAll(graph)) : files;
        files = settings.Outputs.Data ? files.Concat(DataFiles.WriteAll(graph, plan.Verification)) : files;
        // GitHub Pages would otherwise run the site through Jekyll, which drops files.
        return files.Append(new OutputFile(".nojekyll", Encoding.UTF8.GetBytes("")));
    }

    /// <summary>The index of the built-in search, if the site has it.</summary>
    internal static IEnumerable<OutputFile> WriteSearch(SiteGraph graph, int jobs) =>
        graph.Settings.Search == SiteSettings.BuiltInSearch ? SearchFiles.WriteAll(graph, jobs) : [];

    /// <summary>The social cards, which are drawn when they are written, and only if they are not there already.</summary>
    internal static IEnumerable<OutputFile> CardFiles(PagePlan plan)
    {
        var painter = new CardPainter();
        return plan.Pages.Where(p => p.Card is not null).Select(p => painter.FileOf(SitePath.ToOutput(p.CardPath), p.Card!));
    }

    /// <summary>The files that are published as they are.</summary>
    internal static IEnumerable<OutputFile> CopyFiles(SiteFolder folder) =>
        folder.Media.Select(m => new OutputFile(m.Key, default, m.Value))
            .Concat(folder.Theme.Assets.Select(a => new OutputFile("assets/" + a.Name, a.Content)));

    private static BuildResult Finish(List<OutputFile> files, List<Diagnostic> diagnostics, PagePlan plan, SiteGraph graph, BuildOptions options)
    {
        diagnostics.Sort(Diagnostic.Compare);
        var result = new BuildResult([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], diagnostics, graph, plan.Pages.Count(p => p.HasLayout), options.IsStrict);
        return result.HasFailed ? result with { Files = [] } : result;
    }
}
