using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Pages;

/// <summary>The lists on the page of verification. Long ones have pages of their own.</summary>
internal sealed class VerificationLists
{
    public VerificationLists(SiteGraph graph, Verification verification, Func<VerificationSummary> summary)
    {
        var texts = verification.Texts;
        Sources = List("sources", "sources", "shares-of-sources", ("source", "sources"), texts.Select(t => t.Text.Source).Distinct().Count(), () => summary().Sources);
        // A misattributed quotation is nobody's.
        Speakers = List("people", "people", "shares-of-speakers", ("speaker", "speakers"),
            texts.Where(t => t.Text.Version == 0 && !t.Text.Quote.IsMisattributed).Select(t => graph.Find(t.Text.Quote.Speaker)).Where(s => s is not null).Distinct().Count(),
            () => summary().Speakers);
        Unverified = List("not-verified", "not verified", "verifications", ("wording", "wordings"), texts.Count(t => !t.Level.IsVerified()), () => summary().Unverified);
    }

    /// <summary>The shares of sources.</summary>
    public PagedList Sources { get; }

    /// <summary>The shares of speakers.</summary>
    public PagedList Speakers { get; }

    /// <summary>What is not verified.</summary>
    public PagedList Unverified { get; }

    /// <summary>Those that have pages of their own.</summary>
    public IEnumerable<PagedList> LongOnes => new[] { Speakers, Sources, Unverified }.Where(l => l.IsLong);

    private static PagedList List(string name, string title, string shape, (string, string) noun, int count, Func<IReadOnlyList<object>> items) =>
        new($"/verification/{name}/", count, items) { Shape = shape, Title = "Verification: " + title, Noun = noun };
}
