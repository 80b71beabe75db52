using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>A former path that leads to a page.</summary>
/// <param name="From">The former site path.</param>
/// <param name="To">The page.</param>
public sealed record Redirect(string From, Entity To)
{
    /// <summary>Where it is written, below the output folder.</summary>
    public string OutputPath => SitePath.ToOutput(From);

    /// <summary>How messages name it.</summary>
    public string InWords => $"a redirect in '{To.File.Path}'";

    /// <summary>
    /// Plans the redirects, and reports those that stand where a page or another redirect is. Letter case is ignored,
    /// since the disks and servers of some readers ignore it.
    /// </summary>
    internal static IReadOnlyList<Redirect> Plan(SiteGraph graph, IReadOnlyList<PlannedPage> pages, List<Diagnostic> diagnostics)
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
                    diagnostics.Add(new(Rules.RedirectInvalid, entity.File, span,
                        $"'{redirect.From}' is the path of a file that SiteGen writes", "choose another path"));
                    continue;
                }

                pageAt ??= PagesByPath(pages);
                var owner = pageAt.TryGetValue(redirect.OutputPath, out var page) ? (page.Entity == entity ? "this page itself" : page.InWords)
                    : redirectAt.TryAdd(redirect.OutputPath, redirect) ? null
                    : redirectAt[redirect.OutputPath] is var other && other.To == entity ? "another redirect in this file" : other.InWords;
                if (owner is null)
                {
                    redirects.Add(redirect);
                    continue;
                }

                diagnostics.Add(new(Rules.RedirectInvalid, entity.File, span, $"'{redirect.From}' is the path of {owner}", "every path can lead to one page only"));
            }
        }

        return redirects;
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
