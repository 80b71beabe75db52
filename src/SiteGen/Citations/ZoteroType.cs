namespace SiteGen.Citations;

/// <summary>How Zotero calls types of works (https://www.zotero.org/support/kb/item_types_and_fields).</summary>
internal static class ZoteroType
{
    /// <summary>The type of a work.</summary>
    public static string Of(CitedWork work) => work.Type switch
    {
        "article" or "op-ed" => "newspaperArticle",
        "paper" => "journalArticle",
        // A book with pages in another is a part of it.
        "book" when work is { Container: not null, Pages: not null } => "bookSection",
        "book" => "book",
        "report" => "report",
        "letter" => "letter",
        "email" => "email",
        "court-filing" => "case",
        "interview" => "interview",
        "speech" => "presentation",
        "hearing" => "hearing",
        "video" => "videoRecording",
        "film" => "film",
        "map" => "map",
        "dataset" => "dataset",
        "diary" or "manuscript" => "manuscript",
        "podcast" => "podcast",
        "blog-post" => "blogPost",
        "social-post" => "forumPost",
        "web-page" => "webpage",
        // Press releases and transcripts have none of their own.
        _ => work.Url is null ? "document" : "webpage",
    };
}
