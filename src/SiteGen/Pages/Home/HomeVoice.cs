using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Home;

/// <summary>
/// Somebody whom the home page or the index of people or organizations shows large, with words of theirs.
/// </summary>
/// <param name="Speaker">The person or organization.</param>
/// <param name="Quote">A short quotation of theirs.</param>
public sealed record HomeVoice(Entity Speaker, Quote Quote)
{
    private const int Most = 4;

    /// <summary>Shorter ones seldom say something without what they answer.</summary>
    private const int Shortest = 25;
    private const int Longest = 160;

    /// <summary>Organizations seldom say something in a few words.</summary>
    private const int LongestOfOrganization = 240;

    /// <summary>Those whose quotations the site refers to most, of those with a short quotation.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="speakers">The people or the organizations.</param>
    /// <param name="shown">Quotations that the page has already.</param>
    /// <param name="longest">The most characters of a quotation.</param>
    internal static HomeVoice[] ListOf(
        SiteGraph graph, IReadOnlyList<Entity> speakers, IReadOnlySet<Quote> shown, int longest = Longest) =>
    [
        .. Ranked(graph, speakers).Select(s => (Speaker: s, Quote: ShortQuoteOf(s, graph, shown, longest)))
            .Where(v => v.Quote is not null).Take(Most).Select(v => new HomeVoice(v.Speaker, v.Quote!)),
    ];

    /// <summary>
    /// Those of the index of people or organizations; none where that has so few entries that all may be large.
    /// </summary>
    internal static HomeVoice[] OfIndex(SiteGraph graph, IReadOnlyList<Entity> speakers) =>
        speakers.Count <= 2 * Most ? [] : ListOf(
            graph, speakers, new HashSet<Quote>(), speakers[0] is Organization ? LongestOfOrganization : Longest);

    /// <summary>All people or organizations: first those to whose quotations the site refers to most.</summary>
    internal static IEnumerable<T> Ranked<T>(SiteGraph graph, IReadOnlyList<T> speakers)
        where T : Entity => speakers
        .Select(s => (Speaker: s, graph.ConnectionsOf(s).Said))
        .OrderByDescending(s => s.Said.Count(q => QuoteWeight.Of(graph, q) > 0))
        .ThenByDescending(s => s.Said.Count)
        .Select(s => s.Speaker);

    private static Quote? ShortQuoteOf(Entity speaker, SiteGraph graph, IReadOnlySet<Quote> shown, int longest) =>
        graph.ConnectionsOf(speaker).Said
            .Where(q => q is { Date: not null, Status: QuoteStatuses.Attributed, InReplyTo: null } && !shown.Contains(q)
                && graph.SpeakersOf(q).Count == 1
                && graph.WordsOf(q).Length is >= Shortest and var length && length <= longest)
            .OrderByDescending(q => QuoteWeight.Of(graph, q)).ThenBy(q => graph.WordsOf(q).Length)
            .FirstOrDefault();
}
