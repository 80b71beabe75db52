using SiteGen.Content.Entities;
using SiteGen.Content.Fields.Types;
using SiteGen.Content.Settings;
using SiteGen.Linking;
using SiteGen.Markup;

namespace SiteGen.Pages;

/// <summary>A picture of the site, where it is published.</summary>
/// <param name="Path">Its site path, as written in URLs: <c>/media/a%20b.png</c>.</param>
/// <param name="Alt">What it shows; null if unknown.</param>
/// <param name="Credit">The credit that must be given; null for none.</param>
public sealed record Picture(string Path, string? Alt, string? Credit)
{
    /// <summary>The text below it; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Under what terms it is shown: a name, or the web address of a licence; null if not stated.</summary>
    public string? Licence { get; init; }

    /// <summary>What to keep in view where it is cut off; null for its middle.</summary>
    public FocalPoint? Focus { get; init; }

    /// <summary>The web address of the licence, if that is what is stated.</summary>
    public string? LicenceUrl => Licence is not null && UrlType.IsWebAddress(Licence) ? Licence : null;

    /// <summary>Its width in pixels; null if it is unknown.</summary>
    public long? Width { get; private init; }

    /// <summary>Its height in pixels; null if it is unknown.</summary>
    public long? Height { get; private init; }

    /// <summary>The picture of an entity; null for none.</summary>
    public static Picture? Of(SiteGraph graph, Entity entity) =>
        entity.Image is { } image && graph.FindMarkupOf(entity)?.Image is { } file
            ? new("/" + LinkAddress.Escape(file.Path), image.Alt, image.Credit)
            {
                Width = file.Size?.Width,
                Height = file.Size?.Height,
                Caption = image.Caption,
                Licence = image.Licence,
                Focus = image.Focus,
            }
            : null;

    /// <summary>The picture that social networks show for pages without one; null for none.</summary>
    public static Picture? Of(SiteSettings settings) =>
        settings.Social.Image is { } image && Find(settings.File.Path, image) is { } path
            ? new(path, null, null)
            : null;

    private static string? Find(string file, string address) =>
        LinkAddress.Resolve(file, address) is { } path && LinkAddress.BelowContent(path) is { Length: > 0 } below
            ? "/" + LinkAddress.Escape(below)
            : null;
}
