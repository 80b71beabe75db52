using SiteGen.Content.Fields;
using SiteGen.Content.Fields.Types;

namespace SiteGen.Content.Settings;

/// <summary>The key <c>csp</c> of the settings: what pages may load besides the files of the site.</summary>
internal static class PolicyFields
{
    private static readonly FieldType<IReadOnlyList<string>> Code = FieldTypes.List(new PolicySourceType(true));
    private static readonly FieldType<IReadOnlyList<string>> Files = FieldTypes.List(new PolicySourceType(false));

    private static readonly Field<IReadOnlyList<string>>[] Directives =
    [
        new("script-src", Code, "scripts", Example: "https://stats.example.org"),
        new("style-src", Code, "style sheets", Example: "https://fonts.example.org"),
        new("img-src", Files, "pictures", Example: "https://pictures.example.org"),
        new("font-src", Files, "fonts", Example: "https://fonts.example.org"),
        new("media-src", Files, "sound and films", Example: "https://films.example.org"),
        new("connect-src", Files, "what scripts send and fetch", Example: "https://stats.example.org"),
        new("frame-src", Files, "pages in frames", Example: "https://www.youtube-nocookie.com"),
        new("worker-src", Code, "workers", Example: "\"'self'\""),
        new("manifest-src", Files, "manifests of web apps", Example: "https://example.org"),
        new("form-action", Files, "where forms send what is typed", Example: "https://forms.example.org"),
    ];

    /// <summary>Sources that are added to the policy of all pages, by directive.</summary>
    public static readonly Field<IReadOnlyDictionary<string, IReadOnlyList<string>>> Policy = new(
        "csp",
        FieldTypes.Map(
            "sources of the Content-Security-Policy",
            new FieldSet("the policy", Directives),
            Read),
        "what pages may load from other hosts");

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(MapReader map) =>
        new SortedDictionary<string, IReadOnlyList<string>>(
            Directives.Where(d => map.GetList(d).Count > 0).ToDictionary(d => d.Name, map.GetList),
            StringComparer.Ordinal);
}
