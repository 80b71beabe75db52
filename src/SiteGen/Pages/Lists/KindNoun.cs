using System.Globalization;
using SiteGen.Content;

namespace SiteGen.Pages.Lists;

/// <summary>The words that count and head the entities of a kind.</summary>
internal static class KindNoun
{
    /// <summary>The singular and the plural: "quotation", "quotations".</summary>
    public static (string One, string Many) Of(EntityKind kind) => kind switch
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

    /// <summary>The plural as a heading: "Quotations".</summary>
    public static string Title(EntityKind kind) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Of(kind).Many);
}
