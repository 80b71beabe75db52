using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Dates;

namespace SiteGen.Content.Kinds;

/// <summary>The fields of every kind.</summary>
internal static class CommonFields
{
    private static readonly Field<IReadOnlyList<string>> Aliases = new(
        "aliases", FieldTypes.List(FieldTypes.Text), "other names, by which texts link to it and readers find it",
        Example: "[Charles Robert Darwin]");
    private static readonly Field<object> Tags =
        new("tags", FieldTypes.LeftAlone, "tags of Obsidian, which the site does not use", Example: "[letters]");
    private static readonly Field<object> CssClasses = new(
        "cssclasses", FieldTypes.LeftAlone, "style classes of Obsidian, which the site does not use",
        Example: "[wide]");

    private static readonly Field<bool> Draft = new(
        "draft", FieldTypes.Boolean, "true leaves it out of the site, except with --drafts",
        Example: "true", Default: "false");
    private static readonly Field<EdtfDate> Updated =
        new("updated", FieldTypes.Date, "when it last changed in substance", Example: "2026-03-01");
    private static readonly Field<IReadOnlyList<LocatedPath>> RedirectFrom = new(
        "redirect_from", FieldTypes.List(FieldTypes.SitePath), "previous site paths of the page",
        Example: "[/old/darwin.html]");

    private static readonly Field<string> ImageSource = new(
        "src", FieldTypes.Text, "the picture, relative to this file",
        IsRequired: true, Example: "../media/portrait.png");
    private static readonly Field<string> ImageAlt = new(
        "alt", FieldTypes.Text, "what the picture shows",
        IsRequired: true, Example: "A man with a white beard, looking to the left");
    private static readonly Field<string> ImageCaption = new(
        "caption", FieldTypes.Text, "the text below the picture", Example: "Darwin two years after the letter");
    private static readonly Field<string> ImageCredit =
        new("credit", FieldTypes.Text, "who made the picture", Example: "Julia Margaret Cameron, 1868");
    private static readonly Field<string> ImageLicence = new(
        "licence", FieldTypes.Text, "under what terms it is shown: a name, or a web address",
        Example: "https://creativecommons.org/publicdomain/mark/1.0/");
    private static readonly Field<FocalPoint> ImageFocus = new(
        "focus", FieldTypes.FocalPoint, "what to keep in view where the picture is cut off", Example: "50% 20%");
    private static readonly Field<EntityImage> Image = new(
        "image",
        FieldTypes.Map(
            "a picture",
            new FieldSet("an image", [ImageSource, ImageAlt, ImageCaption, ImageCredit, ImageLicence, ImageFocus]),
            map => map.Get(ImageSource) is { } source
                ? new EntityImage(source, map.Get(ImageAlt) ?? "", map.Get(ImageCredit))
                {
                    Caption = map.Get(ImageCaption),
                    Licence = map.Get(ImageLicence),
                    Focus = map.Get(ImageFocus),
                }
                : null),
        "the picture shown with it");

    private static readonly Field<string> LinkUrl =
        new("url", FieldTypes.Url, "the address", IsRequired: true, Example: "https://www.darwinproject.ac.uk/");
    private static readonly Field<string> LinkLabel =
        new("label", FieldTypes.Text, "the text of the link", Example: "Darwin Correspondence Project");
    private static readonly Field<IReadOnlyList<WebLink>> Links = new(
        "links",
        FieldTypes.List(FieldTypes.Map(
            "a link",
            new FieldSet("a link", [LinkUrl, LinkLabel]),
            map => map.Get(LinkUrl) is { } url ? new WebLink(url, map.Get(LinkLabel)) : null)),
        "more links about it");

    private static readonly Field<EdtfDate> CorrectionDate =
        new("date", FieldTypes.Date, "when it was corrected", IsRequired: true, Example: "2026-02-14");
    private static readonly Field<MarkdownValue> CorrectionText = new(
        "text", FieldTypes.Markdown, "what was wrong, and what it says now",
        IsRequired: true, Example: "The letter was dated 2 July. It is of 5 July.");
    private static readonly Field<IReadOnlyList<Correction>> Corrections = new(
        "corrections",
        FieldTypes.List(FieldTypes.Map(
            "a correction",
            new FieldSet("a correction", [CorrectionDate, CorrectionText]),
            map => map.Get(CorrectionText) is { } text ? new Correction(map.Get(CorrectionDate)!, text) : null)),
        "mistakes that were corrected");

    private static readonly Field<string> Language = new(
        "language", FieldTypes.LanguageTag, "the language of its texts, if it is not that of the site", Example: "fr");
    private static readonly Field<LocatedText> Template = new(
        "template", FieldTypes.TemplateName, "the template of its page instead of that of its kind",
        Example: "long-read");

    private static readonly Field<CustomMap> Extra = new(
        "extra",
        FieldTypes.Custom,
        "keys of the site's own, for its templates and data",
        Example: "{reviewed: true}");

    private static readonly Field[] OfEveryKind =
    [
        Aliases, Draft, Updated, RedirectFrom, Image, Links, Corrections, Language, Template, Extra, Tags, CssClasses,
    ];

    /// <summary>Returns all fields of a kind: its own, then those of every kind.</summary>
    /// <param name="owner">What they describe, with an article.</param>
    /// <param name="own">Its own fields; one that is called as one of every kind stands for it.</param>
    public static FieldSet With(string owner, params Field[] own) => new(
        owner, [.. own, .. OfEveryKind.Where(f => own.All(o => o.Name != f.Name))]);

    /// <summary>Whether a key is accepted, and its value neither read nor checked.</summary>
    public static bool IsLeftAlone(string key) => key == Tags.Name || key == CssClasses.Name;

    /// <summary>Reads the fields of every kind.</summary>
    public static CommonValues Read(MapReader map, CommonValues header) => header with
    {
        Aliases = map.GetList(Aliases),
        IsDraft = map.Get(Draft),
        Updated = map.Get(Updated),
        RedirectFrom = map.GetList(RedirectFrom),
        Image = map.Get(Image),
        Links = map.GetList(Links),
        Corrections = map.GetList(Corrections),
        Language = map.Get(Language),
        Template = map.Get(Template),
        Extra = map.Get(Extra) ?? CustomMap.Empty,
    };
}
