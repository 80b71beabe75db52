using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Pages;

namespace SiteGen.Formats.Feeds;

/// <summary>
/// The first address of an entity, by which feeds know it: readers would take it for new if its id changed with its
/// name.
/// </summary>
internal static class FirstAddress
{
    /// <summary>
    /// The site path of an entity before it was renamed: the first in <c>redirect_from</c> that a page of its kind can
    /// have, since the oldest stands first; its path if there is none. Addresses of another program had other ids.
    /// </summary>
    public static string Of(Entity entity)
    {
        foreach (var (path, _) in entity.RedirectFrom)
        {
            if (IsOfKind(path, entity.Kind))
            {
                return SitePath.Encode(path.EndsWith('/') ? path : path + "/");
            }
        }

        return entity.Path;
    }

    private static bool IsOfKind(string path, EntityKind kind)
    {
        var folder = $"/{kind.Folder()}/";
        if (!path.StartsWith(folder, StringComparison.Ordinal))
        {
            return false;
        }

        var id = path.AsSpan(folder.Length).TrimEnd('/');
        // Pages may be in folders.
        return id.Length > 0 && !id.Contains('.') && (kind == EntityKind.Page || !id.Contains('/'));
    }
}
