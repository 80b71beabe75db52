using System.Text;
using SiteGen.Content.Settings;
using SiteGen.Markup;

namespace SiteGen.Linking;

/// <summary>
/// Finds the pictures and recordings outside <c>content/media/</c> that the site shows, such as those that Obsidian
/// puts beside a note. Only these are published: the folders of a vault may have others that are private.
/// </summary>
internal static class UsedAttachments
{
    /// <summary>Returns the paths below <c>content/</c> that are used, in order.</summary>
    /// <param name="attachments">The paths of all attachments.</param>
    /// <param name="markup">All rendered texts.</param>
    /// <param name="settings">The settings.</param>
    public static IReadOnlyList<string> Find(
        IEnumerable<string> attachments, IEnumerable<EntityMarkup> markup, SiteSettings settings)
    {
        var byAddress = attachments.ToDictionary(LinkAddress.Escape, a => a, StringComparer.Ordinal);
        var used = new SortedSet<string>(StringComparer.Ordinal);
        if (byAddress.Count == 0)
        {
            return [];
        }

        foreach (var text in markup)
        {
            IEnumerable<RichText> texts = [text.Body, text.Context, .. text.Lines, .. text.Corrections];
            foreach (var html in texts)
            {
                html.AddRootAddresses(Use);
            }

            UsePicture(text.Owner.File.Path, text.Owner.Image?.Source);
        }

        UsePicture(settings.File.Path, settings.Social.Image);
        return [.. used];

        void Use(ReadOnlySpan<byte> address)
        {
            if (byAddress.TryGetValue(Encoding.UTF8.GetString(address), out var path))
            {
                used.Add(path);
            }
        }

        void UsePicture(string file, string? address)
        {
            if (address is not null && LinkAddress.Resolve(file, address) is { } path)
            {
                Use(Encoding.UTF8.GetBytes(LinkAddress.Escape(LinkAddress.BelowContent(path))));
            }
        }
    }
}
