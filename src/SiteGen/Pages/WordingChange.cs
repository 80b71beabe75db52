using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Pages;

/// <summary>A quotation that others printed in other words.</summary>
/// <param name="Quote">The quotation.</param>
/// <param name="Share">The share of words that differ in the version that differs most, from 0 to 1.</param>
public sealed record WordingChange(Quote Quote, double Share)
{
    /// <summary>The quotations with versions in other words, those that changed most first.</summary>
    internal static IReadOnlyList<WordingChange> ListOf(SiteGraph graph) =>
    [
        .. graph.Quotes.Where(q => q.Versions.Count > 0)
            .Select(q => new WordingChange(q, graph.MarkupOf(q).Versions.Max(words => ShareOf(q, words, graph))))
            .Where(c => c.Share > 0)
            .OrderByDescending(c => c.Share).ThenBy(c => c.Quote.Id, StringComparer.Ordinal),
    ];

    /// <summary>Whether there is any, found without comparing them all.</summary>
    internal static bool HasAny(SiteGraph graph) =>
        graph.Quotes.Any(q => q.Versions.Count > 0 && graph.MarkupOf(q).Versions.Any(v => ShareOf(q, v, graph) > 0));

    private static double ShareOf(Quote quote, string words, SiteGraph graph) =>
        WordDifference.Between(graph.WordsOf(quote), words).ChangedShare;
}
