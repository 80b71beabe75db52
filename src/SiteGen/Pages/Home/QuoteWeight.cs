using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Home;

/// <summary>How much a quotation matters to a site.</summary>
internal static class QuoteWeight
{
    /// <summary>The number of texts, events and quotations that refer to it.</summary>
    public static int Of(SiteGraph graph, Quote quote)
    {
        var connections = graph.ConnectionsOf(quote);
        return connections.Backlinks.Count + connections.Events.Count + connections.Replies.Count;
    }
}
