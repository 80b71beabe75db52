using System.Collections.Concurrent;
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
    /// <exception cref="OperationCanceledException"><see cref="BuildOptions.Cancellation"/> was asked for.</exception>
    public static BuildResult Build(BuildOptions options) => Build(Read(options), options);

    /// <summary>Reads the site in a folder.</summary>
    /// <exception cref="IOException">The site cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The site may not be read.</exception>
    public static SiteFolder Read(BuildOptions options) => options.Profile.Measure("read files", () => SiteFolder.Read(options.SitePath, options.Jobs));

    /// <summary>Builds a site that has been read, in memory.</summary>
    public static BuildResult Build(SiteFolder folder, BuildOptions options) => Build(LinkedSite.Link(folder, options), options);

    /// <summary>
    /// Builds a site that has been read, and puts each file into an output folder as soon as it is made. Whoever called commits
    /// them if nothing is wrong; if something is, the files are given up.
    /// </summary>
    /// <exception cref="OperationCanceledException"><see cref="BuildOptions.Cancellation"/> was asked for.</exception>
    public static BuildResult Build(SiteFolder folder, BuildOptions options, OutputSession output, BuildInputs? inputs = null, FormerBuild? former = null) =>
        Build(LinkedSite.Link(folder, options), options, output, keepsFiles: false, inputs, former);

    /// <summary>Builds a site that has been linked.</summary>
    /// <param name="site">The site.</param>
    /// <param name="options">How it is built.</param>
    /// <param name="output">Where its files go as they are made; null for nowhere.</param>
    /// <param name="keepsFiles">Whether their content is in the result.</param>
    /// <param name="inputs">What the site is made from, for a build whose output the next one may keep; null for others.</param>
    /// <param name="former">A build whose output is still in the folder; null for none.</param>
    internal static BuildResult Build(
        LinkedSite site, BuildOptions options, OutputSession? output = null, bool keepsFiles = true, BuildInputs? inputs = null, FormerBuild? former = null)
    {
        var profile = options.Profile;
        var diagnostics = site.Diagnostics.Concat(profile.Measure("check content", () => site.CheckContent(options.Jobs))).ToList();
        var (graph, plan) = (site.Graph, site.Plan);
        // Whoever looks at finished pages needs all of them.
        using var memory = inputs is null || options.ChecksPages ? null
            : profile.Measure("compare texts", () => new PageMemory(site, inputs, former, options.Jobs));
        var renderer = new PageRenderer(graph, plan, site.Templates, options.PageTimeLimit, profile.Rendering, memory?.Reads);
        var targets = PlaceChecker.FragmentTargets(graph, site.Incomplete);
        var ids = new ConcurrentDictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        var files = new FileGatherer(output, keepsFiles || options.ChecksPages, options.Cancellation);
        if (HasFailed())
        {
            files.StopWriting();
        }

        if (diagnostics.Any(d => d.Rule.Severity == Severity.Error))
        {
            // Pages with errors are not rendered, except where only the page can tell whether a link to a heading holds.
            PlannedPage[] linked = [.. plan.Pages.Where(p => targets.Contains(p.Path))];
            renderer.Render(linked, options.Jobs, (i, html) => ids[linked[i].Path] = PlaceChecker.IdsIn(html));
            diagnostics.AddRange(PlaceChecker.CheckFragments(graph, site.Incomplete, ids));
            return Finish([], diagnostics, plan, graph, options);
        }

        IReadOnlyList<PlannedPage> pages = plan.Pages;
        if (memory?.FindKept(targets) is { Count: > 0 } kept)
        {
            files.Keep(kept);
            pages = [.. pages.Where(p => !kept.ContainsKey(p))];
        }

        var renderDiagnostics = profile.Measure("render pages", () =>
        {
            profile.Expect(pages.Count);
            return files.AddPages(pages, add => renderer.Render(pages, options.Jobs, (i, html) =>
            {
                add(i, html);
                if (targets.Contains(pages[i].Path))
                {
                    ids[pages[i].Path] = PlaceChecker.IdsIn(html);
                }

                profile.Advance();
            }));
        });
        diagnostics.AddRange(renderDiagnostics);
        diagnostics.AddRange(profile.Measure("check links to headings", () => PlaceChecker.CheckFragments(graph, site.Incomplete, ids).ToList()));
        if (HasFailed())
        {
            files.StopWriting();
        }

        profile.Measure("write feeds, exports and data", () => files.AddPlanned([.. PlanFormats(graph, plan)], options.Jobs));
        profile.Measure("index for search", () => files.Add(WriteSearch(graph, options.Jobs), options.Jobs));
        // These take long to make or to copy, and nothing looks at them: they wait until all else has been looked at.
        OutputFile[] late = [.. CardFiles(plan, site.Templates.Colors), .. CopyFiles(site.Folder)];
        OutputFile[] all = [.. files.All.Concat(late).OrderBy(f => f.Path, StringComparer.Ordinal)];
        var (collisions, print) = ParallelLoop.Both(options.Jobs, () => OutputCollisions.Find(all, plan).ToList(), () => memory?.ToPrint(pages));
        diagnostics.AddRange(collisions);
        if (options.ChecksPages && renderDiagnostics.Count == 0)
        {
            diagnostics.AddRange(profile.Measure("check finished pages", () =>
                SiteChecker.Check(graph, plan, all, site.Folder.Theme, options.Jobs).ToList()));
        }

        if (HasFailed())
        {
            files.StopWriting();
        }

        profile.Measure("draw cards, copy media", () => files.Write(late, options.Jobs));
        return Finish([.. all.Select(files.Note)], diagnostics, plan, graph, options) with
        {
            Print = HasFailed() ? null : print,
        };

        bool HasFailed() => BuildResult.IsFailure(diagnostics, options.IsStrict);
    }

    /// <summary>What other programs read, and the pages that lead from former addresses to new ones.</summary>
    internal static IEnumerable<PlannedFile> PlanFormats(SiteGraph graph, PagePlan plan)
    {
        SiteSettings settings = graph.Settings;
        var files = AtomFeed.Plan(graph).Concat(Sitemap.Plan(settings, plan.Pages)).Concat(plan.Redirects.Select(r => RedirectPage.Plan(graph, r)));
        files = settings.Outputs.Exports ? files.Concat(Bibliography.Plan(graph)).Concat(TimelineExports.Plan(graph)) : files;
        files = settings.Outputs.Data ? files.Concat(DataFiles.Plan(graph, plan.Verification)) : files;
        // GitHub Pages would otherwise run the site through Jekyll, which drops files.
        return files.Append(new PlannedFile(".nojekyll", () => []));
    }

    /// <summary>The index of the built-in search, if the site has it.</summary>
    internal static IReadOnlyList<OutputFile> WriteSearch(SiteGraph graph, int jobs) =>
        graph.Settings.Search == SiteSettings.BuiltInSearch ? SearchFiles.WriteAll(graph, jobs) : [];

    /// <summary>The social cards, which are drawn when they are written, and only if they are not there already.</summary>
    internal static IEnumerable<OutputFile> CardFiles(PagePlan plan, ThemeColors colors)
    {
        var painter = new CardPainter(colors);
        return plan.Pages.Where(p => p.Card is not null).Select(p => painter.FileOf(SitePath.ToOutput(p.CardPath), p.Card!));
    }

    /// <summary>The files that are published as they are.</summary>
    internal static IEnumerable<OutputFile> CopyFiles(SiteFolder folder) =>
        folder.Media.Select(m => new OutputFile(m.Key, default, m.Value))
            .Concat(folder.Theme.Assets.Select(a => new OutputFile("assets/" + a.Name, a.Content)));

    private static BuildResult Finish(IReadOnlyList<OutputFile> files, List<Diagnostic> diagnostics, PagePlan plan, SiteGraph graph, BuildOptions options)
    {
        diagnostics.Sort(Diagnostic.Compare);
        var result = new BuildResult(files, diagnostics, graph, plan.Pages.Count(p => p.HasLayout), options.IsStrict);
        return result.HasFailed ? result with { Files = [] } : result;
    }
}
