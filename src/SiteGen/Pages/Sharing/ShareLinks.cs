using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Sharing;

/// <summary>Plain links to share a page. Nothing is loaded from other sites before a reader follows one.</summary>
public static class ShareLinks
{
    /// <summary>
    /// Links to share an entity by mail, and on networks that accept an address in a link. They are on most pages of a
    /// site, so they have only the address; the script of the theme adds the title.
    /// </summary>
    public static IReadOnlyList<WebLink> Of(SiteGraph graph, Entity entity)
    {
        var address = Uri.EscapeDataString(graph.Settings.Absolute(entity.Path));
        // A query can have these characters as they are.
        var inQuery = address.Replace("%3A", ":", StringComparison.Ordinal)
            .Replace("%2F", "/", StringComparison.Ordinal);
        return
        [
            new($"mailto:?body={address}", graph.Language.Say("sharing.by_email")),
            new($"https://bsky.app/intent/compose?text={inQuery}", "Bluesky"),
            new($"https://www.linkedin.com/sharing/share-offsite/?url={inQuery}", "LinkedIn"),
            new($"https://x.com/intent/post?url={inQuery}", "X"),
        ];
    }
}
