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
            "sources", ("lists.verified_sources", "lists.verified_sources_title"), "verified-shares", "count.sources",
            quotes.Select(t => t.Text.Source).Distinct().Count(), () => Summary.Sources);
        Speakers = List(
            "people", ("lists.verified_people", "lists.verified_people_title"), "verified-shares", "count.speakers",
            VerificationSummary.QuotesBySpeaker(graph, verification).Count(), () => Summary.Speakers);
        Observed = List(
            "observed", ("lists.changed_sources", "lists.changed_sources_title"), "verifications", "count.quotations",
            VerificationSummary.ObservedTexts(verification).Count(),
            () => [.. VerificationSummary.ObservedTexts(verification)], HeadingOfObserved);
        Unverified = List(
            "not-verified", ("lists.missing", "lists.missing_title"), "verifications",
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
        (string Heading, string Title) keys,
        string kind,
        string countKey,
        int count,
        Func<IReadOnlyList<object>> items,
        Func<object, ListHeading>? headingOf = null) =>
        new($"/verification/{name}/", PageSizes.Of(_graph), count, items)
        {
            Kind = kind,
            Title = _graph.Language.Say(keys.Title),
            Heading = _graph.Language.Say(keys.Heading),
            CountKey = countKey,
            Language = _graph.Language,
            HeadingOf = headingOf,
        };

    private ListHeading HeadingOfObserved(object text)
    {
        var isGone = VerificationSummary.LastSeen(_verification, (VerifiedText)text)?.State == ObservationState.Gone;
        return isGone ? new(_graph.Language.Say("lists.no_longer_there"), "gone")
            : new(_graph.Language.Say("lists.reads_differently"), "otherwise");
    }

    private ListHeading HeadingOf(object text)
    {
        var outcome = VerificationLine.Of(_graph, _verification, (VerifiedText)text).Outcome;
        return new(outcome.Label(_graph.Language), "because-" + outcome.Name());
    }
}
