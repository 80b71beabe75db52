using SiteGen.Checks;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>
/// Builds a site: every page, every time. Pages are rendered only from content without errors, so that one mistake is
/// not reported again by everything that refers to it.
/// </summary>
public static class SiteBuilder
{
    /// <summary>Reads the site in a folder.</summary>
    /// <exception cref="IOException">The site cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The site may not be read.</exception>
    public static SiteFolder Read(BuildOptions options) =>
        options.Profile.Measure("read files", () => SiteFolder.Read(options.SitePath, options.Jobs));

    /// <summary>Reads and builds the site in a folder, in memory.</summary>
    /// <exception cref="IOException">The site cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The site may not be read.</exception>
    /// <exception cref="OperationCanceledException"><see cref="BuildOptions.Cancellation"/> was requested.</exception>
    public static BuildResult Build(BuildOptions options) => Build(Read(options), options);

    /// <summary>Builds a site that has been read, in memory.</summary>
    public static BuildResult Build(SiteFolder folder, BuildOptions options) =>
        Build(Site.Load(folder, options, previous: null), options, OutputCollector.InMemory(options));

    /// <summary>
    /// Builds a site that has been read, and puts each file into an output folder as soon as it is made. The caller
    /// commits the session if the build succeeded; otherwise the output folder stays as it was.
    /// </summary>
    /// <exception cref="OperationCanceledException"><see cref="BuildOptions.Cancellation"/> was requested.</exception>
    public static BuildResult Build(SiteFolder folder, BuildOptions options, OutputSession session) =>
        Build(Site.Load(folder, options, previous: null), options, OutputCollector.To(session, options));

    /// <summary>Builds a loaded site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="options">How it is built.</param>
    /// <param name="output">Collects files and diagnostics; after the first error it writes nothing more.</param>
    internal static BuildResult Build(Site site, BuildOptions options, OutputCollector output)
    {
        var (plan, profile, jobs) = (site.Plan, options.Profile, options.Jobs);
        output.Report(site.Diagnostics);
        output.Report(profile.Measure("check content", () => SiteChecks.Content(site.Content, jobs)));
        var headings = new HeadingChecker(site.Content);
        var renderer = new PageRenderer(
            site.Graph, plan, site.Templates, options.PageTimeLimit, profile.Rendering);
        if (output.HasErrors)
        {
            // Links to headings can only be checked against rendered pages.
            renderer.Render([.. plan.Pages.Where(headings.IsTarget)], jobs, headings.Read);
            output.Report(SiteChecks.Headings(headings));
            return output.Finish(site);
        }

        var notRendered = profile.Measure("render pages", () => RenderPages(renderer, site, options, output, headings));
        output.Report(notRendered);
        output.Report(profile.Measure("check links to headings", () => SiteChecks.Headings(headings)));
        profile.Measure("write feeds, exports and data", () =>
            output.Add(SiteFiles.Formats(site, () => renderer.SharedPolicy)));
        profile.Measure("index for search", () => output.Add(SiteFiles.Search(site, jobs)));
        var published = site.Published;
        output.AddLate([.. SiteFiles.Cards(site), .. SiteFiles.Copies(published)]);
        output.Report([.. SiteChecks.Cards(site.Graph, plan)]);
        var files = output.Files;
        output.Report(SiteChecks.Collisions(files, published, plan));
        if (options.ChecksPages && notRendered.Count == 0)
        {
            output.Report(profile.Measure("check finished pages", () =>
                SiteChecks.FinishedPages(site.Graph, plan, files, site.Folder.Theme, jobs)));
        }

        profile.Measure("draw cards, copy media", output.WriteLate);
        return output.Finish(site);
    }

    /// <summary>Renders all pages.</summary>
    /// <returns>The diagnostics of pages that could not be rendered.</returns>
    private static IReadOnlyList<Diagnostic> RenderPages(
        PageRenderer renderer, Site site, BuildOptions options, OutputCollector output, HeadingChecker headings)
    {
        options.Profile.Expect(site.Plan.Pages.Count);
        return renderer.Render(site.Plan.Pages, options.Jobs, (page, html) =>
        {
            output.Add(page, html);
            headings.Read(page, html);
            options.Profile.Advance();
        });
    }
}
