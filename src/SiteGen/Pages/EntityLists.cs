using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages.Lists;
using SiteGen.Pages.Mentions;
using SiteGen.Pages.Records;

namespace SiteGen.Pages;

/// <summary>
/// The lists on the page of an entity. Of a long one the page shows an excerpt, and the whole list has pages of its own
/// below that of the entity: <c>/people/elon-musk/quotations/</c>, <c>/people/elon-musk/quotations/page/2/</c>.
/// </summary>
/// <param name="Entity">The entity.</param>
/// <param name="Graph">The site.</param>
internal sealed record EntityLists(Entity Entity, SiteGraph Graph)
{
    /// <summary>The kinds of texts that link, those written for readers first.</summary>
    private static readonly EntityKind[] CitingKinds =
    [
        EntityKind.Article, EntityKind.Page, EntityKind.Topic, EntityKind.Person, EntityKind.Organization,
        EntityKind.Event, EntityKind.Quote, EntityKind.Source,
    ];

    private Connections Connections => Graph.ConnectionsOf(Entity);

    private bool IsActor => Entity is Person or Organization;

    private IReadOnlyList<Quote> AlsoAbout => Entity is Event happening
        ? [.. Connections.AlsoAbout.Except(Graph.FindAll(happening.Quotes).Cast<Quote>())]
        : Connections.AlsoAbout;

    /// <summary>What was said at an event, without what its text shows already.</summary>
    private Quote[] SaidBesides(Event happening)
    {
        var shown = Graph.MarkupOf(happening).References.Where(r => r.IsEmbed).Select(r => r.Target).ToHashSet();
        return [.. Graph.FindAll(happening.Quotes).OfType<Quote>().Where(q => !shown.Contains(q))];
    }

    private bool HasRecord => IsActor || Entity is Topic;

    /// <summary>What an actor said, what a topic is about, what a source has, or what was said at an event.</summary>
    public PaginatedList Quotations => Entity is Event happening
        ? List("quotations", "list_titles.quotations", "quote-lines", "count.quotations", SaidBesides(happening))
        : List(
            "quotations", "list_titles.quotations", Entity is Source ? "source-quotes" : "quotes", "count.quotations",
            IsActor ? Connections.Said : Connections.Quotes,
            q => ListHeading.OfYear(q.Date, "said", Graph.Language), isNewestLast: true);

    /// <summary>Quotations that were never theirs.</summary>
    public PaginatedList Misattributed => List(
        "misattributed", "list_titles.not_their_words", "quotes", "count.quotations", Connections.Misattributed,
        q => ListHeading.OfYear(q.Date, "misattributed", Graph.Language), isNewestLast: true);

    /// <summary>Quotations in which they talk about others.</summary>
    public PaginatedList TalksAbout => List(
        "talks-about", "list_titles.talks_about", "mentions", "count.quotations",
        [
            .. Connections.TalksAbout.SelectMany(m => m.Quotes.Select(q =>
                new MentioningQuote(Entity, Entity.Name, m.Other!, q))),
        ],
        m => ListHeading.Of(m.Mentioned));

    /// <summary>Quotations in which others talk about them.</summary>
    public PaginatedList TalkedAboutBy => List(
        "talked-about-by", "list_titles.talked_about_by", "mentions", "count.quotations",
        [
            .. Connections.TalkedAboutBy.SelectMany(m => m.Quotes.Select(q =>
                new MentioningQuote(m.Other, m.Name, Entity, q))),
        ],
        m => m.Speaker is null
            ? new(m.Name, MentionSpeaker.AnchorOf(null, m.Name))
            : ListHeading.Of(m.Speaker));

    /// <summary>Events that name a source or a quotation; those of other entities are in their record.</summary>
    public PaginatedList Events => List(
        "events", "list_titles.events", "events", "count.events", HasRecord ? [] : Connections.Events,
        e => ListHeading.OfYear(e.Date, "happened", Graph.Language), isNewestLast: true);

    /// <summary>Articles that name it.</summary>
    public PaginatedList Articles => List(
        "articles", "list_titles.articles", "article-lines", "count.articles", Connections.Articles,
        a => ListHeading.OfYear(a.Date, "written", Graph.Language));

    /// <summary>Articles they wrote.</summary>
    public PaginatedList ArticlesWritten => List(
        "articles-written", "list_titles.articles_they_wrote", "article-lines", "count.articles",
        Connections.ArticlesWritten,
        a => ListHeading.OfYear(a.Date, "own", Graph.Language));

    /// <summary>Sources they wrote or published.</summary>
    public PaginatedList Sources => List(
        "sources", "list_titles.sources", "source-lines", "count.sources", Connections.Sources,
        s => ListHeading.OfYear(s.Date, "published", Graph.Language));

    /// <summary>The members of an organization, or the roles that a source shows.</summary>
    public PaginatedList Roles => Entity is Source
        ? List("roles", "list_titles.roles", "roles", "list_counts.roles", Connections.Roles)
        : List("roles", "list_titles.roles", "members", "list_counts.roles", Connections.Members);

    /// <summary>What was said and what happened, in one order of time.</summary>
    public PaginatedList Record => List(
        "timeline", "list_titles.record", "record", "count.entries",
        HasRecord ? EntityRecord.ListOf(Entity, Graph) : [],
        e => ListHeading.OfRecordYear(e, Graph.Language), isNewestLast: true, isByYear: true);

