using SiteGen.Content.Settings;
using SiteGen.Pages.Navigation;

namespace SiteGen.Rendering.Models;

/// <summary>The menus of a site, and the pages above a page.</summary>
internal static class NavigationModel
{
    public static Accessor Item { get; } = new Accessor<NavigationItem>("an entry of the navigation")
        .Add("label", n => n.Label)
        .Add("url", n => n.To.StartsWith('/') ? SiteUrl.Of(n.To) : n.To)
        .Add("place", SiteNavigation.PlaceOf)
        .Add("section", n => n.To.StartsWith('/') ? n.To.Split('/')[1] : null);

    public static Accessor Group { get; } = new Accessor<MenuGroup>("a group of the navigation")
        .Add("title", g => g.Title)
        .Add("items", g => g.Items);

    public static Accessor Breadcrumb { get; } = new Accessor<Breadcrumb>("a breadcrumb")
        .Add("label", b => b.Label)
        .Add("url", b => SiteUrl.Of(b.Path))
        .Add("language", b => b.Language);
}
