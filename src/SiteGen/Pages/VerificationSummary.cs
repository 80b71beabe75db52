using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Pages;

/// <summary>How far the quotations of the site are verified, summed up.</summary>
/// <param name="Levels">The levels that occur, the best first.</param>
/// <param name="Sources">The sources that quotations or versions are checked against, those with most verified ones first.</param>
/// <param name="Speakers">The people and organizations that are quoted, those with most verified quotations first.</param>
/// <param name="Unverified">Quotations and versions that are not verified, in the order of their ids.</param>
/// <param name="Count">How many quotations and versions there are.</param>
/// <param name="VerifiedCount">How many of them are verified.</param>
/// <param name="FirstDay">When the first that are verified were; null when none is.</param>
/// <param name="LastDay">When the last were.</param>
public sealed record VerificationSummary(
    IReadOnlyList<LevelCount> Levels, IReadOnlyList<VerifiedShare> Sources, IReadOnlyList<VerifiedShare> Speakers,
    IReadOnlyList<VerifiedText> Unverified, int Count, int VerifiedCount, DateOnly? FirstDay, DateOnly? LastDay)
{
    internal static VerificationSummary Of(SiteGraph graph, Verification verification)
    {
        var texts = verification.Texts;
        var verified = texts.Where(t => t.Level.IsVerified()).ToArray();
        var days = verified.Select(t => t.Day).OfType<DateOnly>().ToArray();
        return new(
            [.. VerificationLevels.All.Select(level => LevelCount.Of(level, texts)).Where(c => c.Quotes + c.Versions > 0)],
            Shares(graph.Sources, texts.GroupBy(t => (Entity)t.Text.Source)),
            // A misattributed quotation is nobody's.
            Shares([.. graph.People, .. graph.Organizations], texts.Where(t => t.Text.Version == 0 && !t.Text.Quote.IsMisattributed)
                .Where(t => graph.Find(t.Text.Quote.Speaker) is not null).GroupBy(t => graph.Find(t.Text.Quote.Speaker)!)),
            [.. texts.Where(t => !t.Level.IsVerified())], texts.Count, verified.Length,
            days.Length == 0 ? null : days.Min(), days.Length == 0 ? null : days.Max());
    }

    private static VerifiedShare[] Shares(IReadOnlyList<Entity> order, IEnumerable<IGrouping<Entity, VerifiedText>> groups)
    {
        var byEntity = groups.ToDictionary(g => g.Key, g => g.ToArray());
        return [.. order.Where(byEntity.ContainsKey).Select(e => new VerifiedShare(
            e, byEntity[e].Count(t => t.Level.IsVerified()), byEntity[e].Length, byEntity[e].Where(t => t.Level.IsVerified()).Max(t => t.Day)))
            // Sorting keeps the order of what is level.
            .OrderByDescending(s => s.Verified)];
    }
}

/// <summary>How many are at a level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Quotes">How many quotations.</param>
/// <param name="Versions">How many versions.</param>
public sealed record LevelCount(VerificationLevel Level, int Quotes, int Versions)
{
    internal static LevelCount Of(VerificationLevel level, IReadOnlyList<VerifiedText> texts) =>
        new(level, texts.Count(t => t.Level == level && t.Text.Version == 0), texts.Count(t => t.Level == level && t.Text.Version > 0));
}

/// <summary>How many of the texts of a source, or of the quotations of a speaker, are verified.</summary>
/// <param name="Entity">The source or the speaker.</param>
/// <param name="Verified">How many are.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Day">When the last of them were; null when none is, or the day is not on record.</param>
public sealed record VerifiedShare(Entity Entity, int Verified, int Count, DateOnly? Day);
