using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>An old path that redirects to a page.</summary>
/// <param name="From">The old site path.</param>
/// <param name="To">The entity of the page.</param>
public sealed record Redirect(string From, Entity To)
{
    /// <summary>The path of its file in the output folder.</summary>
    public string OutputPath => SitePath.ToOutput(From);

    /// <summary>Its name in messages.</summary>
    public string InWords => $"a redirect in '{To.File.Path}'";

    /// <summary>
    /// Plans the redirects, and reports those whose path is that of a page or another redirect. Letter case is ignored,
    /// as some disks and servers ignore it.
    /// </summary>
    internal static IReadOnlyList<Redirect> Plan(
        SiteGraph graph, IReadOnlyList<PlannedPage> pages, List<Diagnostic> diagnostics)
    {
        // Most sites have few of them, or none.
        Dictionary<string, PlannedPage>? pageAt = null;
        var redirectAt = new Dictionary<string, Redirect>(StringComparer.OrdinalIgnoreCase);

        var redirects = new List<Redirect>();
        foreach (var entity in EntityKindNames.All.SelectMany(graph.OfKind))
        {
            foreach (var (from, span) in entity.RedirectFrom)
            {
                var redirect = new Redirect(from, entity);
                if (SitePath.IsReserved(redirect.OutputPath))
                {
                    diagnostics.Add(new(
                        Rules.RedirectInvalid, entity.File, span,
                        $"'{from}' is the path of a file that SiteGen writes", "choose another path"));
                    continue;
                }

                pageAt ??= PagesByPath(pages);
                if (OwnerOf(redirect, pageAt, redirectAt) is not { } owner)
                {
                    redirects.Add(redirect);
                    continue;
                }

                diagnostics.Add(new(
                    Rules.RedirectInvalid, entity.File, span,
                    $"'{from}' is the path of {owner}", "every path can lead to one page only"));
            }
        }

        return redirects;
    }

    /// <summary>
    /// The page or redirect that has the path already, in words. Null if there is none: the path is taken then.
    /// </summary>
    private static string? OwnerOf(
        Redirect redirect, Dictionary<string, PlannedPage> pageAt, Dictionary<string, Redirect> redirectAt)
    {
        if (pageAt.TryGetValue(redirect.OutputPath, out var page))
        {
            return page.Entity == redirect.To ? "this page itself" : page.InWords;
        }

        if (redirectAt.TryAdd(redirect.OutputPath, redirect))
        {
            return null;
        }

        var other = redirectAt[redirect.OutputPath];
        return other.To == redirect.To ? "another redirect in this file" : other.InWords;
    }

    private static Dictionary<string, PlannedPage> PagesByPath(IReadOnlyList<PlannedPage> pages)
    {
        var pageAt = new Dictionary<string, PlannedPage>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            pageAt.TryAdd(page.OutputPath, page);
        }

        return pageAt;
    }
}
