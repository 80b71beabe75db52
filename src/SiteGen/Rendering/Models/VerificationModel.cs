using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Evidence;
using SiteGen.Linking;
using SiteGen.Pages.Verifications;
using SiteGen.Quotations;

namespace SiteGen.Rendering.Models;

/// <summary>
/// The member <c>verification</c> of quotations, versions and original words, and the variable <c>verification</c> of
/// its page.
/// </summary>
internal static class VerificationModel
{
    public static Accessor Verification { get; } = new Accessor<VerifiedText>("a verification")
        .Add("line", (v, s) => LineOf(v, s).Text)
        .Add("outcome", (v, s) => LineOf(v, s).Outcome.Name())
        .Add("label", (v, s) => LineOf(v, s).Outcome.Label(s.Graph.Language))
        .Add("short", (v, s) => LineOf(v, s).Outcome.Short(s.Graph.Language))
        .Add("meaning", (v, s) => LineOf(v, s).Outcome.Meaning(s.Graph.Language))
        .Add("sign", (v, s) => LineOf(v, s).Outcome.Sign())
        .Add("is_proven", (v, s) => LineOf(v, s).Outcome.IsProof())
        .Add("tone", (v, s) => ToneOf(LineOf(v, s).Outcome))
        .Add("level", v => v.Level.Name())
        .Add("is_verified", v => v.Level.IsVerified())
        .Add("is_mismatch", v => v.Level.IsMismatch())
        .Add("quote", v => v.Text.Quote)
        .Add("version", v => v.Text.Version)
        .Add("text", v => v.Text.Words)
        .Add("source", v => v.Text.Source)
        .Add("page", v => VerificationLine.PageOf(v.Finding.Position))
        .Add("time", v => VerificationLine.TimeOf(v.Finding.Position))
        .Add("omitted", v => v.Finding.Omitted)
        .Add("role", v => v.Copy is { } copy ? ArchiveRoles.Name(copy.Role) : null)
        .Add("whose", v => v.Copy?.Whose)
        .Add("found_in", (v, s) => v.FoundIn is null ? null : s.Graph.Find(Content.EntityKind.Source, v.FoundIn))
        .Add("day", v => Day(v.Day));

    public static Accessor Summary { get; } = new Accessor<VerificationSummary>("a summary of verifications")
        .Add("count", s => s.Count)
        .Add("primary_count", s => s.PrimaryCount)
        .Add("proven_count", s => s.ProvenCount)
        .Add("missing_count", s => s.MissingCount)
        .Add("version_count", s => s.VersionCount)
        .Add("printed_count", s => s.PrintedCount)
        .Add("outcomes", s => s.Outcomes)
        .Add("levels", s => s.Levels)
        .Add("sources", s => s.Sources)
        .Add("speakers", s => s.Speakers)
        .Add("next_sources", s => s.NextSources)
        .Add("unverified", s => s.Unproven)
        .Add("lists", (_, s) => s.Plan.Lists.Verification)
        .Add("first_day", s => Day(s.FirstDay))
        .Add("last_day", s => Day(s.LastDay));

    public static Accessor Outcome { get; } = new Accessor<OutcomeCount>("an outcome")
        .Add("outcome", o => o.Outcome.Name())
        .Add("label", (o, s) => o.Outcome.Label(s.Graph.Language))
        .Add("meaning", (o, s) => o.Outcome.Meaning(s.Graph.Language))
        .Add("sign", o => o.Outcome.Sign())
        .Add("is_proven", o => o.Outcome.IsProof())
        .Add("tone", o => ToneOf(o.Outcome))
        .Add("count", o => o.Count);

    public static Accessor Level { get; } = new Accessor<LevelCount>("a level")
        .Add("level", l => l.Level.Name())
        .Add("quotes", l => l.Quotes)
        .Add("versions", l => l.Versions);

    public static Accessor Share { get; } = new Accessor<VerifiedShare>("a verified share")
        .Add("entity", s => s.Entity)
        .Add("verified", s => s.Proven)
        .Add("count", s => s.Count)
        .Add("day", s => Day(s.Day));

    public static Accessor Observation { get; } = new Accessor<ObservationLine>("an observation")
        .Add("line", o => o.Text)
        .Add("state", o => ObservationStates.Name(o.Observation.State))
        .Add("since", o => EdtfDate.OfDay(o.Observation.Since))
        .Add("last", o => EdtfDate.OfDay(o.Observation.Last))
        .Add("parts", o => o.Parts);

    /// <summary>
    /// The URL of a quotation's source. Where readers can see the source, it leads to the page or time of the words, or
    /// has a text fragment if they, or those before translation, are verified.
    /// </summary>
    public static string? AddressOf(Verification verification, Quote quote, Source? source)
    {
        VerifiedText?[] texts = [verification.Of(quote), verification.OfOriginal(quote)];
        return AddressOf(source, WordsPlace.Of(quote), texts);
    }

    /// <summary>The URL of the source of a version, as for the quotation itself.</summary>
    /// <param name="verification">How far the site is verified.</param>
    /// <param name="quote">The quotation.</param>
    /// <param name="number">The number of the version, from 1.</param>
    /// <param name="source">The source of the version.</param>
    public static string? AddressOf(Verification verification, Quote quote, int number, Source? source) =>
        AddressOf(source, WordsPlace.Of(quote.Versions[number - 1]), [verification.Of(quote, number)]);

    private static string? AddressOf(Source? source, WordsPlace? place, ReadOnlySpan<VerifiedText?> texts)
    {
        if (source is not { Url: { } url, IsPrivate: false })
        {
            return source?.Url;
        }

        VerifiedText? found = null;
        foreach (var text in texts)
        {
            found ??= text is not null && text.Level.IsVerified() ? text : null;
        }

        return SourceAddress.Of(source, place, found)
            ?? (found is null ? url : TextFragment.Append(url, found.Text.Words, found.Level));
    }

    private static VerificationLine LineOf(VerifiedText text, RenderScope scope) =>
        VerificationLine.Of(scope.Graph, scope.Plan.Verification, text);

    /// <summary>How loudly it is said: <c>proven</c>, <c>differs</c>, or <c>plain</c>.</summary>
    private static string ToneOf(VerificationOutcome outcome) =>
        outcome.IsProof() ? "proven" : outcome.IsMismatch() ? "differs" : "plain";

    private static EdtfDate? Day(DateOnly? day) => day is { } known ? EdtfDate.OfDay(known) : null;
}
