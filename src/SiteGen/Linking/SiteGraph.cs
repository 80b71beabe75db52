using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>The whole site, linked: every reference resolved, and everything that leads to each entity.</summary>
public sealed class SiteGraph
{
    private readonly IReadOnlyDictionary<Entity, EntityMarkup> _markup;
    private readonly IReadOnlyDictionary<Entity, Gathered> _gathered;

    internal SiteGraph(
        SiteSettings settings, EntityIndex index, OrderedEntities entities,
        IReadOnlyDictionary<Entity, EntityMarkup> markup, IReadOnlyDictionary<Entity, Gathered> gathered,
        IReadOnlyList<TimelineEntry> timeline)
    {
        (Settings, Index, Timeline, _markup, _gathered) = (settings, index, timeline, markup, gathered);
        (People, Organizations, Topics, Sources) = (entities.People, entities.Organizations, entities.Topics, entities.Sources);
        (Quotes, Events, Articles, Pages) = (entities.Quotes, entities.Events, entities.Articles, entities.Pages);
    }

    public SiteSettings Settings { get; }
    public EntityIndex Index { get; }

    /// <summary>By the name they sort under.</summary>
    public IReadOnlyList<Person> People { get; }
    public IReadOnlyList<Organization> Organizations { get; }
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Newest first; undated ones last.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>In order of time; undated ones last.</summary>
    public IReadOnlyList<Quote> Quotes { get; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<Event> Events { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>In the order of the navigation.</summary>
    public IReadOnlyList<Page> Pages { get; }

    /// <summary>All events and dated quotations, in order of time.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; }

    /// <summary>The entities of a kind, in the order in which they are listed.</summary>
    public IReadOnlyList<Entity> OfKind(EntityKind kind) => kind switch
    {
        EntityKind.Person => People,
        EntityKind.Organization => Organizations,
        EntityKind.Topic => Topics,
        EntityKind.Source => Sources,
        EntityKind.Quote => Quotes,
        EntityKind.Event => Events,
        EntityKind.Article => Articles,
        _ => Pages,
    };

    /// <summary>The rendered Markdown of an entity.</summary>
    public EntityMarkup MarkupOf(Entity entity) => MarkupReads.Note(_markup[entity]);

    /// <summary>The same; null for an entity that is not of this site.</summary>
    internal EntityMarkup? FindMarkupOf(Entity entity) => _markup.GetValueOrDefault(entity);

    /// <summary>The anchor that a fragment means on the page of an entity: the id of a heading, or the slug of its text.</summary>
    public string AnchorOf(Entity entity, string fragment) =>
        MarkupOf(entity).Anchors.Contains(fragment) ? fragment : Anchors.OfText(fragment);

    /// <summary>What leads to an entity.</summary>
    public Connections ConnectionsOf(Entity entity) => _gathered.TryGetValue(entity, out var gathered) ? gathered.Connections : Connections.None;

    /// <summary>
    /// How many items the longest list of what leads to an entity has at most: <see cref="ConnectionsOf"/> sorts all of them,
    /// which is much for a question that most entities answer with a small number.
    /// </summary>
    internal int LongestListOf(Entity entity) => !_gathered.TryGetValue(entity, out var gathered) ? 0
        : entity is Person or Organization ? Math.Max(gathered.Longest, gathered.MostExchanges) : gathered.Longest;

    /// <summary>In how many quotations a person or organization talks about others, each other counted; known without sorting.</summary>
    internal int CountMentionsBy(Entity entity) => _gathered.TryGetValue(entity, out var gathered) ? gathered.TalksAbout.Count : 0;

    /// <summary>The entity a reference means; null for text and for references that mean nothing.</summary>
    public Entity? Find(Reference? reference) => reference is null ? null : Index.Find(reference);

    /// <summary>The entities that references mean.</summary>
    public IReadOnlyList<Entity> FindAll(IReadOnlyList<Reference> references)
    {
        if (references.Count == 0)
        {
            return [];
        }

        var found = new List<Entity>(references.Count);
        foreach (var reference in references)
        {
            if (Index.Find(reference) is { } entity)
            {
                found.Add(entity);
            }
        }

        return [.. found];
    }

    /// <summary>The paragraphs of a text that lead to something.</summary>
    public IReadOnlyList<RichText> ParagraphsOf(Backlink backlink)
    {
        MarkupOf(backlink.From);
        return backlink.Paragraphs;
    }

    /// <summary>The words of a quotation as plain text.</summary>
    public string WordsOf(Quote quote) => MarkupOf(quote).PlainText;

    /// <summary>How an entity is called where it is linked: its name, or of a quotation the first of its words.</summary>
    public string TitleOf(Entity entity) => entity is Quote ? MarkupOf(entity).Opening : entity.Name;

    /// <summary>To whom a quotation is given where it is listed: its speaker, or "Misattributed to" and a name, since words that
    /// are not somebody's are never listed as theirs.</summary>
    public string AttributionOf(Quote quote) => (quote.IsMisattributed ? "Misattributed to " : "") + (Find(quote.Speaker)?.Name ?? quote.Speaker.Text);

    /// <summary>A sentence or two about an entity for descriptions: its summary, or the beginning of its text.</summary>
    public string DescriptionOf(Entity entity) => entity.Summary ?? Excerpt.Shorten(MarkupOf(entity).PlainText, 200);
}
