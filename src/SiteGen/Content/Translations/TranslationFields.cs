using SiteGen.Content.Fields;
using SiteGen.Dates;

namespace SiteGen.Content.Translations;

/// <summary>
/// The keys that a translation may have. All others are facts, which it inherits: who, when, where, how it is known.
/// </summary>
internal static class TranslationFields
{
    /// <summary>What stands in <see cref="KeysOf"/> for a value that is replaced as a whole.</summary>
    private static readonly string[] Whole = [];

    private static readonly Field<string> WordsText =
        new("text", FieldTypes.Text, "the words in this language", IsRequired: true, Example: "Mehr Licht!");
    private static readonly Field<string> WordsTranslator =
        new("translator", FieldTypes.Text, "who translated them", Example: "Ann Author");

    public static Field<string> Translates { get; } = new(
        "translates", FieldTypes.Text, "the hash of the texts that it translates, written by 'sitegen i18n accept'",
        Example: "3f2a9c01d7be-k3f2a9qz");

    public static Field<EdtfDate> Translated { get; } = new(
        "translated", FieldTypes.Date, "when it was compared with the original", Example: "2026-11-29");

    public static Field<TranslatedWords> Words { get; } = new(
        "translation",
        FieldTypes.Map(
            "a translation",
            new FieldSet("a translation", [WordsText, WordsTranslator]),
            map => new TranslatedWords(map.Get(WordsText) ?? "", map.Get(WordsTranslator))),
        "the words of a quotation in this language");

    private static readonly Dictionary<string, string[]> OfEveryKind = new(StringComparer.Ordinal)
    {
        ["aliases"] = Whole,
        ["image"] = ["alt", "caption", "credit"],
        ["links"] = ["label"],
        ["corrections"] = ["text"],
        ["draft"] = Whole,
        ["extra"] = Whole,
        ["tags"] = Whole,
        ["cssclasses"] = Whole,
    };

    /// <summary>The keys that the settings in another language may have, as in <see cref="KeysOf"/>.</summary>
    public static IReadOnlyDictionary<string, string[]> OfSettings { get; } = new Dictionary<string, string[]>
    {
        ["title"] = Whole,
        ["tagline"] = Whole,
        ["description"] = Whole,
        ["license"] = Whole,
        ["author"] = ["name", "url"],
        ["contact"] = Whole,
        ["navigation"] = ["label", "to"],
        ["timeline"] = ["eras.title"],
        ["social"] = ["image", "handle"],
        ["theme"] = ["logo"],
        ["params"] = Whole,
    };

    /// <summary>
    /// Returns the keys that a translation of a kind may have besides those of <see cref="Added"/>, each with the keys
    /// inside of it, or of each entry of a list; none if the value is replaced as a whole.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> KeysOf(EntityKind kind)
    {
        var keys = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [kind is EntityKind.Person or EntityKind.Organization ? "name" : "title"] = Whole,
            ["summary"] = Whole,
        };
        switch (kind)
        {
            case EntityKind.Person:
                (keys["sort_name"], keys["roles"]) = (Whole, ["title"]);
                break;
            case EntityKind.Organization:
                keys["sort_name"] = Whole;
                break;
            case EntityKind.Topic:
                keys["stances"] = ["label", "description"];
                break;
            case EntityKind.Article:
                keys["key_points"] = Whole;
                break;
            case EntityKind.Source:
                keys.Remove("summary");
                break;
            case EntityKind.Quote:
                keys.Clear();
                (keys["context"], keys["speaker"], keys["versions"]) = (Whole, ["role"], ["note"]);
                break;
        }

        foreach (var (key, inner) in OfEveryKind)
        {
            keys[key] = inner;
        }

        return keys;
    }

    /// <summary>Returns the keys that only translations of a kind have.</summary>
    public static IReadOnlyList<Field> Added(EntityKind kind) =>
        kind == EntityKind.Quote ? [Translates, Translated, Words] : [Translates, Translated];

    /// <summary>Whether a key is for other programs or about the file: nothing to translate.</summary>
    public static bool IsText(string key) => key is not ("draft" or "extra" or "tags" or "cssclasses");
}
