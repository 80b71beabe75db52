using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages.Changes;
using SiteGen.Pages.Lists;
using SiteGen.Pages.Mentions;
using SiteGen.Pages.Moves;
using SiteGen.Pages.Navigation;
using SiteGen.Pages.Stances;
using SiteGen.Pages.Verifications;
using SiteGen.Quotations;

namespace SiteGen.Pages;

/// <summary>The lists of the site, which have their own pages.</summary>
/// <param name="graph">The site.</param>
/// <param name="verification">How far its quotations are verified.</param>
/// <param name="corrections">All corrections, newest first.</param>
/// <param name="changes">What changed, newest first; null where that is not known or not shown.</param>
internal sealed class SiteLists(
    SiteGraph graph,
    Verification verification,
    IReadOnlyList<CorrectionEntry> corrections,
    IReadOnlyList<ChangeEntry>? changes)
{
    private readonly PageSizes _sizes = PageSizes.Of(graph);

    /// <summary>Who moved, on every topic.</summary>
    public SiteMoves Moves => field ??= new(graph, Colors);

    /// <summary>The pages of stances.</summary>
    public StancePages Stances => field ??= new(graph, Moves);

    /// <summary>The colors of people and organizations.</summary>
    public SpeakerColors Colors => field ??= new(graph);

    /// <summary>Who talks about whom.</summary>
    public MentionLists Mentions { get; } = new(graph);

    /// <summary>The lists on the page of verification.</summary>
    public VerificationLists Verification { get; } = new(graph, verification);

    /// <summary>All corrections, newest first.</summary>
    public PaginatedList Corrections => field ??= new("/corrections/", _sizes, corrections.Count, () => corrections)
    {
        Kind = "corrections",
        Title = SiteSection.Corrections.TitleIn(graph.Language),
        CountKey = "list_counts.corrections",
        Language = graph.Language,
        HeadingOf = c => ListHeading.OfYear(((CorrectionEntry)c).Date, "corrected", graph.Language),
    };

    /// <summary>What changed, newest first; null where that is not known or not shown.</summary>
    public PaginatedList? Changes => field ??= changes is null ? null
        : new("/changes/", _sizes, changes.Count, () => changes)
        {
            Kind = "changes",
            Title = SiteSection.Changes.TitleIn(graph.Language),
            CountKey = "list_counts.changes",
            Language = graph.Language,
            HeadingOf = c => ListHeading.OfDay(((ChangeEntry)c).Date, "changed", graph.Language),
        };

    /// <summary>Everything of a kind.</summary>
    public PaginatedList OfKind(EntityKind kind)
    {
        // Newest first on each shelf.
        IReadOnlyList<Entity> all = kind == EntityKind.Source
            ? [.. graph.Sources.OrderBy(SourceShelf.IndexOf)] : graph.OfKind(kind);
        return new($"/{kind.Folder()}/", _sizes, all.Count, () => all)
        {
            Kind = kind switch
            {
                EntityKind.Organization or EntityKind.Topic or EntityKind.Article or EntityKind.Page => "teasers",
                EntityKind.Quote => "said",
                _ => kind.Folder(),
            },
            Title = SiteSection.Of(kind).TitleIn(graph.Language),
            CountKey = KindNoun.CountKeyOf(kind),
            Language = graph.Language,
            HeadingOf = kind switch
            {
                EntityKind.Quote => q => ListHeading.OfYear(((Quote)q).Date, "said", graph.Language),
                EntityKind.Source => s => SourceShelf.HeadingOf((Source)s, graph.Language),
                EntityKind.Event => e => ListHeading.OfYear(((Event)e).Date, "happened", graph.Language),
                EntityKind.Article => a => ListHeading.OfYear(((Article)a).Date, "written", graph.Language),
                EntityKind.Page => null,
                _ => e => ListHeading.OfLetter((Entity)e, graph),
            },
        };
    }

    /// <summary>The pages of a folder.</summary>
    public PaginatedList OfFolder(PageFolder folder) => new(folder.Path, _sizes, folder.Pages.Count, () => folder.Pages)
    {
        Kind = "teasers",
        Title = folder.Title,
        CountKey = KindNoun.CountKeyOf(EntityKind.Page),
        Language = graph.Language,
    };

    /// <summary>Lists the quotations whose wording changed; null if one page surely has room for all.</summary>
    public PaginatedList? ListWording()
    {
        // Comparing takes time: it is done only where there may be too many for one page.
        if (graph.Quotes.Count(q => q.Versions.Count > 0) <= _sizes.Section)
        {
            return null;
        }

        var changes = WordingChange.ListOf(graph);
        return new("/wording/", _sizes, changes.Count, () => changes)
        {
            Kind = "wording-changes",
            Title = SiteSection.Wording.TitleIn(graph.Language),
            CountKey = "count.quotations",
            Language = graph.Language,
            PageSize = _sizes.Section,
        };
    }
}
