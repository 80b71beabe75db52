using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Home;

/// <summary>A person of the home page, with words of theirs.</summary>
/// <param name="Person">The person.</param>
/// <param name="Quote">A short quotation of theirs.</param>
public sealed record HomeVoice(Person Person, Quote Quote)
{
    private const int Most = 4;

    /// <summary>Shorter ones seldom say something without what they answer.</summary>
    private const int Shortest = 25;
    private const int Longest = 160;

    /// <summary>The people whose quotations the site refers to most, of those with a short quotation.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="shown">Quotations that the home page has already.</param>
    internal static HomeVoice[] ListOf(SiteGraph graph, IReadOnlySet<Quote> shown) =>
    [
        .. Ranked(graph).Select(p => (Person: p, Quote: ShortQuoteOf(p, graph, shown)))
            .Where(v => v.Quote is not null).Take(Most).Select(v => new HomeVoice(v.Person, v.Quote!)),
    ];

    /// <summary>All people: first those to whose quotations the site refers to most.</summary>
    internal static IEnumerable<Person> Ranked(SiteGraph graph) => graph.People
        .Select(p => (Person: p, graph.ConnectionsOf(p).Said))
        .OrderByDescending(p => p.Said.Count(q => QuoteWeight.Of(graph, q) > 0))
        .ThenByDescending(p => p.Said.Count)
        .Select(p => p.Person);

    private static Quote? ShortQuoteOf(Person person, SiteGraph graph, IReadOnlySet<Quote> shown) =>
        graph.ConnectionsOf(person).Said
            .Where(q => q is { Date: not null, Status: QuoteStatuses.Attributed, InReplyTo: null } && !shown.Contains(q)
                && graph.SpeakersOf(q).Count == 1 && graph.WordsOf(q).Length is >= Shortest and <= Longest)
            .OrderByDescending(q => QuoteWeight.Of(graph, q)).ThenBy(q => graph.WordsOf(q).Length)
            .FirstOrDefault();
}
