using SiteGen.Content;

namespace SiteGen.Citations;

/// <summary>How a type of work is called in the formats of bibliographies.</summary>
/// <param name="Csl">The type in CSL 1.0.2.</param>
/// <param name="BibTex">
/// The entry type of biblatex; classic BibTeX reads those that it does not know as <c>misc</c>.
/// </param>
/// <param name="Genre">What it is, where the type in CSL does not say it; null where it does.</param>
internal sealed record CitedType(string Csl, string BibTex, string? Genre = null)
{
    /// <summary>The type of a work.</summary>
    public static CitedType Of(CitedWork work) => work.Type switch
    {
        "article" => new("article-newspaper", "article"),
        "op-ed" => new("article-newspaper", "article", Label(work)),
        "paper" => new("article-journal", "article"),
        // A book with pages in another is a part of it; without them, the other is a series.
        "book" when work is { Container: not null, Pages: not null } => new("chapter", "incollection"),
        "book" => new("book", "book"),
        "report" => new("report", "report"),
        "letter" => new("personal_communication", "letter"),
        "email" => new("personal_communication", "letter", Label(work)),
        "court-filing" => new("legal_case", "jurisdiction"),
        "interview" => new("interview", "misc"),
        "speech" => new("speech", "misc"),
        "hearing" => new("hearing", "misc"),
        "video" => new("motion_picture", "video"),
        "film" => new("motion_picture", "movie"),
        "map" => new("map", "misc"),
        "dataset" => new("dataset", "dataset"),
        "diary" => new("manuscript", "unpublished", Label(work)),
        "manuscript" => new("manuscript", "unpublished", Label(work)),
        "transcript" => new("document", "misc", Label(work)),
        "podcast" => new("broadcast", Online(work), Label(work)),
        "press-release" => new("article", Online(work), Label(work)),
        "blog-post" => new("post-weblog", Online(work), Label(work)),
        "social-post" => new("post", Online(work)),
        _ => new("webpage", Online(work)),
    };

    private static string Label(CitedWork work) => ValueLabel.Of(work.Type);

    private static string Online(CitedWork work) => work.Url is null ? "misc" : "online";
}
