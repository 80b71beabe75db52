using SiteGen.Content.Entities;

namespace SiteGen.StructuredData;

/// <summary>The types of schema.org for entities.</summary>
internal static class ThingType
{
    /// <summary>The type of what the page of an entity is about.</summary>
    public static string Of(Entity entity) => entity switch
    {
        Person => "Person",
        Organization => "Organization",
        Topic => "DefinedTerm",
        Source source => OfSource(source),
        Quote => "Quotation",
        Event => "Event",
        Article => "Article",
        _ => "WebPage",
    };

    /// <summary>The type of a source: the nearest that schema.org has, all of them kinds of creative work.</summary>
    private static string OfSource(Source source) => source.Type switch
    {
        "article" or "press-release" => "Article",
        "op-ed" => "OpinionNewsArticle",
        "blog-post" => "BlogPosting",
        "social-post" => "SocialMediaPosting",
        "paper" => "ScholarlyArticle",
        "report" => "Report",
        "letter" => "Message",
        "email" => "EmailMessage",
        // A book with pages in another is a part of it.
        "book" when source is { Container: not null, Pages: not null } => "Chapter",
        "book" => "Book",
        "diary" or "manuscript" => "Manuscript",
        "podcast" => "PodcastEpisode",
        "video" => "VideoObject",
        "film" => "Movie",
        "map" => "Map",
        "dataset" => "Dataset",
        "web-page" => "WebPage",
        _ => "CreativeWork",
    };

    /// <summary>Whether a type has pages in what it appeared in, as articles and chapters do.</summary>
    public static bool HasPages(string type) => type is "Article" or "OpinionNewsArticle" or "BlogPosting"
        or "SocialMediaPosting" or "ScholarlyArticle" or "Report" or "Chapter";
}
