using SiteGen.Evidence;
using SiteGen.Languages;

namespace SiteGen.Linking;

/// <summary>What readers call the text of a source that we have, in the cases that sentences need.</summary>
internal static class CopyName
{
    /// <summary>As subject of a sentence: <c>the transcript</c>, <c>a copy of the post kept by …</c>.</summary>
    /// <param name="language">The language.</param>
    /// <param name="record">What the text is; null if nobody has said.</param>
    /// <param name="sourceType">The type of the source.</param>
    public static string Of(Language language, ArchiveRecord? record, string sourceType) =>
        record is { Role: ArchiveRole.Original } ? language.Say("originals." + KeyOf(sourceType))
            : Copy(language, "copies.", record, sourceType);

    /// <summary>After "against", "in" and "from".</summary>
    public static string AsObject(Language language, ArchiveRecord? record, string sourceType) =>
        record is { Role: ArchiveRole.Original } ? language.Say("originals_as_object." + KeyOf(sourceType))
            : Copy(language, "copies_as_object.", record, sourceType);

    /// <summary>After "an excerpt of".</summary>
    public static string AfterOf(Language language, ArchiveRecord? record, string sourceType) =>
        record is { Role: ArchiveRole.Original } ? AfterOf(language, sourceType)
            : Copy(language, "copies_after_of.", record, sourceType);

    private static string Copy(Language language, string group, ArchiveRecord? record, string sourceType) =>
        record switch
        {
            { Role: ArchiveRole.Report, Whose: { } whose } => language.Say(group + "account_of", ("name", whose)),
            { Role: ArchiveRole.Report } => language.Say(group + "account"),
            { Role: ArchiveRole.Copy, Whose: { } whose } => language.Say(
                group + "copy_kept_by", ("source", AfterOf(language, sourceType)), ("name", whose)),
            { Role: ArchiveRole.Copy } => language.Say(group + "copy", ("source", AfterOf(language, sourceType))),
            _ => language.Say(group + "ours", ("source", AfterOf(language, sourceType))),
        };

    private static string AfterOf(Language language, string sourceType) =>
        language.Say("originals_after_of." + KeyOf(sourceType));

    /// <summary>What readers call a source of a type, as far as its words go.</summary>
    private static string KeyOf(string type) => type switch
    {
        "interview" or "podcast" or "speech" or "hearing" or "video" or "film" => "transcript",
        "social-post" => "post",
        "court-filing" => "filing",
        "web-page" => "page",
        "op-ed" or "blog-post" or "press-release" or "article" or "email" or "letter" or "book" or "paper" or "report"
            or "transcript" or "diary" or "manuscript" => ValueWords.KeyOf(type),
        _ => "source",
    };
}
