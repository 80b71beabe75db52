using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Pages.Home;

/// <summary>A quotation in an exchange of the home page.</summary>
/// <param name="Quote">The quotation.</param>
/// <param name="Speaker">The person or organization that said it; null if several did, or none has a page.</param>
/// <param name="IsAnswer">Whether it answers the quotation before it, or is said to those who said that.</param>
/// <param name="Months">
/// The whole months since the quotation before it; null where that is not known to the day, or less than a month.
/// </param>
public sealed record HomeTurn(Quote Quote, Entity? Speaker, bool IsAnswer, int? Months)
{
    /// <summary>The whole years since the quotation before it, from two years on.</summary>
    public int? YearsLater => Months is >= 24 and var months ? months / 12 : null;

    /// <summary>The whole months since the quotation before it, up to two years.</summary>
    public int? MonthsLater => Months is < 24 ? Months : null;

    internal static HomeTurn Of(SiteGraph graph, Quote quote, Quote? before) => new(
        quote,
        graph.SpeakersOf(quote) is [{ Entity: { } speaker }] ? speaker : null,
        before is not null && (graph.Find(quote.InReplyTo) == before
            || graph.FindAll(quote.To).Intersect(graph.ActorsOf(before)).Any()),
        MonthsBetween(before?.Date, quote.Date));

    private static int? MonthsBetween(EdtfDate? before, EdtfDate? after)
    {
        if (!IsDay(before) || !IsDay(after) || before!.FirstDay >= after!.FirstDay)
        {
            return null;
        }

        var (from, to) = (before.Start!.Value, after.Start!.Value);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);
        return months > 0 ? months : null;
    }

    private static bool IsDay(EdtfDate? date) =>
        date is { Point.Precision: DatePrecision.Day, IsUncertain: false, IsApproximate: false };
}
