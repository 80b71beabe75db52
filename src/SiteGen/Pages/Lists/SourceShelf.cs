using SiteGen.Content.Entities;
using SiteGen.Languages;

namespace SiteGen.Pages.Lists;

/// <summary>
/// The types of sources under which the index has them: what people wrote and said themselves before what others
/// reported.
/// </summary>
internal static class SourceShelf
{
    /// <summary>The types that the titles do not name; a source of one says so itself.</summary>
    private static readonly string[] Unnamed =
        ["diary", "podcast", "transcript", "video", "film", "op-ed", "manuscript"];

    private static readonly (string TitleKey, string[] Types)[] Shelves =
    [
        ("shelves.letters", ["letter", "email", "diary"]),
        ("shelves.speeches", ["speech", "interview", "podcast", "hearing", "transcript", "video", "film"]),
        ("shelves.posts", ["social-post", "blog-post"]),
        ("shelves.papers", ["paper", "op-ed", "book", "manuscript"]),
        ("shelves.statements", ["press-release", "court-filing"]),
        ("shelves.reports", ["report"]),
        ("shelves.articles", ["article"]),
    ];

    /// <summary>The place of a source: 0 for the first shelf.</summary>
    public static int IndexOf(Source source) =>
        Array.FindIndex(Shelves, s => s.Types.Contains(source.Type, StringComparer.Ordinal)) is >= 0 and var index
            ? index : Shelves.Length;

    /// <summary>Whether the heading of the shelf of a source says of what type it is.</summary>
    public static bool Names(Source source) =>
        IndexOf(source) < Shelves.Length && !Unnamed.Contains(source.Type, StringComparer.Ordinal);

    /// <summary>The heading of the shelf of a source.</summary>
    public static ListHeading HeadingOf(Source source, Language language)
    {
        var index = IndexOf(source);
        return new(
            language.Say(index < Shelves.Length ? Shelves[index].TitleKey : "shelves.others"),
            index < Shelves.Length ? "shelf-" + Shelves[index].Types[0] : "shelf-other");
    }
}
