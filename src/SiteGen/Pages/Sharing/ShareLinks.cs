using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Pages.Sharing;

/// <summary>Plain links to share a page. Nothing is loaded from other sites before a reader follows one.</summary>
public static class ShareLinks
{
    /// <summary>
    /// Links to share an entity by mail, and on networks that accept an address in a link. Networks show the title and
    /// the picture of the page themselves.
    /// </summary>
    public static IReadOnlyList<WebLink> Of(SiteGraph graph, Entity entity)
    {
        // Subjects are short; the words are on the page.
        var subject = entity is Quote quote
            ? graph.AttributionOf(quote) + (quote.Date is { } date ? $", {DateText.Long(date)}" : "")
            : graph.TitleOf(entity);
        var text = Uri.EscapeDataString(subject);
        // A query may hold ':' and '/' as they are (RFC 3986, section 3.4).
        var address = Uri.EscapeDataString(graph.Settings.Absolute(entity.Path))
            .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal);
        return
        [
            new($"mailto:?subject={text}&body={address}", "Email"),
            new($"https://bsky.app/intent/compose?text={address}", "Bluesky"),
            new($"https://www.linkedin.com/sharing/share-offsite/?url={address}", "LinkedIn"),
            new($"https://x.com/intent/post?url={address}", "X"),
        ];
    }
}
