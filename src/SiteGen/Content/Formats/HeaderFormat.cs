using SiteGen.Content.Entities;
using SiteGen.Content.Keys;
using SiteGen.Dates;

namespace SiteGen.Content.Formats;

/// <summary>The keys that every kind has.</summary>
internal static class HeaderFormat
{
    private static readonly Key<bool> Draft = new("draft", Shapes.Boolean, "true leaves it out of the site unless drafts are asked for");
    private static readonly Key<EdtfDate> Updated = new("updated", Shapes.Date, "when it last changed in substance");
    private static readonly Key<IReadOnlyList<LocatedPath>> RedirectFrom =
        new("redirect_from", Shapes.List(SitePathShape.Instance), "former site paths of the page");

    private static readonly Key<string> ImageSource = new("src", Shapes.Text, "the picture, relative to this file", IsRequired: true);
    private static readonly Key<string> ImageAlt = new("alt", Shapes.Text, "what the picture shows", IsRequired: true);
    private static readonly Key<string> ImageCredit = new("credit", Shapes.Text, "whose picture it is");
    private static readonly Key<EntityImage> Image = new("image", Shapes.Map("a picture",
        new KeySet("an image", [ImageSource, ImageAlt, ImageCredit]),
        map => map.Get(ImageSource) is { } source ? new EntityImage(source, map.Get(ImageAlt) ?? "", map.Get(ImageCredit)) : null), "the picture that stands for it");

    private static readonly Key<string> LinkUrl = new("url", Shapes.Url, "the address", IsRequired: true);
    private static readonly Key<string> LinkLabel = new("label", Shapes.Text, "the text of the link");
    private static readonly Key<IReadOnlyList<WebLink>> Links = new("links", Shapes.List(Shapes.Map("a link",
        new KeySet("a link", [LinkUrl, LinkLabel]), map => map.Get(LinkUrl) is { } url ? new WebLink(url, map.Get(LinkLabel)) : null)), "further addresses on the web");

    private static readonly Key<EdtfDate> CorrectionDate = new("date", Shapes.Date, "when it was corrected", IsRequired: true);
    private static readonly Key<MarkdownValue> CorrectionText = new("text", Shapes.Markdown, "what was wrong, and what it says now", IsRequired: true);
    private static readonly Key<IReadOnlyList<Correction>> Corrections = new("corrections", Shapes.List(Shapes.Map("a correction",
        new KeySet("a correction", [CorrectionDate, CorrectionText]),
        map => map.Get(CorrectionText) is { } text ? new Correction(map.Get(CorrectionDate)!, text) : null)), "what was wrong and has been put right");

    /// <summary>The key set of a kind: its own keys, then those of every kind.</summary>
    public static KeySet WithOwn(string owner, params Key[] keys) =>
        new(owner, [.. keys, Draft, Updated, RedirectFrom, Image, Links, Corrections]);

    /// <summary>Reads the keys of every kind.</summary>
    public static EntityHeader Read(MapReader map, EntityHeader header) => header with
    {
        IsDraft = map.Get(Draft),
        Updated = map.Get(Updated),
        RedirectFrom = map.GetList(RedirectFrom),
        Image = map.Get(Image),
        Links = map.GetList(Links),
        Corrections = map.GetList(Corrections),
    };
}
