using SiteGen.Content.Fields;
using SiteGen.Dates;

namespace SiteGen.Content.Translations;

/// <summary>The keys that only translations have, and those that the settings in another language may have.</summary>
internal static class TranslationFields
{
    /// <summary>What stands in <see cref="TranslatedKind.Keys"/> for a value that is replaced as a whole.</summary>
    public static readonly string[] Whole = [];

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

    /// <summary>
    /// The keys that the settings in another language may have, as in <see cref="TranslatedKind.Keys"/>.
    /// </summary>
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

    /// <summary>Whether a key is for other programs or about the file: nothing to translate.</summary>
    public static bool IsText(string key) => key is not ("draft" or "extra" or "tags" or "cssclasses");
}
