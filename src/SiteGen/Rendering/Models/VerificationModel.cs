using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Pages.Verifications;
using SiteGen.Quotations;

namespace SiteGen.Rendering.Models;

/// <summary>
/// The member <c>verification</c> of quotations and versions, and the variable <c>verification</c> of its page.
/// </summary>
internal static class VerificationModel
{
    public static Accessor Verification { get; } = new Accessor<VerifiedText>("a verification")
        .Add("level", v => v.Level.Name())
        .Add("label", v => Label(v.Level))
        .Add("meaning", v => Meaning(v.Level))
        .Add("sign", v => Sign(v.Level))
        .Add("is_verified", v => v.Level.IsVerified())
        .Add("is_mismatch", v => v.Level.IsMismatch())
        .Add("quote", v => v.Text.Quote)
        .Add("version", v => v.Text.Version)
        .Add("text", v => v.Text.Words)
        .Add("source", v => v.Text.Source)
        .Add("found_in", (v, s) => v.FoundIn is null ? null : s.Graph.Find(Content.EntityKind.Source, v.FoundIn))
        .Add("day", v => Day(v.Day));

    public static Accessor Summary { get; } = new Accessor<VerificationSummary>("a summary of verifications")
        .Add("count", s => s.Count)
        .Add("verified_count", s => s.VerifiedCount)
        .Add("levels", s => s.Levels)
        .Add("sources", s => s.Sources)
        .Add("speakers", s => s.Speakers)
        .Add("unverified", s => s.Unverified)
        .Add("lists", (_, s) => s.Plan.Lists.Verification)
        .Add("first_day", s => Day(s.FirstDay))
        .Add("last_day", s => Day(s.LastDay));

    public static Accessor Level { get; } = new Accessor<LevelCount>("a level")
        .Add("level", l => l.Level.Name())
        .Add("label", l => Label(l.Level))
        .Add("meaning", l => Meaning(l.Level))
        .Add("sign", l => Sign(l.Level))
        .Add("quotes", l => l.Quotes)
        .Add("versions", l => l.Versions);

    public static Accessor Share { get; } = new Accessor<VerifiedShare>("a verified share")
        .Add("entity", s => s.Entity)
        .Add("verified", s => s.Verified)
        .Add("count", s => s.Count)
        .Add("day", s => Day(s.Day));

    /// <summary>
    /// The URL of a quotation's source, with a text fragment if the words are verified and readers can see the source.
    /// </summary>
    public static string? AddressOf(VerifiedText? verified, Source? source) =>
        source is { Url: { } url, IsPrivate: false } && verified is not null && verified.Level.IsVerified()
            ? TextFragment.Append(url, verified.Text.Words, verified.Level) : source?.Url;

    private static EdtfDate? Day(DateOnly? day) => day is { } known ? EdtfDate.OfDay(known) : null;

    /// <summary>The level in words for readers.</summary>
    private static string Label(VerificationLevel level) => level switch
    {
        VerificationLevel.Exact => "Verified, character for character",
        VerificationLevel.Typographic => "Verified, typography apart",
        VerificationLevel.Elided => "Verified, with marked omissions",
        VerificationLevel.Altered => "Differs from the source",
        VerificationLevel.Elsewhere => "Found in another source",
        VerificationLevel.Absent => "Not found in the source",
        _ => "Not verified by text",
    };

    private static string Meaning(VerificationLevel level) => level switch
    {
        VerificationLevel.Exact => "The words stand in the archived text of the source, character for character.",
        VerificationLevel.Typographic => "The words stand in the archived text of the source; only quotation marks, "
            + "dashes, ellipses or spaces are set differently.",
        VerificationLevel.Elided =>
            "Every part between the brackets stands in the archived text of the source, in this order.",
        VerificationLevel.Altered => "The archived text of the source has a passage like this one, in other words.",
        VerificationLevel.Elsewhere => "The words are not in the archived text of this source, but in that of another.",
        VerificationLevel.Absent => "The archived text of the source has nothing like these words.",
        _ => "The editors hold no archived text of the source, so a program has not compared the words.",
    };

    /// <summary>A sign for the level, which does not depend on colour.</summary>
    private static string Sign(VerificationLevel level) => level switch
    {
        VerificationLevel.Exact => "✓",
        VerificationLevel.Typographic => "✓",
        VerificationLevel.Elided => "✓…",
        VerificationLevel.Altered => "≠",
        VerificationLevel.Elsewhere => "↷",
        VerificationLevel.Absent => "✗",
        _ => "○",
    };
}
