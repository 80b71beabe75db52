using SiteGen.Content.Fields;

namespace SiteGen.Content.Settings;

/// <summary>The fields of <c>theme</c> in the settings.</summary>
internal static class ThemeFields
{
    private static readonly Field<LocatedText> Logo = new(
        "logo",
        FieldTypes.LocatedText,
        "a file of templates/assets, which the header shows instead of the title",
        Example: "logo.svg");
    private static readonly Field<LocatedText> Favicon =
        new("favicon", FieldTypes.LocatedText, "a file of templates/assets, the icon of the site", Example: "icon.svg");
    private static readonly Field<IReadOnlyList<LocatedText>> Styles = new(
        "styles",
        FieldTypes.List(FieldTypes.LocatedText),
        "style sheets of templates/assets, linked after style.css",
        Example: "[extra.css]");
    private static readonly Field<AccentSetting> Accent = new(
        "accent",
        FieldTypes.Accent,
        "the color of links and marks, in quotation marks: '#00558c'",
        Example: "'#00558c'");

    public static Field<ThemeSettings> Theme { get; } = new(
        "theme",
        FieldTypes.Map(
            "theme settings",
            new FieldSet("the theme", [Logo, Favicon, Styles, Accent]),
            Read),
        "what the site changes of the theme without templates of its own");

    private static ThemeSettings Read(MapReader map)
    {
        return new()
        {
            Logo = map.Get(Logo),
            Favicon = map.Get(Favicon),
            Styles = map.GetList(Styles),
            Accent = map.Get(Accent),
        };
    }
}
