using SiteGen.Dates;

namespace SiteGen.Content.Entities;

/// <summary>A document, recording or page in which words were said or reported.</summary>
public sealed class Source(CommonValues header) : Entity(header)
{
    public override EntityKind Kind => EntityKind.Source;
    public override string Name => Title;

    public required string Title { get; init; }

    /// <summary>One of <see cref="SourceTypes.All"/>.</summary>
    public required string Type { get; init; }

    public ReferenceOrText? Publisher { get; init; }
    public IReadOnlyList<ReferenceOrText> Authors { get; init; } = [];
    public IReadOnlyList<ReferenceOrText> Editors { get; init; } = [];
    public IReadOnlyList<ReferenceOrText> Translators { get; init; } = [];
    public EdtfDate? Date { get; init; }
    public string? Url { get; init; }
    public string? ArchiveUrl { get; init; }
    public EdtfDate? Accessed { get; init; }

    /// <summary>The language it was translated from as a BCP 47 tag.</summary>
    public string? TranslatedFrom { get; init; }

    /// <summary>The newspaper, book or site it appeared in.</summary>
    public string? Container { get; init; }

    /// <summary>Which edition it is: <c>2</c>, <c>second, revised</c>.</summary>
    public string? Edition { get; init; }

    public string? Volume { get; init; }
    public string? Issue { get; init; }

    /// <summary>The pages that it has in its container: <c>236–241</c>.</summary>
    public string? Pages { get; init; }

    /// <summary>Where it was published, or made.</summary>
    public string? Place { get; init; }

    /// <summary>Its digital object identifier, as it is registered: <c>10.1000/182</c>.</summary>
    public string? Doi { get; init; }

    /// <summary>Its standard book number, with hyphens as they are written.</summary>
    public string? Isbn { get; init; }

    /// <summary>What the library or archive that has it finds it by.</summary>
    public string? ShelfMark { get; init; }

    /// <summary>What others may do with it: <c>CC BY 4.0</c>, an address.</summary>
    public string? Licence { get; init; }

    /// <summary>The address of its DOI; null without one.</summary>
    public string? DoiUrl => Doi is null ? null : Content.Doi.UrlOf(Doi);

    /// <summary>Whether it is not open to the public.</summary>
    public bool IsPrivate { get; init; }
}

/// <summary>The types of sources.</summary>
public static class SourceTypes
{
    public static IReadOnlyList<string> All { get; } =
    [
        "article", "op-ed", "blog-post", "social-post", "email", "letter", "court-filing", "interview", "podcast",
        "speech", "hearing", "book", "paper", "report", "press-release", "video", "web-page", "map", "film", "diary",
        "manuscript", "dataset", "transcript",
    ];

    /// <summary>Returns whether sources of a type are spoken: times in their texts count from the beginning.</summary>
    public static bool AreRecordings(string type) =>
        type is "interview" or "podcast" or "speech" or "hearing" or "video" or "film" or "transcript";

    /// <summary>Returns whether sources of a type are posts: times in their texts are those of the day.</summary>
    public static bool ArePosts(string type) => type is "social-post";
}
