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
    public EdtfDate? Date { get; init; }
    public string? Url { get; init; }
    public string? ArchiveUrl { get; init; }
    public EdtfDate? Accessed { get; init; }

    public string? TranslatedFrom { get; init; }

    /// <summary>The newspaper, book or site it appeared in.</summary>
    public string? Container { get; init; }

    /// <summary>Whether it is not open to the public.</summary>
    public bool IsPrivate { get; init; }
}

/// <summary>The types of sources.</summary>
public static class SourceTypes
{
    public static IReadOnlyList<string> All { get; } =
    [
        "article", "op-ed", "blog-post", "social-post", "email", "letter", "court-filing", "interview", "podcast",
        "speech", "hearing", "book", "paper", "report", "press-release", "video", "web-page",
    ];

    /// <summary>Returns whether sources of a type are spoken: times in their texts count from the beginning.</summary>
    public static bool AreRecordings(string type) =>
        type is "interview" or "podcast" or "speech" or "hearing" or "video";

    /// <summary>Returns whether sources of a type are posts: times in their texts are those of the day.</summary>
    public static bool ArePosts(string type) => type is "social-post";
}
