using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Files;
using SiteGen.Languages;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>
/// The linked entities of a site: every reference resolved, and everything that refers to each entity.
/// </summary>
public sealed class SiteGraph
{
    private readonly SortedEntities _entities;
    private readonly Dictionary<Entity, EntityMarkup> _markup;
    private readonly Dictionary<Entity, ConnectionsBuilder> _connections;

    /// <summary>Who said each quotation: its page asks many times.</summary>
    private readonly Dictionary<Quote, QuoteSpeaker[]> _speakers;

    internal SiteGraph(
        SiteSettings settings, Language language, EntityIndex index, SortedEntities entities,
        Dictionary<Entity, EntityMarkup> markup, Dictionary<Entity, ConnectionsBuilder> connections,
        IReadOnlyList<TimelineEntry> timeline)
    {
        (Settings, Language, Index) = (settings, language, index);
        (_entities, _markup, _connections) = (entities, markup, connections);
        Timeline = timeline;
        _speakers = entities.Quotes.ToDictionary(q => q, ResolveSpeakers);
        LatestQuoteDate = entities.Quotes.LastOrDefault(q => q.Date is not null)?.Date;
    }

    public SiteSettings Settings { get; }

    /// <summary>The site in its own language, if this is one in another; otherwise null.</summary>
    internal SiteGraph? Originals { get; init; }

    /// <summary>The language in which a quotation was said; null if it is that of the site.</summary>
    internal string? LanguageOfWords(Quote quote) => quote.Language ?? Settings.Edition?.Language;

    /// <summary>The language of the texts of an entity; null if it is that of the site.</summary>
    internal string? LanguageOfTexts(Entity entity) => entity.Translation is not null ? null
        : (entity is Quote or Source ? null : entity.Language) ?? Settings.Edition?.Language;

    /// <summary>The language of the site: its words, dates and numbers, and the order of names.</summary>
    internal Language Language { get; }

    /// <summary>The font of cards for characters that the built-in ones lack; null for none.</summary>
    internal SiteFont? CardFont { get; init; }

    public EntityIndex Index { get; }

    /// <summary>The order of names.</summary>
    internal NameOrder Names => _entities.Names;

    /// <summary>Sorted by name.</summary>
    public IReadOnlyList<Person> People => _entities.People;
    public IReadOnlyList<Organization> Organizations => _entities.Organizations;
    public IReadOnlyList<Topic> Topics => _entities.Topics;

    /// <summary>Newest first; undated ones last.</summary>
    public IReadOnlyList<Source> Sources => _entities.Sources;

    /// <summary>In order of time; undated ones last.</summary>
    public IReadOnlyList<Quote> Quotes => _entities.Quotes;

