using SiteGen.Evidence;

namespace SiteGen.Linking;

/// <summary>What readers call the text of a source that we have.</summary>
internal static class CopyName
{
    /// <summary>
    /// Returns what words were compared with: <c>the transcript</c>, <c>a copy of the post kept by …</c>.
    /// </summary>
    /// <param name="record">What the text is; null if nobody has said.</param>
    /// <param name="sourceType">The type of the source.</param>
    public static string Of(ArchiveRecord? record, string sourceType)
    {
        var noun = Noun(sourceType);
        return record switch
        {
            { Role: ArchiveRole.Copy, Whose: { } whose } => $"a copy of the {noun} kept by {whose}",
            { Role: ArchiveRole.Copy } => $"a copy of the {noun}",
            { Role: ArchiveRole.Report, Whose: { } whose } => $"the account of {whose}",
            { Role: ArchiveRole.Report } => "somebody’s account",
            { Role: ArchiveRole.Original } => $"the {noun}",
            _ => $"our copy of the {noun}",
        };
    }

    /// <summary>What readers call a source of a type, as far as its words go.</summary>
    private static string Noun(string type) => type switch
    {
        "op-ed" => "op-ed",
        "interview" or "podcast" or "speech" or "hearing" or "video" or "film" => "transcript",
        "social-post" => "post",
        "blog-post" => "blog post",
        "court-filing" => "filing",
        "press-release" => "press release",
        "web-page" => "page",
        "article" or "email" or "letter" or "book" or "paper" or "report" or "transcript" or "diary"
            or "manuscript" => type,
        _ => "source",
    };
}
