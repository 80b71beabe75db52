using SiteGen.Content.Entities;
using SiteGen.Content.Keys;

namespace SiteGen.Content.Formats;

/// <summary>The front matter of plain pages.</summary>
internal static class PageFormat
{
    private static readonly Key<string> Title = new("title", Shapes.Text, "the headline", IsRequired: true);
    private static readonly Key<string> Summary = new("summary", Shapes.Text, "the page in a sentence");
    private static readonly Key<bool> Navigation = new("nav", Shapes.Boolean, "true lists it in the navigation at the foot of each page");
    private static readonly Key<int> Order = new("order", Shapes.Integer, "the place there; lower first");

    public static KeySet Keys { get; } = HeaderFormat.WithOwn("a page", Title, Summary, Navigation, Order);

    public static Entity Read(MapReader map, EntityHeader header) => new Page(header)
    {
        Title = map.Get(Title) ?? header.Id,
        Text = map.Get(Summary),
        InNavigation = map.Get(Navigation),
        Order = map.Get(Order),
    };
}
