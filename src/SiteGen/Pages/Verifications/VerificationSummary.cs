using SiteGen.Content.Entities;
using SiteGen.Evidence;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Pages.Verifications;

/// <summary>
/// How far the quotations of the site are verified, summed up. Versions that others printed are counted apart: a copy
/// that prints them proves nothing about the words.
/// </summary>
/// <param name="Outcomes">The outcomes that quotations have, in their order.</param>
/// <param name="Levels">The levels that occur, the best first.</param>
/// <param name="Sources">The sources of quotations, those with the most proven ones first.</param>
/// <param name="Speakers">The people and organizations quoted, those with the most proven quotations first.</param>
/// <param name="NextSources">
/// The sources of quotations that wait for a text, those with the most of them first.
/// </param>
/// <param name="Unproven">
/// Quotations that are not proven, and versions that their copies do not print, by outcome, then in order of their ids.
/// </param>
/// <param name="Count">The number of quotations.</param>
/// <param name="VersionCount">The number of versions.</param>
/// <param name="FirstDay">The day of the first proof; null when there is none.</param>
/// <param name="LastDay">The day of the last.</param>
public sealed record VerificationSummary(
    IReadOnlyList<OutcomeCount> Outcomes,
    IReadOnlyList<LevelCount> Levels,
    IReadOnlyList<VerifiedShare> Sources,
    IReadOnlyList<VerifiedShare> Speakers,
    IReadOnlyList<VerifiedShare> NextSources,
    IReadOnlyList<VerifiedText> Unproven,
    int Count,
    int VersionCount,
    DateOnly? FirstDay,
    DateOnly? LastDay)
{
    /// <summary>The number of proven quotations.</summary>
    public int ProvenCount => Outcomes.Where(o => o.Outcome.IsProof()).Sum(o => o.Count);

    /// <summary>The number of quotations that wait for a text to compare them with.</summary>
    public int MissingCount => Outcomes.Where(o => o.Outcome.IsMissing()).Sum(o => o.Count);

    /// <summary>The number of quotations from something that their speakers wrote or published.</summary>
    public required int PrimaryCount { get; init; }

    /// <summary>The number of versions that their copies print exactly so.</summary>
    public required int PrintedCount { get; init; }

    internal static VerificationSummary Of(SiteGraph graph, Verification verification)
    {
        var quotes = QuotesOf(verification);
        var versions = verification.Texts.Where(t => t.Text.Version > 0).ToArray();
        // By reference: equality would compare all words of the site.
        var lines = quotes.Concat(versions).ToDictionary<VerifiedText, VerifiedText, VerificationLine>(
            t => t, t => VerificationLine.Of(graph, verification, t), ReferenceEqualityComparer.Instance);
        var proven = quotes.Where(t => lines[t].Outcome.IsProof()).ToArray();
        var days = proven.Select(t => lines[t].Evidence.Day).OfType<DateOnly>().ToArray();
        var waiting = quotes.Where(t => lines[t].Outcome.IsMissing()).ToArray();
        return new(
            [
                .. from outcome in VerificationOutcomes.All
                   let count = quotes.Count(t => lines[t].Outcome == outcome)
                   where count > 0
                   select new OutcomeCount(outcome, count),
            ],
            [
                .. VerificationLevels.All.Select(level => LevelCount.Of(level, verification.Texts))
                    .Where(c => c.Quotes + c.Versions > 0),
            ],
            Shares(graph.Sources, quotes.GroupBy(t => (Entity)t.Text.Source)),
            Shares([.. graph.People, .. graph.Organizations], QuotesBySpeaker(graph, verification)),
            [
                .. Shares(graph.Sources, waiting.GroupBy(t => (Entity)t.Text.Source))
                    .OrderByDescending(s => s.Count),
            ],
            [.. UnprovenTexts(graph, verification)],
            quotes.Length,
            versions.Length,
            days.Length == 0 ? null : days.Min(),
            days.Length == 0 ? null : days.Max())
        {
            PrimaryCount = quotes.Count(t => PrimarySource.Of(graph, t.Text.Quote) is not null),
            PrintedCount = versions.Count(t => lines[t].Outcome == VerificationOutcome.Printed),
        };

        VerifiedShare[] Shares(IReadOnlyList<Entity> order, IEnumerable<IGrouping<Entity, VerifiedText>> groups)
        {
            var byEntity = groups.ToDictionary(g => g.Key, g => g.Select(t => lines[t]).ToArray());
            // Sorting is stable: entities with as many proven texts keep their order.
            return
            [
                .. order.Where(byEntity.ContainsKey).Select(e => VerifiedShare.Of(e, byEntity[e]))
                    .OrderByDescending(s => s.Proven),
            ];
        }
    }

    /// <summary>
    /// The quotations that are not proven, and the versions that their copies do not print, by outcome, then by id.
    /// </summary>
    internal static IEnumerable<VerifiedText> UnprovenTexts(SiteGraph graph, Verification verification) =>
        from text in verification.Texts
        where text.Text.Version >= 0
        let outcome = VerificationLine.Of(graph, verification, text).Outcome
        where !outcome.IsProof() && (text.Text.Version == 0 || outcome != VerificationOutcome.Printed)
        orderby outcome
        select text;

    /// <summary>
    /// The quotations whose source was last seen with other words, then those whose source was seen without them.
    /// </summary>
    internal static IEnumerable<VerifiedText> ObservedTexts(Verification verification) =>
        from text in verification.Texts
        where text.Text.Version <= 0
        let seen = LastSeen(verification, text)
        where seen is { State: ObservationState.Otherwise or ObservationState.Gone }
        orderby seen.State
        select text;

    /// <summary>What was seen last of some words; null if nothing was.</summary>
    internal static Observation? LastSeen(Verification verification, VerifiedText text) =>
        verification.ArchiveLock.ObservationsOf(text.Text.Id).LastOrDefault();

    /// <summary>The quotations of each speaker. Misattributed ones have none.</summary>
    internal static IEnumerable<IGrouping<Entity, VerifiedText>> QuotesBySpeaker(
        SiteGraph graph, Verification verification) =>
        from text in QuotesOf(verification)
        where !text.Text.Quote.IsMisattributed
        from speaker in graph.ActorsOf(text.Text.Quote)
        group text by speaker;

    /// <summary>The words of all quotations, without versions and originals.</summary>
    internal static VerifiedText[] QuotesOf(Verification verification) =>
        [.. verification.Texts.Where(t => t.Text.Version == 0)];
}

