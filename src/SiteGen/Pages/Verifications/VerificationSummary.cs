using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Pages.Verifications;

/// <summary>How far the quotations of the site are verified, summed up.</summary>
/// <param name="Levels">The levels that occur, the best first.</param>
/// <param name="Sources">The sources of quotations and versions, those with the most verified ones first.</param>
/// <param name="Speakers">The people and organizations quoted, those with the most verified quotations first.</param>
/// <param name="Unverified">Quotations and versions that are not verified, in order of their ids.</param>
/// <param name="Count">The number of quotations and versions.</param>
/// <param name="VerifiedCount">The number of verified ones.</param>
/// <param name="FirstDay">The day of the first verification; null when there is none.</param>
/// <param name="LastDay">The day of the last.</param>
public sealed record VerificationSummary(
    IReadOnlyList<LevelCount> Levels,
    IReadOnlyList<VerifiedShare> Sources,
    IReadOnlyList<VerifiedShare> Speakers,
    IReadOnlyList<VerifiedText> Unverified,
    int Count,
    int VerifiedCount,
    DateOnly? FirstDay,
    DateOnly? LastDay)
{
    internal static VerificationSummary Of(SiteGraph graph, Verification verification)
    {
        var texts = verification.Texts;
        var verified = texts.Where(t => t.Level.IsVerified()).ToArray();
        var days = verified.Select(t => t.Day).OfType<DateOnly>().ToArray();
        return new(
            [
                .. VerificationLevels.All.Select(level => LevelCount.Of(level, texts))
                    .Where(c => c.Quotes + c.Versions > 0),
            ],
            Shares(graph.Sources, texts.GroupBy(t => (Entity)t.Text.Source)),
            Shares([.. graph.People, .. graph.Organizations], QuotesBySpeaker(graph, texts)),
            [.. texts.Where(t => !t.Level.IsVerified())],
            texts.Count,
            verified.Length,
            days.Length == 0 ? null : days.Min(),
            days.Length == 0 ? null : days.Max());
    }

    /// <summary>The quotations of each speaker. Misattributed ones have none, and versions are not counted.</summary>
    internal static IEnumerable<IGrouping<Entity, VerifiedText>> QuotesBySpeaker(
        SiteGraph graph, IReadOnlyList<VerifiedText> texts) =>
        from text in texts
        where text.Text.Version == 0 && !text.Text.Quote.IsMisattributed
        let speaker = graph.Find(text.Text.Quote.Speaker)
        where speaker is not null
        group text by speaker;

    private static VerifiedShare[] Shares(
        IReadOnlyList<Entity> order, IEnumerable<IGrouping<Entity, VerifiedText>> groups)
    {
        var byEntity = groups.ToDictionary(g => g.Key, g => g.ToArray());
        // Sorting is stable: entities with as many verified texts keep their order.
        return
        [
            .. order.Where(byEntity.ContainsKey).Select(e => VerifiedShare.Of(e, byEntity[e]))
                .OrderByDescending(s => s.Verified),
        ];
    }
}

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

/// <summary>How many texts of a source, or quotations of a speaker, are verified.</summary>
/// <param name="Entity">The source or the speaker.</param>
/// <param name="Verified">The number of verified ones.</param>
/// <param name="Count">The number of all.</param>
/// <param name="Day">The day of the last verification; null when there is none, or the day is unknown.</param>
public sealed record VerifiedShare(Entity Entity, int Verified, int Count, DateOnly? Day)
{
    internal static VerifiedShare Of(Entity entity, IReadOnlyList<VerifiedText> texts)
    {
        var verified = texts.Where(t => t.Level.IsVerified()).ToArray();
        return new(entity, verified.Length, texts.Count, verified.Max(t => t.Day));
    }
}
