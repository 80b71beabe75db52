using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Sharing;

/// <summary>Plain links to share a page. Nothing is loaded from other sites before a reader follows one.</summary>
public static class ShareLinks
{
    /// <summary>Links to share an entity by mail, and on networks that accept an address in a link.</summary>
    public static IReadOnlyList<WebLink> Of(SiteGraph graph, Entity entity)
    {
        var title = entity is Quote quote
            ? $"{graph.AttributionOf(quote)}: {graph.TitleOf(quote)}"
            : graph.TitleOf(entity);
        var text = Uri.EscapeDataString(title);
        var address = Uri.EscapeDataString(graph.Settings.Absolute(entity.Path));
        return
        [
            new($"mailto:?subject={text}&body={address}", "Email"),
            new($"https://bsky.app/intent/compose?text={text}%20{address}", "Bluesky"),
            new($"https://www.linkedin.com/sharing/share-offsite/?url={address}", "LinkedIn"),
            new($"https://x.com/intent/post?text={text}&url={address}", "X"),
        ];
    }
}
