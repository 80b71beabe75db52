using SiteGen.Checks.FinishedPages;
using SiteGen.Content;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Formats;
using SiteGen.Formats.Annotations;
using SiteGen.Formats.Feeds;
using SiteGen.Formats.Markdown;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Pages.Sharing;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>Checks links to site paths in texts and in the settings.</summary>
/// <param name="content">The linked content.</param>
/// <param name="plan">The pages.</param>
/// <param name="statics">The files of <c>static/</c>, by their paths below it.</param>
internal sealed class PathChecker(LinkedContent content, PagePlan plan, IEnumerable<string> statics)
{
    private SiteSettings Settings => content.Graph.Settings;

    private IReadOnlySet<string> Media => content.Content.Media.Paths;

    /// <summary>The paths of all files of the site. Rarely needed, since most links name entities.</summary>
    private HashSet<string> Paths => field ??=
    [
        .. plan.Pages.Select(p => Uri.UnescapeDataString(p.Path)),
        .. plan.Redirects.Select(r => r.From),
        .. Media.Select(m => "/" + m),
        .. statics.Select(SiteAddresses.ToSitePath),
        .. PathsOfFormats(),
        .. content.Graph.Index.UnreadablePaths,
    ];

    /// <summary>Checks links in texts, the navigation, and the picture of the site.</summary>
    public IEnumerable<Diagnostic> Check() => CheckTexts().Concat(CheckNavigation()).Concat(CheckImage());

    private IEnumerable<Diagnostic> CheckTexts()
    {
        foreach (var (owner, link) in content.InternalLinks)
        {
            // Every entity that was found has a page.
            if (link.Target?.Path != link.Path && !Paths.Contains(link.Path) && !IsCard(link.Path))
            {
                yield return Missing(owner.File, link.Span, link.Path);
            }
        }
    }

    private IEnumerable<Diagnostic> CheckNavigation()
    {
        foreach (var (_, to, span) in Settings.Navigation)
        {
            if (to.StartsWith('/') && !Paths.Contains(CanonicalForm.Of(Uri.UnescapeDataString(to.Split('#', '?')[0]))))
            {
                yield return Missing(Settings.File, span, to);
            }
        }
    }

    private IEnumerable<Diagnostic> CheckImage()
    {
        if (Settings.Social.Image is not { } image)
        {
            yield break;
        }

        var path = LinkAddress.Resolve(Settings.File.Path, image);
        if (path is null || !Media.Contains(LinkAddress.BelowContent(path)))
        {
            yield return new(
                Rules.LinkBroken, Settings.File, FrontMatter.LocateInYaml(Settings.File, "social", "image"),
                $"there is no picture '{image}'",
                LinkAddress.NearestMedia(image, Media) ?? "pictures are in content/media: write 'media/…'");
        }
    }

    private bool IsCard(string path) =>
        plan.Pages.Any(p => Uri.UnescapeDataString(p.CardPath) == path && p.Card is not null)
        || plan.Posters.Any(p => path == Uri.UnescapeDataString(p.Path)
            || (p.PicturePath is { } picture && path == Uri.UnescapeDataString(picture)));

    /// <summary>The paths of feeds, exports and data that the settings turn on.</summary>
    private IEnumerable<string> PathsOfFormats()
    {
        var (graph, outputs) = (content.Graph, Settings.Outputs);
        IEnumerable<string> paths =
        [
            "/feed.xml", "/feed.json", "/corrections/feed.xml", "/corrections/feed.json", "/sitemap.xml", "/robots.txt",
        ];
        if (plan.Changes is not null)
        {
            paths = paths.Concat(["/changes/feed.xml", "/changes/feed.json"]);
        }

        if (outputs.Exports)
        {
            paths = paths.Concat(
            [
                "/sources/bibliography.json", "/sources/bibliography.bib",
                "/timeline/timeline.json", "/timeline/timeline.ics",
            ]);
        }

        paths = paths.Concat(SiteFeeds.OwnersOf(graph).Select(e => Uri.UnescapeDataString(e.Path))
            .SelectMany(path => new[] { path + "feed.xml", path + "feed.json" }));
        if (outputs.Markdown)
        {
            paths = paths.Append("/" + LlmsText.Path)
                .Concat(MarkdownPages.PagesOf(plan).Select(p => "/" + MarkdownPages.PathOf(p)));
        }

        if (outputs.Cards)
        {
            paths = paths.Concat(graph.Quotes.Select(q => EmbedCode.DescriptionPathOf(graph, q))
                .OfType<string>().Select(Uri.UnescapeDataString));
        }

        if (outputs.Annotations)
        {
            paths = paths.Concat(AnnotationFiles.Paths(graph, plan.Verification).Select(Uri.UnescapeDataString));
        }

        if (outputs.Data)
        {
            paths = paths.Concat(DataFiles.Paths(graph));
        }

        return paths;
    }

    private Diagnostic Missing(SourceFile file, SourceSpan span, string path) =>
        new(Rules.LinkBroken, file, span, $"the site has no page '{path}'",
            Paths.Contains(path + "/") ? $"write '{path}/'" : TextDistance.DidYouMean(path, Paths));
}
