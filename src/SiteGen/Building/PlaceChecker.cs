using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// Checks links to places that exist only once the pages do: pages by their paths, and headings; and those of the settings. A heading may come
/// from a template as well as from the text, so the rendered page decides.
/// </summary>
internal static partial class PlaceChecker
{
    /// <summary>Checks the paths in texts, in the navigation and of the picture of the site.</summary>
    public static IEnumerable<Diagnostic> CheckPaths(SiteGraph graph, IReadOnlyList<EntityMarkup> incomplete, PagePlan plan, IReadOnlySet<string> media)
    {
        var all = new Lazy<HashSet<string>>(() => plan.Pages.Select(p => p.Path).Concat(plan.Redirects.Select(r => r.From)).Concat(media.Select(m => "/" + m))
            .Concat(FormatPaths(graph)).Concat(graph.Index.UnreadablePaths).ToHashSet(StringComparer.Ordinal));
        foreach (var (owner, place) in Places(graph, incomplete))
        {
            // An entity that has been found has its page.
            if (place.Target?.Path == place.Path)
            {
                continue;
            }

            var paths = all.Value;
            if (!paths.Contains(place.Path) && !plan.Pages.Any(p => p.CardPath == place.Path && p.Card is not null))
            {
                yield return Missing(owner.File, place.Span, place.Path, paths);
            }
        }

        var settings = graph.Settings;
        foreach (var (_, to, span) in settings.Navigation)
        {
            if (to.StartsWith('/') && !all.Value.Contains(LinkPath(to)))
            {
                yield return Missing(settings.File, span, to, all.Value);
            }
        }

        if (settings.Social.Image is { } image && !(LinkAddress.Resolve(settings.File.Path, image) is { } path && media.Contains(LinkAddress.BelowContent(path))))
        {
            yield return new(Rules.LinkBroken, settings.File, FrontMatter.LocateInYaml(settings.File, "social", "image"), $"there is no picture '{image}'",
                LinkAddress.NearestMedia(image, media) ?? "pictures stand in content/media: write 'media/…'");
        }
    }

    /// <summary>The paths of files that are not pages, as far as the settings leave them in.</summary>
    private static IEnumerable<string> FormatPaths(SiteGraph graph)
    {
        var outputs = graph.Settings.Outputs;
        IEnumerable<string> paths = ["/feed.xml", "/sitemap.xml", "/robots.txt"];
        paths = outputs.Exports ? paths.Concat(["/sources/bibliography.json", "/sources/bibliography.bib", "/timeline/timeline.json", "/timeline/timeline.ics"]) : paths;
        paths = outputs.EntityFeeds ? paths.Concat(graph.People.Cast<Entity>().Concat(graph.Topics).Select(e => e.Path + "feed.xml")) : paths;
        return outputs.Data ? paths.Concat(EntityKindNames.All.SelectMany(k => graph.OfKind(k).Select(e => $"/data{e.Path[..^1]}.json").Append($"/data/{k.Folder()}.json"))) : paths;
    }

    /// <summary>Checks the anchors, in the pages as they were rendered.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="incomplete">The texts of files that are not part of it.</param>
    /// <param name="idsOf">The ids of pages, by their paths; links to pages that are not among them are not checked.</param>
    public static IEnumerable<Diagnostic> CheckFragments(SiteGraph graph, IReadOnlyList<EntityMarkup> incomplete, IReadOnlyDictionary<string, IReadOnlySet<string>> idsOf)
    {
        foreach (var (owner, place) in Places(graph, incomplete))
        {
            if (place.Fragment is not { } fragment || !idsOf.TryGetValue(place.Path, out var ids))
            {
                continue;
            }

            var anchor = place.Target is null ? Anchors.OfText(fragment) : graph.AnchorOf(place.Target, fragment);
            if (!ids.Contains(anchor))
            {
                yield return new(Rules.HeadingMissing, owner.File, place.Span, $"the page {place.Path} has no heading '{anchor}'",
                    TextDistance.DidYouMean(anchor, ids));
            }
        }
    }

    /// <summary>The ids in a rendered page.</summary>
    public static IReadOnlySet<string> IdsIn(ReadOnlySpan<byte> html) =>
        IdAttribute().Matches(Encoding.UTF8.GetString(html)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The paths of the pages to which links with a fragment lead.</summary>
    public static IReadOnlySet<string> FragmentTargets(SiteGraph graph, IReadOnlyList<EntityMarkup> incomplete) =>
        Places(graph, incomplete).Where(p => p.Place.Fragment is not null).Select(p => p.Place.Path).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(Entity Owner, PlaceReference Place)> Places(SiteGraph graph, IReadOnlyList<EntityMarkup> incomplete) =>
        EntityKindNames.All.SelectMany(graph.OfKind).Select(graph.MarkupOf).Where(m => m.Places.Count > 0).SelectMany(m => m.Places.Select(p => (m.Owner, p)))
            // Their own pages are not there, and where two files have one id, that of the other is.
            .Concat(incomplete.SelectMany(m => m.Places.Where(p => p.Path != m.Owner.Path).Select(p => (m.Owner, p))));

    private static Diagnostic Missing(SourceFile file, SourceSpan span, string path, IReadOnlySet<string> paths) =>
        new(Rules.LinkBroken, file, span, $"the site has no page '{path}'",
            paths.Contains(path + "/") ? $"write '{path}/'" : TextDistance.DidYouMean(path, paths));

    private static string LinkPath(string address) => address.Split('#', '?')[0];

    [GeneratedRegex("""\sid="([^"]+)" """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex IdAttribute();
}
