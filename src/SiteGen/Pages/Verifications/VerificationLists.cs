using SiteGen.Evidence;
using SiteGen.Linking;
using SiteGen.Pages.Lists;
using SiteGen.Quotations;

namespace SiteGen.Pages.Verifications;

/// <summary>The lists on the page of verification. Long ones have pages of their own.</summary>
internal sealed class VerificationLists
{
    private readonly SiteGraph _graph;
    private readonly Verification _verification;

    public VerificationLists(SiteGraph graph, Verification verification)
    {
        (_graph, _verification) = (graph, verification);
        var quotes = VerificationSummary.QuotesOf(verification);
        Sources = List(
            "sources", "verified_sources", "verified-shares", "count.sources",
            quotes.Select(t => t.Text.Source).Distinct().Count(), () => Summary.Sources);
        Speakers = List(
            "people", "verified_people", "verified-shares", "count.speakers",
            VerificationSummary.QuotesBySpeaker(graph, verification).Count(), () => Summary.Speakers);
        Observed = List(
            "observed", "changed_sources", "verifications", "count.quotations",
            VerificationSummary.ObservedTexts(verification).Count(),
            () => [.. VerificationSummary.ObservedTexts(verification)], HeadingOfObserved);
        Unverified = List(
            "not-verified", "missing", "verifications",
            "list_counts.quotations_and_versions",
            VerificationSummary.UnprovenTexts(graph, verification).Count(), () => Summary.Unproven, HeadingOf);
    }

    /// <summary>All of it, summed up. Two threads may make it at the same time, and make the same.</summary>
    public VerificationSummary Summary => field ??= VerificationSummary.Of(_graph, _verification);

    /// <summary>The shares of sources.</summary>
    public PaginatedList Sources { get; }

    /// <summary>The shares of speakers.</summary>
    public PaginatedList Speakers { get; }

    /// <summary>Quotations whose source was last seen with other words, or without them.</summary>
    public PaginatedList Observed { get; }

    /// <summary>Quotations that are not proven, and versions that their copies do not print, by the reason.</summary>
    public PaginatedList Unverified { get; }

    /// <summary>The lists that have pages of their own.</summary>
    public IEnumerable<PaginatedList> LongOnes =>
        new[] { Speakers, Sources, Observed, Unverified }.Where(l => l.IsLong);

    private PaginatedList List(
        string name,
        string key,
        string kind,
        string countKey,
        int count,
        Func<IReadOnlyList<object>> items,
        Func<object, ListHeading>? headingOf = null) =>
        new($"/verification/{name}/", PageSizes.Of(_graph), count, items)
        {
            Kind = kind,
            Title = _graph.Language.Say($"list_titles.{key}_title"),
            Heading = _graph.Language.Say("list_titles." + key),
            CountKey = countKey,
            Language = _graph.Language,
            HeadingOf = headingOf,
        };

    private ListHeading HeadingOfObserved(object text)
    {
        var isGone = VerificationSummary.LastSeen(_verification, (VerifiedText)text)?.State == ObservationState.Gone;
        return isGone ? new(_graph.Language.Say("list_titles.no_longer_there"), "gone")
            : new(_graph.Language.Say("list_titles.reads_differently"), "otherwise");
    }

    private ListHeading HeadingOf(object text)
    {
        var outcome = VerificationLine.Of(_graph, _verification, (VerifiedText)text).Outcome;
        return new(outcome.Label(_graph.Language), "because-" + outcome.Name());
    }
}
