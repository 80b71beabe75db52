using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>
/// The lists on the page of an entity. Where one is long, the page shows some of it, and all of it has pages of its own
/// below that of the entity: <c>/people/elon-musk/quotations/</c>, <c>/people/elon-musk/quotations/page/2/</c>.
/// </summary>
/// <param name="Entity">The entity.</param>
/// <param name="Graph">The site.</param>
internal sealed record EntityLists(Entity Entity, SiteGraph Graph)
{
    private static readonly (string, string) Quotation = ("quotation", "quotations");

    private Connections Connections => Graph.ConnectionsOf(Entity);

    private bool IsActor => Entity is Person or Organization;

    /// <summary>What they said; what bears on it; what can be checked there; of an event, what was said at it.</summary>
    public PagedList Quotations => Entity is Event happening
        ? List("quotations", "quotations", "quote-lines", Quotation, Graph.FindAll(happening.Quotes))
        : List("quotations", "quotations", "quotes", Quotation, IsActor ? Connections.Said : Connections.Quotes, ListHeadings.Said, isNewestLast: true);

    /// <summary>Words that are not theirs.</summary>
    public PagedList Misattributed => List("misattributed", "not their words", "quotes", Quotation, Connections.Misattributed, ListHeadings.SaidIn("misattributed"), isNewestLast: true);

    /// <summary>What they answered, and what was answered to them.</summary>
    public PagedList Exchanges => List("exchanges", "exchanges", "exchanges", ("exchange", "exchanges"), IsActor ? Exchange.ListOf(Entity, Graph) : [],
        ListHeadings.Answered, isNewestLast: true, parts: 2);

    /// <summary>Whom they talk about, with the quotations.</summary>
    public PagedList TalksAbout => Mentions("talks-about", "talks about", Connections.TalksAbout);

    /// <summary>Who talks about them.</summary>
    public PagedList TalkedAboutBy => Mentions("talked-about-by", "talked about by", Connections.TalkedAboutBy);

    /// <summary>Events that name it.</summary>
    public PagedList Events => List("events", "events", "events", ("event", "events"), Connections.Events, ListHeadings.Happened, isNewestLast: true);

    /// <summary>Articles that name it.</summary>
    public PagedList Articles => List("articles", "articles", "article-lines", ("article", "articles"), Connections.Articles, ListHeadings.Written);

    /// <summary>Articles they wrote.</summary>
    public PagedList ArticlesWritten =>
        List("articles-written", "articles they wrote", "article-lines", ("article", "articles"), Connections.ArticlesWritten, ListHeadings.WrittenByThem);

    /// <summary>Sources they wrote or published.</summary>
    public PagedList Sources => List("sources", "sources", "sources", ("source", "sources"), Connections.Sources, ListHeadings.Published);

    /// <summary>Who was what there; of a source, the roles that it shows.</summary>
    public PagedList Roles => List("roles", "roles", Entity is Source ? "shown-roles" : "members", ("role", "roles"), Entity is Source ? Connections.Roles : Connections.Members);

    /// <summary>Its part of the timeline.</summary>
    public PagedList Timeline => List("timeline", "timeline", "timeline", ("entry", "entries"), Connections.Timeline, ListHeadings.OnTimeline, isNewestLast: true);

    /// <summary>The stances they took, by topic; those taken on it, by stance.</summary>
    public PagedList Stances => List("stances", "stances", Entity is Topic ? "stances-taken" : "stances", ("stance taken", "stances taken"), StancesOf(),
        Entity is Topic ? ListHeadings.Stance : ListHeadings.Topic);

    /// <summary>Quotations that a source printed in another wording.</summary>
    public PagedList Versions => List("versions", "quotations in another wording", "quote-lines", Quotation, Connections.Versions, ListHeadings.SaidIn("reworded"), isNewestLast: true);

    /// <summary>What answers a quotation.</summary>
    public PagedList Replies => List("replies", "answers", "quotes", ("answer", "answers"), Connections.Replies, ListHeadings.Said);

    /// <summary>Quotations about it that stand under none of its mentions.</summary>
    public PagedList About => List("about", IsActor ? "misattributed quotations about them" : "quotations about it", "quote-lines", Quotation, Connections.AlsoAbout,
        ListHeadings.SaidIn("about"), isNewestLast: true);

    /// <summary>Texts that link to it.</summary>
    public PagedList CitedIn => List("cited-in", "cited in", "backlinks", ("text", "texts"), Connections.Backlinks);

    /// <summary>The lists of an entity that have pages of their own.</summary>
    public static IEnumerable<PagedList> LongOnesOf(Entity entity, SiteGraph graph)
    {
        var longest = Math.Max(graph.LongestListOf(entity), entity is Event happening ? happening.Quotes.Count : 0);
        return longest <= PagedList.MostBesideOthers ? [] : new EntityLists(entity, graph).All.Where(l => l.IsLong);
    }

    private IEnumerable<PagedList> All => Entity.Kind switch
    {
        EntityKind.Person or EntityKind.Organization =>
            [Quotations, Misattributed, Exchanges, TalksAbout, TalkedAboutBy, Events, Articles, ArticlesWritten, Sources, Roles, Timeline, Stances, About, CitedIn],
        EntityKind.Topic => [Quotations, Events, Articles, Timeline, Stances, About, CitedIn],
        EntityKind.Source => [Quotations, Versions, Roles, Events, Articles, About, CitedIn],
        EntityKind.Quote => [Replies, Events, About, CitedIn],
        EntityKind.Event => [Quotations, Articles, About, CitedIn],
        _ => [About, CitedIn],
    };

    private StanceTaken[] StancesOf() => Entity is Topic topic
        ? [.. topic.Stances.SelectMany(stance => Connections.Stances.Where(t => t.Stance == stance).Reverse())]
        : [.. Connections.Stances.GroupBy(t => t.Topic).OrderBy(g => g.Key.Title, StringComparer.Ordinal).SelectMany(g => g)];

    private PagedList Mentions(string name, string title, IReadOnlyList<Mention> mentions) => List(name, title, "mentions", Quotation,
        [.. mentions.SelectMany(m => m.Quotes.Select(q => new MentionedQuote(m.Other, q)))], quote => ListHeadings.Of(((MentionedQuote)quote).Other));

    private PagedList List(
        string name, string title, string shape, (string, string) noun, IReadOnlyList<object> items, Func<object, ListHeading>? headingOf = null, bool isNewestLast = false,
        int parts = 1) =>
        new($"{Entity.Path}{name}/", items.Count, () => items)
        {
            Shape = shape,
            Title = title,
            Noun = noun,
            Entity = Entity,
            HeadingOf = headingOf,
            IsNewestLast = isNewestLast,
            PageSize = PagedList.MostOnPage / parts,
            Shown = PagedList.MostShown / parts,
        };
}

/// <summary>A quotation in which somebody talks about another, or another about them.</summary>
/// <param name="Other">The other one.</param>
/// <param name="Quote">The quotation.</param>
internal sealed record MentionedQuote(Entity Other, Quote Quote);
