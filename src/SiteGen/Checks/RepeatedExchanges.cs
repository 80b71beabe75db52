using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Linking;

namespace SiteGen.Checks;

/// <summary>Finds quotations that the home page is told to show twice.</summary>
internal static class RepeatedExchanges
{
    /// <summary>Checks <c>home.exchanges</c> in the settings.</summary>
    public static void Report(SiteGraph graph, List<Diagnostic> diagnostics)
    {
        var shown = new HashSet<Entity>();
        foreach (var reference in graph.Settings.Home.Exchanges.SelectMany(exchange => exchange))
        {
            if (graph.Find(reference) is { } quote && !shown.Add(quote))
            {
                diagnostics.Add(new(
                    Rules.ValueNotAllowed, graph.Settings.File, reference.Span,
                    $"the quotation '{quote.Id}' is already in an exchange of the home page",
                    "keep it in one of them"));
            }
        }
    }
}
