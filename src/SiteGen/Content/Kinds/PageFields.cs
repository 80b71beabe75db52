using SiteGen.Content.Entities;
using SiteGen.Content.Fields;

namespace SiteGen.Content.Kinds;

/// <summary>The fields of plain pages.</summary>
internal static class PageFields
{
    private const string Glossary = "glossary";

    private static readonly Field<string> Title =
        new("title", FieldTypes.Text, "the headline", IsRequired: true, Example: "About");
    private static readonly Field<string> Summary =
        new("summary", FieldTypes.Text, "the page in a sentence", Example: "Who makes this site, and how.");
    private static readonly Field<bool> Navigation = new(
        "nav", FieldTypes.Boolean, "true lists it under Explore at the head of each page",
        Example: "true", Default: "false");
    private static readonly Field<int> Order = new(
        "order", FieldTypes.Integer, "its position there and among the pages of its folder, lower first",
        Example: "1", Default: "0");

    private static readonly Field<string> Type = new(
        "type", FieldTypes.Choice("a type of page", [Glossary]),
        "glossary: its headings are terms, which texts can link to", Example: Glossary);

    public static FieldSet All { get; } = CommonFields.With("a page", Title, Summary, Navigation, Order, Type);

    public static Entity Read(MapReader map, CommonValues header) => new Page(header)
    {
        Title = map.Get(Title) ?? header.Id,
        Text = map.Get(Summary),
        InNavigation = map.Get(Navigation),
        Order = map.Get(Order),
        IsGlossary = map.Get(Type) == Glossary,
    };
}