    /// <summary>
    /// The part of the record that the page of the entity shows. Of a long one these are the roles and the decisive
    /// events, to which its drawing links, or the latest entries where there are none or too many of them.
    /// </summary>
    public ListPage ShownRecord
    {
        get
        {
            var record = Record;
            RecordEntry[] decisive = record.IsLong
                ? [.. record.Items.Cast<RecordEntry>().Where(e => e.IsMajor || e.Role is not null)] : [];
            return decisive.Length == 0 || decisive.Length > PageSizes.Of(Graph).Section
                ? record.Excerpt() : new(record, 0, 0, 0) { Chosen = decisive };
        }
    }

    /// <summary>The stances that a speaker took, by topic, or those taken on a topic, by stance.</summary>
    public PaginatedList Stances => Entity is Topic topic
        ? List(
            "stances", "list_titles.stances", "stances-taken", "list_counts.stances",
            [.. topic.Stances.SelectMany(stance => Connections.Stances.Where(t => t.Stance == stance).Reverse())],
            t => new(t.Stance.Label, "stance-" + t.Stance.Id))
        : List<StanceTaken>(
            "stances", "list_titles.stances", "stances", "list_counts.stances",
            [
                .. Connections.Stances.GroupBy(t => t.Topic).OrderBy(g => Graph.Names.RankOf(g.Key))
                    .SelectMany(g => g),
            ],
            t => ListHeading.Of(t.Topic));

    /// <summary>Quotations that a source printed in another wording.</summary>
    public PaginatedList Versions => List(
        "versions", "list_titles.other_wording", "quote-lines", "count.quotations", Connections.Versions,
        q => ListHeading.OfYear(q.Date, "reworded", Graph.Language), isNewestLast: true);

    /// <summary>Answers to a quotation.</summary>
    public PaginatedList Replies => List(
        "replies", "list_titles.answers", "quotes", "list_counts.answers", Connections.Replies,
        q => ListHeading.OfYear(q.Date, "said", Graph.Language));

    /// <summary>Quotations about it that none of its other lists has.</summary>
    public PaginatedList About => List(
        "about", IsActor ? "list_titles.misattributed_about_them" : "list_titles.quotations_about_it", "quote-lines",
        "count.quotations", AlsoAbout, q => ListHeading.OfYear(q.Date, "about", Graph.Language), isNewestLast: true);

    /// <summary>
    /// Texts that link to it, by their kind. A short list leaves out those that another part of the record shows, with
    /// what they say.
    /// </summary>
    public PaginatedList CitedIn => List(
        "cited-in", "list_titles.cited_in", "backlinks", "list_counts.texts",
        [.. CitingTexts.OrderBy(b => Array.IndexOf(CitingKinds, b.From.Kind))],
        b => ListHeading.OfKind(b.From.Kind, Graph.Language));

    /// <summary>The lists of an entity that have pages of their own.</summary>
    public static IEnumerable<PaginatedList> LongOnesOf(Entity entity, SiteGraph graph)
    {
        var longest = Math.Max(graph.LongestListCount(entity), entity is Event happening ? happening.Quotes.Count : 0);
        longest = Math.Max(longest, EntityRecord.MostEntries(entity, graph.CountQuotesAndEvents(entity)));
        return longest <= PageSizes.Of(graph).Section ? [] : new EntityLists(entity, graph).All.Where(l => l.IsLong);
    }

    private IEnumerable<Backlink> CitingTexts
    {
        get
        {
            var all = Connections.Backlinks;
            if (all.Count == 0 || all.Count > PageSizes.Of(Graph).Section)
            {
                return all;
            }

            var shown = new HashSet<Entity>();
            shown.UnionWith(Connections.Events);
            shown.UnionWith(Connections.Articles);
            shown.UnionWith(Connections.ArticlesWritten);
            shown.UnionWith(Connections.Replies);
            shown.UnionWith(Connections.Versions);
            shown.UnionWith(AlsoAbout);
            shown.UnionWith(Connections.TalkedAboutBy.SelectMany(m => m.Quotes));
            // A single one of an event is its key quotation, and not in a list.
            if (Entity is Event { Quotes.Count: > 1 } happening)
            {
                shown.UnionWith(SaidBesides(happening));
            }

            if (HasRecord)
            {
                shown.UnionWith(IsActor ? Connections.Said : Connections.Quotes);
            }

            return all.Where(b => !shown.Contains(b.From));
        }
    }

    private IEnumerable<PaginatedList> All => Entity.Kind switch
    {
        EntityKind.Person or EntityKind.Organization =>
        [
            Quotations, Misattributed, TalksAbout, TalkedAboutBy, Articles, ArticlesWritten, Sources, Roles, Record,
            Stances, About, CitedIn,
        ],
        EntityKind.Topic => [Quotations, Articles, Record, Stances, About, CitedIn],
        EntityKind.Source => [Quotations, Versions, Roles, Events, Articles, About, CitedIn],
        EntityKind.Quote => [Replies, Events, About, CitedIn],
        EntityKind.Event => [Quotations, Articles, About, CitedIn],
        _ => [About, CitedIn],
    };

    private PaginatedList List<T>(
        string name, string titleKey, string kind, string countKey, IReadOnlyList<T> items,
        Func<T, ListHeading>? headingOf = null, bool isNewestLast = false, bool isByYear = false)
        where T : class
    {
        var sizes = PageSizes.Of(Graph);
        return new($"{Entity.Path}{name}/", sizes, items.Count, () => items)
        {
            Kind = kind,
            Title = Graph.Language.Say(titleKey),
            CountKey = countKey,
            Language = Graph.Language,
            Entity = Entity,
            HeadingOf = headingOf is null ? null : item => headingOf((T)item),
            IsNewestLast = isNewestLast,
            IsByYear = isByYear,
        };
    }
}