    /// <summary>
    /// The date of the latest dated quotation; null for none. The age of a statement is counted to it, not to today, so
    /// that the output depends on the content alone.
    /// </summary>
    public EdtfDate? LatestQuoteDate { get; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<Event> Events => _entities.Events;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Article> Articles => _entities.Articles;

    /// <summary>In the order of the navigation.</summary>
    public IReadOnlyList<Page> Pages => _entities.Pages;

    /// <summary>All events and dated quotations, in order of time.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; }

    /// <summary>Those without a page who talk about people and organizations, by name.</summary>
    public IReadOnlyList<UnlistedSpeaker> UnlistedSpeakers { get; internal init; } = [];

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
    public EntityMarkup MarkupOf(Entity entity) => _markup[entity];

    /// <summary>The hosts of pictures of other sites in the texts, in ordinal order.</summary>
    public IReadOnlyList<string> PictureHosts => field ??=
    [
        .. _markup.Values.SelectMany(m => m.PictureHosts).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The rendered Markdown of an entity; null if it is not part of this site.</summary>
    internal EntityMarkup? FindMarkupOf(Entity entity) => _markup.GetValueOrDefault(entity);

    /// <summary>
    /// The anchor of a fragment on the page of an entity: the id of a heading, or the slug of its text.
    /// </summary>
    public string AnchorOf(Entity entity, string fragment)
    {
        var markup = MarkupOf(entity);
        var anchor = AnchorIn(markup, fragment);
        return Originals is null || entity.Translation is not { Original: var original }
            || markup.Anchors.Contains(anchor) || Originals.FindMarkupOf(original) is not { } before ? anchor
            : InPlace(before.Headings, markup.Headings, AnchorIn(before, fragment)) ?? anchor;
    }

    private static string AnchorIn(EntityMarkup markup, string fragment) =>
        markup.Anchors.Contains(fragment) ? fragment
        : fragment.Contains('#', StringComparison.Ordinal) ? Anchors.OfNested(markup.Headings, fragment)
        : Anchors.Of(markup.Headings, fragment);

    /// <summary>
    /// The heading of a translation in the place of one of the original, to which texts that are not translated link.
    /// </summary>
    private static string? InPlace(IReadOnlyList<Heading> before, IReadOnlyList<Heading> now, string id)
    {
        var index = before.ToList().FindIndex(h => h.Id == id);
        return index >= 0 && before.Count == now.Count ? now[index].Id : null;
    }

    /// <summary>A section of the text of an entity, or a block of it, to show on other pages; null for none.</summary>
    internal RichText? SectionOf(Entity entity, string fragment) =>
        MarkupOf(entity).RangeOf(AnchorOf(entity, fragment)) is { } range
            ? MarkupOf(entity).Body.Section(range, entity.Path) : null;

    /// <summary>Everything that refers to an entity.</summary>
    public Connections ConnectionsOf(Entity entity) =>
        _connections.TryGetValue(entity, out var builder) ? builder.Connections : Connections.None;

    /// <summary>The event before (-1) or after (1) another in time; null for none.</summary>
    public Event? NeighbourOf(Event e, int step) =>
        Ordering.Neighbour(_entities.Events, e, Chronology.Events, step);

    /// <summary>The article before (-1) or after (1) another in time; null for none.</summary>
    public Article? NeighbourOf(Article article, int step) =>
        Ordering.Neighbour(_entities.Articles, article, Chronology.ArticlesNewestFirst, -step);


    /// <summary>
    /// An upper bound of the length of an entity's longest list. It is known without sorting, which <see
    /// cref="ConnectionsOf"/> does; most entities have no long list.
    /// </summary>
    internal int LongestListCount(Entity entity) =>
        _connections.TryGetValue(entity, out var builder) ? builder.Longest : 0;

    /// <summary>An upper bound of the number of quotations and events in the record of an entity.</summary>
    internal int CountQuotesAndEvents(Entity entity) =>
        _connections.TryGetValue(entity, out var builder) ? builder.MostQuotesAndEvents : 0;

    /// <summary>
    /// The number of quotations in which a person or organization talks about others, counted once for each of the
    /// others. It is known without sorting.
    /// </summary>
    internal int CountMentionsBy(Entity entity) =>
        _connections.TryGetValue(entity, out var builder) ? builder.TalksAbout.Count : 0;

    /// <summary>The entity that a reference names; null if there is none.</summary>
    public Entity? Find(Reference? reference) => reference is null ? null : Index.Find(reference);

    /// <summary>The entity of a kind and id; null for none.</summary>
    public Entity? Find(EntityKind kind, string id) => Index.Find(kind, id);

    /// <summary>The entities that references name, each once; unresolved ones are left out.</summary>
    public IReadOnlyList<Entity> FindAll(IReadOnlyList<Reference> references)
    {
        if (references.Count == 0)
        {
            return [];
        }

        var found = new List<Entity>(references.Count);
        foreach (var reference in references)
        {
            if (Find(reference) is { } entity && !found.Contains(entity))
            {
                found.Add(entity);
            }
        }

        return [.. found];
    }

    /// <summary>The words of a quotation as plain text.</summary>
    public string WordsOf(Quote quote) => MarkupOf(quote).PlainText;

    /// <summary>The text of a link to an entity: its name, or the first words of a quotation.</summary>
    public string TitleOf(Entity entity) =>
        entity is Quote ? MarkupOf(entity).Opening : entity.Name;

    /// <summary>Who said a quotation, in the order of its file.</summary>
    public IReadOnlyList<QuoteSpeaker> SpeakersOf(Quote quote) => AllSpeakersOf(quote);

    /// <summary>The people and organizations that said a quotation, without those who have no page.</summary>
    public IReadOnlyList<Entity> ActorsOf(Quote quote) => AllSpeakersOf(quote) switch
    {
        [{ Entity: { } only }] => [only],
        var speakers => [.. speakers.Select(s => s.Entity).OfType<Entity>()],
    };

    /// <summary>The first person or organization that said a quotation; null if no speaker has a page.</summary>
    public Entity? FirstActorOf(Quote quote)
    {
        foreach (var speaker in AllSpeakersOf(quote))
        {
            if (speaker.Entity is { } actor)
            {
                return actor;
            }
        }

        return null;
    }

    /// <summary>The names of those who said a quotation: <c>Ann Lee and Bob Roe</c>.</summary>
    public string SpeakerNamesOf(Quote quote) => QuoteSpeaker.Join(AllSpeakersOf(quote), Language);

    /// <summary>
    /// The attribution of a quotation in lists: its speakers, or "Misattributed to" and their names, since
    /// misattributed words are never listed as a speaker's.
    /// </summary>
    public string AttributionOf(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var names = SpeakerNamesOf(quote);
        return quote.IsMisattributed ? Language.Say("common.misattributed_to", ("name", names)) : names;
    }

    /// <summary>The attribution of a quotation and its first words: <c>Ann Lee: “It is open.”</c>.</summary>
    internal string AttributedTitleOf(Quote quote) => Language.Say(
        "common.speaker_and_words", ("speaker", AttributionOf(quote)), ("words", TitleOf(quote)));

    /// <summary>A sentence or two about an entity: its summary, or the beginning of its text.</summary>
    public string DescriptionOf(Entity entity) =>
        entity.Summary ?? Excerpt.Shorten(MarkupOf(entity).PlainText, 200);

    /// <summary>Who said a quotation; one that is not part of the site is resolved each time.</summary>
    private QuoteSpeaker[] AllSpeakersOf(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return _speakers.TryGetValue(quote, out var known) ? known : ResolveSpeakers(quote);
    }

    private QuoteSpeaker[] ResolveSpeakers(Quote quote)
    {
        var speakers = new QuoteSpeaker[quote.Speakers.Count];
        for (var i = 0; i < speakers.Length; i++)
        {
            var speaker = quote.Speakers[i];
            var entity = Find(speaker.Reference);
            speakers[i] = new(entity?.Name ?? speaker.Text, entity, speaker.Role);
        }

        return speakers;
    }
}
