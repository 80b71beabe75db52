using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Home;

/// <summary>What the home page shows of the quotations and people of a site. No quotation is on it twice.</summary>
/// <param name="Exchanges">The exchanges that it opens with.</param>
/// <param name="Voices">A few people, each with words of theirs.</param>
/// <param name="Others">The other people: first those whose quotations the site refers to most.</param>
/// <param name="Latest">The latest quotations, newest first.</param>
public sealed record HomePage(
    IReadOnlyList<HomeExchange> Exchanges,
    IReadOnlyList<HomeVoice> Voices,
    IReadOnlyList<Person> Others,
    IReadOnlyList<Quote> Latest)
{
    private const int MostLatest = 4;

    internal static HomePage Of(SiteGraph graph)
    {
        var exchanges = HomeExchange.ListOf(graph);
        var shown = exchanges.SelectMany(e => e.Turns).Select(t => t.Quote).ToHashSet();
        var voices = HomeVoice.ListOf(graph, graph.People, shown);
        shown.UnionWith(voices.Select(v => v.Quote));
        var named = voices.Select(v => v.Speaker).ToHashSet();
        return new(
            exchanges,
            voices,
            [.. HomeVoice.Ranked(graph, graph.People).Where(p => !named.Contains(p))],
            [
                .. graph.Quotes.Reverse()
                    .Where(q => q is { Date: not null, IsMisattributed: false } && !shown.Contains(q)).Take(MostLatest),
            ]);
    }
}
