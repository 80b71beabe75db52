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

    /// <summary>
    /// Plans the redirects, and reports those that stand where a page or another redirect is. Letter case is ignored,
    /// since the disks and servers of some readers ignore it.
    /// </summary>
    internal static IReadOnlyList<Redirect> Plan(SiteGraph graph, IReadOnlyList<PlannedPage> pages, List<Diagnostic> diagnostics)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            taken.TryAdd(page.OutputPath, page.Path);
        }

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

                if (taken.TryAdd(redirect.OutputPath, redirect.From))
                {
                    redirects.Add(redirect);
                    continue;
                }

                var other = taken[redirect.OutputPath];
                diagnostics.Add(new(Rules.RedirectInvalid, entity.File, span,
                    other == entity.Path ? $"'{redirect.From}' is the path of this page itself" : $"'{redirect.From}' is taken by '{other}'",
                    "every path can lead to one page only"));
            }
        }

        return redirects;
    }
}
