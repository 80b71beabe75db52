using SiteGen.Content.Fields;

namespace SiteGen.Content.Settings;

/// <summary>
/// The fields of <c>content/site.yaml</c> that say which optional files a site has, and how full they are.
/// </summary>
internal static class OutputFields
{
    /// <summary>The value of <see cref="Feeds"/> for whole texts.</summary>
    public const string FullFeeds = "full";

    private static readonly Field<bool?> Data =
        new("data", FieldTypes.Switch, "the content as JSON and CSV", Example: "off", Default: "on");
    private static readonly Field<bool?> Cards =
        new("cards", FieldTypes.Switch, "cards for embedding and for social networks", Example: "off", Default: "on");
    private static readonly Field<bool?> Previews =
        new("previews", FieldTypes.Switch, "previews of links", Example: "off", Default: "on");
    private static readonly Field<bool?> Exports = new(
        "exports", FieldTypes.Switch, "bibliography and timeline for other programs",
        Example: "off", Default: "on");
    private static readonly Field<bool?> EntityFeeds = new(
        "entity_feeds", FieldTypes.Switch, "feeds of each person, organization and topic",
        Example: "off", Default: "on");
    private static readonly Field<bool?> StructuredData = new(
        "structured_data", FieldTypes.Switch, "what a page is about, for search engines and reference managers",
        Example: "off", Default: "on");
    private static readonly Field<bool?> Annotations = new(
        "annotations", FieldTypes.Switch, "verified quotations as Web Annotations", Example: "off", Default: "on");
    private static readonly Field<bool?> Markdown = new(
        "markdown", FieldTypes.Switch, "pages as Markdown, and llms.txt", Example: "off", Default: "on");

    /// <summary>Optional files.</summary>
    public static readonly Field<OutputSettings> Outputs = new(
        "outputs",
        FieldTypes.Map(
            "output settings",
            new FieldSet(
                "outputs", [Data, Cards, Previews, Exports, EntityFeeds, StructuredData, Annotations, Markdown]),
            map => new OutputSettings
            {
                Data = map.Get(Data) ?? true,
                Cards = map.Get(Cards) ?? true,
                Previews = map.Get(Previews) ?? true,
                Exports = map.Get(Exports) ?? true,
                EntityFeeds = map.Get(EntityFeeds) ?? true,
                StructuredData = map.Get(StructuredData) ?? true,
                Annotations = map.Get(Annotations) ?? true,
                Markdown = map.Get(Markdown) ?? true,
            }),
        "optional files");

    /// <summary>What feeds have of a text.</summary>
    public static readonly Field<string> Feeds = new(
        "feeds", FieldTypes.Choice("what feeds have of a text", FullFeeds, "summary"),
        "what feeds have of a text: all of it, or its summary", Example: FullFeeds, Default: "summary");

    /// <summary>Whether the site shows what changed.</summary>
    public static readonly Field<bool?> History = new(
        "history", FieldTypes.Switch, "what changed, from the commits of git", Example: "on", Default: "off");
}
