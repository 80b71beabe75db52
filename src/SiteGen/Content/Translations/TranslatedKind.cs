using SiteGen.Content.Fields;
using SiteGen.Content.Kinds;

namespace SiteGen.Content.Translations;

/// <summary>
/// The keys that a translation of a kind may have. All others are facts, which it inherits: who, when, where, how it is
/// known.
/// </summary>
/// <param name="Fields">All fields of the kind, and those that only translations have.</param>
/// <param name="Added">The fields that only translations have.</param>
/// <param name="Keys">
/// The other keys that it may have, each with the keys inside of it, or of each entry of a list; none if the value is
/// replaced as a whole.
/// </param>
internal sealed record TranslatedKind(
    FieldSet Fields, IReadOnlyList<Field> Added, IReadOnlyDictionary<string, string[]> Keys)
{
    private static readonly Dictionary<string, string[]> OfEveryKind = new(StringComparer.Ordinal)
    {
        ["aliases"] = TranslationFields.Whole,
        ["image"] = ["alt", "caption", "credit"],
        ["links"] = ["label"],
        ["corrections"] = ["text"],
        ["draft"] = TranslationFields.Whole,
        ["extra"] = TranslationFields.Whole,
        ["tags"] = TranslationFields.Whole,
        ["cssclasses"] = TranslationFields.Whole,
    };

    private static readonly Dictionary<EntityKind, TranslatedKind> All = EntityKindNames.All.ToDictionary(k => k, Make);

    /// <summary>Returns the keys of translations of a kind.</summary>
    public static TranslatedKind Of(EntityKind kind) => All[kind];

    private static TranslatedKind Make(EntityKind kind)
    {
        IReadOnlyList<Field> added = kind == EntityKind.Quote
            ? [TranslationFields.Translates, TranslationFields.Translated, TranslationFields.Words]
            : [TranslationFields.Translates, TranslationFields.Translated];
        var fields = KindFields.Of(kind).Fields;
        return new(new(fields.Owner, [.. fields.Fields, .. added], fields.IsPlural), added, KeysOf(kind));
    }

    private static Dictionary<string, string[]> KeysOf(EntityKind kind)
    {
        var keys = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [kind is EntityKind.Person or EntityKind.Organization ? "name" : "title"] = TranslationFields.Whole,
            ["summary"] = TranslationFields.Whole,
        };
        switch (kind)
        {
            case EntityKind.Person:
                (keys["sort_name"], keys["roles"]) = (TranslationFields.Whole, ["title"]);
                break;
            case EntityKind.Organization:
                keys["sort_name"] = TranslationFields.Whole;
                break;
            case EntityKind.Topic:
                keys["stances"] = ["label", "description"];
                break;
            case EntityKind.Article:
                keys["key_points"] = TranslationFields.Whole;
                break;
            case EntityKind.Source:
                keys.Remove("summary");
                break;
            case EntityKind.Quote:
                keys.Clear();
                (keys["context"], keys["speaker"], keys["versions"]) = (TranslationFields.Whole, ["role"], ["note"]);
                break;
        }

        foreach (var (key, inner) in OfEveryKind)
        {
            keys[key] = inner;
        }

        return keys;
    }
}
