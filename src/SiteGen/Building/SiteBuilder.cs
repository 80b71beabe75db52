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
        var (profile, jobs) = (options.Profile, options.Jobs);
        output.Report(site.Diagnostics);
        output.Report(profile.Measure("check content", () => SiteChecks.Content(site.Content, jobs)));
        if (output.HasErrors)
        {
            foreach (var edition in site.Editions)
            {
                // Links to headings can only be checked against rendered pages.
                var targets = new HeadingChecker(edition.Content);
                RendererOf(site, edition, options)
                    .Render([.. edition.Plan.Pages.Where(targets.IsTarget)], jobs, targets.Read);
                output.Report(SiteChecks.Headings(targets));
            }

            return output.Finish(site);
        }

        options.Profile.Expect(site.Editions.Sum(e => e.Plan.Pages.Count));
        var renderers = new List<PageRenderer>();
        var notRendered = new List<Diagnostic>();
        foreach (var edition in site.Editions)
        {
            var (renderer, headings) = (RendererOf(site, edition, options), new HeadingChecker(edition.Content));
            renderers.Add(renderer);
            // A mistake in a template is the same in each language.
            notRendered.AddRange(profile
                .Measure("render pages", () => RenderPages(renderer, edition, options, output, headings))
                .Where(d => !notRendered.Exists(n => (n.File, n.Span, n.Message) == (d.File, d.Span, d.Message))));
            output.Report(profile.Measure("check links to headings", () => SiteChecks.Headings(headings)));
        }

        output.Report(notRendered);
        profile.Measure("write feeds, exports and data", () =>
            output.Add(SiteFiles.Formats(site, () => PageRenderer.SharedPolicyOf(renderers))));
        profile.Measure("index for search", () => output.Add(SiteFiles.Search(site, jobs)));
        var published = site.Published;
        output.AddLate([.. SiteFiles.Cards(site), .. SiteFiles.Copies(published)]);
        output.Report([.. site.Editions.SelectMany(e => SiteChecks.Cards(e.Graph, e.Plan))]);
        var files = output.Files;
        output.Report(SiteChecks.Collisions(files, published, site.Plan));
        if (options.ChecksPages && notRendered.Count == 0)
        {
            output.Report(profile.Measure("check finished pages", () =>
                SiteChecks.FinishedPages(site.Graph, site.Plan, files, site.Folder.Theme, jobs)));
        }

        profile.Measure("draw cards, copy media", output.WriteLate);
        return output.Finish(site);
    }

    /// <summary>Returns what renders the pages of a language of a site.</summary>
    internal static PageRenderer RendererOf(Site site, Edition edition, BuildOptions options) =>
        new(edition.Graph, edition.Plan, site.Templates, options.PageTimeLimit, options.Profile.Rendering)
        {
            Languages = site.Languages,
        };

    /// <summary>Renders all pages of a language.</summary>
    /// <returns>The diagnostics of pages that could not be rendered.</returns>
    private static IReadOnlyList<Diagnostic> RenderPages(
        PageRenderer renderer, Edition edition, BuildOptions options, OutputCollector output, HeadingChecker headings)
    {
        return renderer.Render(edition.Plan.Pages, options.Jobs, (page, html) =>
        {
            output.Add(edition.Folder + page.OutputPath, html);
            headings.Read(page, html);
            options.Profile.Advance();
        });
    }
}
