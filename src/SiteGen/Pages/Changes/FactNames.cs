using SiteGen.Languages;

namespace SiteGen.Pages.Changes;

/// <summary>What readers call the keys of front matter.</summary>
internal static class FactNames
{
    /// <summary>The keys of phrases, by the keys of front matter; several keys can have one name.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["words"] = "change_keys.words",
        ["text"] = "change_keys.text",
        ["level"] = "change_keys.level",
        ["speaker"] = "change_keys.speaker",
        ["source"] = "change_keys.source",
        ["date"] = "change_keys.date",
        ["published"] = "change_keys.published",
        ["locator"] = "change_keys.place_in_source",
        ["page"] = "change_keys.place_in_source",
        ["time"] = "change_keys.place_in_source",
        ["about"] = "change_keys.about",
        ["in_reply_to"] = "change_keys.in_reply_to",
        ["to"] = "change_keys.to",
        ["context"] = "change_keys.context",
        ["wording"] = "change_keys.wording",
        ["status"] = "change_keys.status",
        ["language"] = "change_keys.language",
        ["original"] = "change_keys.original",
        ["versions"] = "change_keys.versions",
        ["stances"] = "change_keys.positions",
        ["name"] = "change_keys.name",
        ["title"] = "change_keys.title",
        ["summary"] = "change_keys.summary",
        ["aliases"] = "change_keys.aliases",
        ["image"] = "change_keys.image",
        ["links"] = "change_keys.links",
        ["same_as"] = "change_keys.links",
        ["born"] = "change_keys.born",
        ["died"] = "change_keys.died",
        ["founded"] = "change_keys.founded",
        ["dissolved"] = "change_keys.dissolved",
        ["roles"] = "change_keys.roles",
        ["type"] = "change_keys.type",
        ["publisher"] = "change_keys.publisher",
        ["authors"] = "change_keys.authors",
        ["editors"] = "change_keys.editors",
        ["translators"] = "change_keys.translators",
        ["container"] = "change_keys.published_in",
        ["edition"] = "change_keys.published_in",
        ["volume"] = "change_keys.published_in",
        ["issue"] = "change_keys.published_in",
        ["pages"] = "change_keys.published_in",
        ["place"] = "change_keys.published_in",
        ["url"] = "change_keys.address",
        ["archive_url"] = "change_keys.address",
        ["accessed"] = "change_keys.accessed",
        ["translated_from"] = "change_keys.translated_from",
        ["doi"] = "change_keys.identifiers",
        ["isbn"] = "change_keys.identifiers",
        ["shelf_mark"] = "change_keys.identifiers",
        ["licence"] = "change_keys.licence",
        ["access"] = "change_keys.access",
        ["importance"] = "change_keys.importance",
        ["key_points"] = "change_keys.key_points",
        ["translation"] = "change_keys.translation",
        ["corrections"] = "sections.corrections",
        ["people"] = "sections.people",
        ["organizations"] = "sections.organizations",
        ["topics"] = "sections.topics",
        ["sources"] = "sections.sources",
        ["quotes"] = "sections.quotes",
        ["events"] = "sections.events",
    };

    /// <summary>Whether a key has a name.</summary>
    public static bool Has(string field) => Names.ContainsKey(field);

    /// <summary>Returns the name of a key; the key itself if it has none.</summary>
    public static string Of(string field, Language language) =>
        Names.TryGetValue(field, out var phrase) ? language.Words.Say(phrase) : field;
}
