using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages.Stances;

namespace SiteGen.Pages.Home;

/// <summary>
/// Quotations that the home page shows together: a question and its answers, or what somebody said then and now.
/// </summary>
/// <param name="Turns">The quotations.</param>
/// <param name="IsShort">Whether the words are few enough, all together, for the largest type.</param>
public sealed record HomeExchange(IReadOnlyList<HomeTurn> Turns, bool IsShort)
{
    /// <summary>The most exchanges that SiteGen chooses; editors may choose more.</summary>
    private const int Most = 5;

    private const int MostTurns = 3;

    /// <summary>In characters: more do not fit above the fold in the largest type.</summary>
    private const int ShortWords = 180;

    /// <summary>Words that are longer, in characters, are not for the large type of the home page.</summary>
    private const int Longest = 320;

    /// <summary>
    /// The exchanges that the editor chose. Otherwise: questions with their answers, then those who changed position,
    /// then single quotations, the ones that the site refers to most.
    /// </summary>
    internal static HomeExchange[] ListOf(SiteGraph graph)
    {
        IReadOnlyList<Quote>[] chosen =
        [
            .. graph.Settings.Home.Exchanges.Select(e => graph.FindAll(e).OfType<Quote>().ToArray())
                .Where(e => e.Length > 0),
        ];
        return [.. (chosen.Length > 0 ? chosen : Choose(graph)).Select(quotes => Of(graph, quotes))];
    }

    private static HomeExchange Of(SiteGraph graph, IReadOnlyList<Quote> quotes) =>
        new(
            [.. quotes.Select((q, i) => HomeTurn.Of(graph, q, i == 0 ? null : quotes[i - 1]))],
            quotes.Sum(q => graph.WordsOf(q).Length) <= ShortWords);

    private static IEnumerable<IReadOnlyList<Quote>> Choose(SiteGraph graph)
    {
        var shown = new HashSet<Quote>();
        return Dialogues(graph).Concat(Changes(graph)).Concat(Singles(graph))
            .Where(quotes => !quotes.Any(shown.Contains))
            .Select(quotes =>
            {
                shown.UnionWith(quotes);
                return quotes;
            })
            .Take(Most);
    }

    /// <summary>Quotations with an answer, and the answer to that.</summary>
    private static IEnumerable<IReadOnlyList<Quote>> Dialogues(SiteGraph graph) => graph.Quotes
        .Where(q => IsFit(graph, q) && !(graph.Find(q.InReplyTo) is Quote asked && IsFit(graph, asked)))
        .Select(q => ChainFrom(graph, q)).Where(chain => chain.Count > 1)
        .OrderByDescending(chain => chain.Sum(q => QuoteWeight.Of(graph, q)));

    private static List<Quote> ChainFrom(SiteGraph graph, Quote first)
    {
        var chain = new List<Quote> { first };
        while (chain.Count < MostTurns && graph.ConnectionsOf(chain[^1]).Replies
            .Where(r => IsFit(graph, r) && !chain.Contains(r))
            .MaxBy(r => QuoteWeight.Of(graph, r)) is { } answer)
        {
            chain.Add(answer);
        }

        return chain;
    }

    /// <summary>What those who changed position on a topic said first, and what they said last.</summary>
    private static IEnumerable<IReadOnlyList<Quote>> Changes(SiteGraph graph) =>
        graph.People.Cast<Entity>().Concat(graph.Organizations)
            .SelectMany(actor => Position.ListOf(graph.ConnectionsOf(actor)))
            .Where(position => position.HasMoved)
            .Select(position => ChangeOf(graph, position)).OfType<Quote[]>()
            .OrderByDescending(quotes => quotes.Sum(q => QuoteWeight.Of(graph, q)));

    private static Quote[]? ChangeOf(SiteGraph graph, Position position)
    {
        var (now, latest) = (position.Latest.Quote, position.Latest.Quote.Date!);
        var then = position.Earlier.Where(e => e.Stance != position.Latest.Stance).Select(e => e.Quote)
            .LastOrDefault(q => IsFit(graph, q) && q.Date is { } date && date.LastDay < latest.FirstDay);
        return then is not null && IsFit(graph, now) ? [then, now] : null;
    }

    private static IEnumerable<IReadOnlyList<Quote>> Singles(SiteGraph graph) => graph.Quotes
        .Where(q => IsFit(graph, q)).OrderByDescending(q => QuoteWeight.Of(graph, q)).Select(q => (Quote[])[q]);

    private static bool IsFit(SiteGraph graph, Quote quote) =>
        quote.Status == QuoteStatuses.Attributed && graph.WordsOf(quote).Length <= Longest;
}