/// <summary>The number of quotations with an outcome.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Count">The number.</param>
public sealed record OutcomeCount(VerificationOutcome Outcome, int Count);

/// <summary>The number of texts at a level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Quotes">The number of quotations.</param>
/// <param name="Versions">The number of versions.</param>
public sealed record LevelCount(VerificationLevel Level, int Quotes, int Versions)
{
    internal static LevelCount Of(VerificationLevel level, IReadOnlyList<VerifiedText> texts) => new(
        level,
        texts.Count(t => t.Level == level && t.Text.Version == 0),
        texts.Count(t => t.Level == level && t.Text.Version > 0));
}

/// <summary>How many quotations of a source or a speaker are proven.</summary>
/// <param name="Entity">The source or the speaker.</param>
/// <param name="Proven">The number of proven ones.</param>
/// <param name="Count">The number of all.</param>
/// <param name="Day">The day of the last proof; null when there is none, or the day is unknown.</param>
public sealed record VerifiedShare(Entity Entity, int Proven, int Count, DateOnly? Day)
{
    internal static VerifiedShare Of(Entity entity, IReadOnlyList<VerificationLine> lines)
    {
        var proven = lines.Where(l => l.Outcome.IsProof()).ToArray();
        return new(entity, proven.Length, lines.Count, proven.Max(l => l.Evidence.Day));
    }
}
