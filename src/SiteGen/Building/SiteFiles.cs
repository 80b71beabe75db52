using SiteGen.Cards;
using SiteGen.Content.Settings;
using SiteGen.Files;
using SiteGen.Formats;
using SiteGen.Formats.Annotations;
using SiteGen.Formats.Feeds;
using SiteGen.Formats.Markdown;
using SiteGen.Pages;
using SiteGen.Searching;

namespace SiteGen.Building;

/// <summary>The files of a site besides its pages.</summary>
internal static class SiteFiles
{
    /// <summary>Generated files that a file of <c>static/</c> replaces. Its other files must not replace any.</summary>
    private static readonly string[] Replaceable = ["robots.txt", ".nojekyll", HostHeaders.Path, LlmsText.Path];

    /// <summary>Feeds, exports, data, sitemaps, redirects and the headers.</summary>
    /// <param name="site">The site.</param>
    /// <param name="policy">Returns the policy of all pages; see <see cref="HostHeaders.Plan"/>.</param>
    public static IEnumerable<PlannedFile> Formats(Site site, Func<string> policy)
    {
        var files = site.Editions.SelectMany(edition => Formats(site, edition));
        if (site.Graph.Settings.Outputs.Data)
        {
            files = files.Concat(DataFiles.Plan(site.Graph, site.Plan));
        }

        if (site.Graph.Settings.Outputs.Annotations)
        {
            files = files.Concat(AnnotationFiles.Plan(site.Graph, site.Plan.Verification));
        }

        // GitHub Pages would otherwise run the site through Jekyll, which drops files.
        files = files.Append(Sitemap.Robots([.. site.Editions.Select(e => e.Graph.Settings)]))
            .Append(new PlannedFile(".nojekyll", () => [])).Append(HostHeaders.Plan(policy));
        return files.Where(f => !Replaceable.Contains(f.Path) || !site.Folder.Static.ContainsKey(f.Path));
    }

    /// <summary>The files that each language of a site has.</summary>
    private static IEnumerable<PlannedFile> Formats(Site site, Edition edition)
    {
        var (graph, plan, settings) = (edition.Graph, edition.Plan, edition.Graph.Settings);
        var files = SiteFeeds.Plan(graph, plan.Verification, plan.Corrections, plan.Changes)
            .Concat(Sitemap.Plan(graph, plan, site.Languages))
            .Concat(plan.Redirects.Select(r => RedirectPage.Plan(graph, r)))
            .Concat(plan.Posters.Select(p => new PlannedFile(
                SitePath.ToOutput(p.Path), () => CardPainter.ToSvg(p.Content, site.Templates.Colors))))
            .Concat(OEmbed.Plan(graph));
        if (settings.Outputs.Exports)
        {
            files = files.Concat(Bibliography.Plan(graph)).Concat(TimelineExports.Plan(graph));
        }

        if (settings.Outputs.Markdown)
        {
            files = files.Concat(MarkdownPages.Plan(graph, plan)).Append(LlmsText.Plan(graph, plan));
        }

        return edition.IsMain ? files : files.Select(f => f with { Path = edition.Folder + f.Path });
    }

    /// <summary>The indexes of the built-in search, one for each language, if the site uses it.</summary>
    public static IReadOnlyList<OutputFile> Search(Site site, int jobs) =>
        site.Graph.Settings.Search != SiteSettings.BuiltInSearch ? []
        : [.. site.Editions.SelectMany(e =>
            SearchFiles.WriteAll(e.Graph, jobs).Select(f => f with { Path = e.Folder + f.Path }))];

    /// <summary>
    /// Social cards and the pictures of posters, which are drawn when they are written, unless the output folder has
    /// them already.
    /// </summary>
    public static IEnumerable<OutputFile> Cards(Site site)
    {
        var painter = new CardPainter(site.Templates.Colors, site.Graph);
        return site.Editions.SelectMany(edition => edition.Plan.Pages
            .Where(p => SiteEditions.IsInLanguage(p, edition.Graph) && p.Card is not null)
            .Select(p => painter.FileOf(edition.Folder + SitePath.ToOutput(p.CardPath), p.Card!))
            .Concat(edition.Plan.Posters.Where(p => p.PicturePath is not null)
                .Select(p => painter.PictureOf(edition.Folder + SitePath.ToOutput(p.PicturePath!), p.Content))));
    }

    /// <summary>
    /// Media, assets and the files of <c>static/</c>, which are copied unchanged, except that parts of SVG may be left
    /// out.
    /// </summary>
    public static IEnumerable<OutputFile> Copies(SiteFolder folder) =>
        folder.Media.Select(m => folder.ExaminedMedia.GetValueOrDefault(m.Key) is { } content
                ? new OutputFile(m.Key, content) : new OutputFile(m.Key, default, m.Value))
            .Concat(folder.Static.Select(m => new OutputFile(m.Key, default, m.Value)))
            .Concat(folder.Theme.Assets.Select(a => new OutputFile("assets/" + a.Name, a.Content)));
}
