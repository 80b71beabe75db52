using System.Globalization;
using SiteGen.Content;
using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>The lists of everything of a kind: <c>/quotes/</c>, <c>/quotes/page/2/</c>, …</summary>
internal static class KindList
{
    /// <summary>The list of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="graph">The site.</param>
    public static PagedList Of(EntityKind kind, SiteGraph graph)
    {
        var all = graph.OfKind(kind);
        return new($"/{kind.Folder()}/", all.Count, () => all)
        {
            Shape = kind.Folder(),
            Title = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(NounOf(kind).Many),
            Noun = NounOf(kind),
            HeadingOf = kind switch
            {
                EntityKind.Quote => ListHeadings.Said,
                EntityKind.Source => ListHeadings.Published,
                EntityKind.Event => ListHeadings.Happened,
                EntityKind.Article => ListHeadings.Written,
                EntityKind.Page => null,
                _ => ListHeadings.Letter,
            },
        };
    }

    private static (string One, string Many) NounOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => ("person", "people"),
        EntityKind.Organization => ("organization", "organizations"),
        EntityKind.Topic => ("topic", "topics"),
        EntityKind.Source => ("source", "sources"),
        EntityKind.Quote => ("quotation", "quotations"),
        EntityKind.Event => ("event", "events"),
        EntityKind.Article => ("article", "articles"),
        _ => ("page", "pages"),
    };
}
