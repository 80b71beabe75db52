using SiteGen.Markup.Syntax;

namespace SiteGen.Markup;

/// <summary>The words that Markdown puts into pages, in one place.</summary>
internal static class ReaderWords
{
    public const string Done = "Done";
    public const string ToDo = "To do";
    public const string Video = "Video";
    public const string Sound = "Sound";

    /// <summary>The title of a callout that has none of its own.</summary>
    public static string Of(CalloutKind kind) => kind switch
    {
        CalloutKind.Tip => "Tip",
        CalloutKind.Important => "Important",
        CalloutKind.Warning => "Warning",
        CalloutKind.Question => "Question",
        CalloutKind.Quote => "Quote",
        _ => "Note",
    };

    /// <summary>Where something is shown: <c>Video on YouTube</c>.</summary>
    public static string On(string what, string site) => $"{what} on {site}";
}
