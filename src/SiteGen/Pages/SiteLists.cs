using SiteGen.Content;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Pages;

/// <summary>The lists of the site that may be too long for one page.</summary>
internal sealed class SiteLists
{
    /// <summary>The most comparisons of wordings on a page: each is two texts and more.</summary>
    private const int MostComparisons = 100;

    private readonly Dictionary<EntityKind, PagedList> _ofKind;
    private readonly SiteGraph _graph;
    private readonly Verification _verification;

    public SiteLists(SiteGraph graph, Verification verification, IReadOnlyList<CorrectionEntry> corrections)
    {
        (_graph, _verification) = (graph, verification);
        _ofKind = EntityKindNames.All.ToDictionary(k => k, k => KindList.Of(k, graph));
        Stances = new StancePages(graph);
        Mentions = new MentionLists(graph);
        Verification = new VerificationLists(graph, verification, () => VerificationSummary);
        Corrections = new PagedList("/corrections/", corrections.Count, () => corrections)
        {
            Shape = "corrections",
            Title = "Corrections",
            Noun = ("correction", "corrections"),
            HeadingOf = ListHeadings.Corrected,
        };
        Wording = ListWording();
    }

    /// <summary>The table of stances.</summary>
    public StancePages Stances { get; }

    /// <summary>Who talks about whom.</summary>
    public MentionLists Mentions { get; }

    /// <summary>The lists of the page of verification.</summary>
    public VerificationLists Verification { get; }

    /// <summary>What the page of verification shows besides. Two threads may make it at once, and make the same.</summary>
    public VerificationSummary VerificationSummary => field ??= VerificationSummary.Of(_graph, _verification);

    /// <summary>All corrections, newest first.</summary>
    public PagedList Corrections { get; }

    /// <summary>The quotations whose wording changed; null where they are so few that one page has them.</summary>
    public PagedList? Wording { get; }

    /// <summary>Everything of a kind.</summary>
    public PagedList OfKind(EntityKind kind) => _ofKind[kind];

    private PagedList? ListWording()
    {
        // Comparing is work: how many have changed is looked at only where they may be too many for one page.
        if (_graph.Quotes.Count(q => q.Versions.Count > 0) <= MostComparisons)
        {
            return null;
        }

        var changes = WordingChange.ListOf(_graph);
        return new("/wording/", changes.Count, () => changes)
        {
            Shape = "wordings",
            Title = "How wording travels",
            Noun = ("quotation", "quotations"),
            PageSize = MostComparisons,
        };
    }
}
