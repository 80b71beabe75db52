using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>
/// Collects the connections of one entity. Most lists of most entities stay empty, and are never allocated.
/// </summary>
internal sealed class ConnectionsBuilder
{
    private List<Quote>? _said;
    private List<Quote>? _misattributed;
    private List<Quote>? _quotesAbout;
    private List<Quote>? _quotes;
    private List<Quote>? _versions;
    private List<Quote>? _replies;
    private List<Event>? _events;
    private List<Article>? _articles;
    private List<Article>? _articlesWritten;
    private List<Source>? _sources;
    private List<RoleHolder>? _members;
    private List<RoleHolder>? _roles;
    private List<(Entity? Other, string Name, Quote Quote)>? _talksAbout;
    private List<(Entity? Other, string Name, Quote Quote)>? _talkedAboutBy;
    private List<StanceTaken>? _stances;
    private List<Backlink>? _backlinks;
    private List<TimelineEntry>? _timeline;

    public List<Quote> Said => _said ??= [];
    public List<Quote> Misattributed => _misattributed ??= [];
    public List<Quote> QuotesAbout => _quotesAbout ??= [];
    public List<Quote> Quotes => _quotes ??= [];
    public List<Quote> Versions => _versions ??= [];
    public List<Quote> Replies => _replies ??= [];
    public List<Event> Events => _events ??= [];
    public List<Article> Articles => _articles ??= [];
    public List<Article> ArticlesWritten => _articlesWritten ??= [];
    public List<Source> Sources => _sources ??= [];
    public List<RoleHolder> Members => _members ??= [];
    public List<RoleHolder> Roles => _roles ??= [];
    public List<(Entity? Other, string Name, Quote Quote)> TalksAbout => _talksAbout ??= [];
    public List<(Entity? Other, string Name, Quote Quote)> TalkedAboutBy => _talkedAboutBy ??= [];
    public List<StanceTaken> Stances => _stances ??= [];
    public List<Backlink> Backlinks => _backlinks ??= [];
    public List<TimelineEntry> Timeline => _timeline ??= [];

    /// <summary>
    /// The sorted connections, built on first use, since <c>serve</c> renders only the pages that are opened. Two
    /// threads may build them at once, with the same result.
    /// </summary>
    public Connections Connections => field ??= Build();

    /// <summary>An upper bound of the length of the longest list, known without sorting.</summary>
    public int Longest
    {
        get
        {
            ReadOnlySpan<int> counts =
            [
                Count(_said), Count(_misattributed), Count(_quotesAbout), Count(_quotes), Count(_versions),
                Count(_replies), Count(_events), Count(_articles), Count(_articlesWritten), Count(_sources),
                Count(_members), Count(_roles), Count(_talksAbout), Count(_talkedAboutBy), Count(_stances),
                Count(_backlinks), Count(_timeline),
            ];
            var longest = 0;
            foreach (var count in counts)
            {
                longest = Math.Max(longest, count);
            }

            return longest;

            static int Count<T>(List<T>? list) => list?.Count ?? 0;
        }
    }

    /// <summary>An upper bound of the number of quotations and events of a speaker or a topic.</summary>
    public int MostQuotesAndEvents => (_said?.Count ?? 0) + (_quotes?.Count ?? 0) + (_events?.Count ?? 0);

    private Connections Build() => new()
    {
        Said = Sort(_said, Chronology.Quotes),
        Misattributed = Sort(_misattributed, Chronology.Quotes),
        QuotesAbout = Sort(_quotesAbout, Chronology.Quotes),
        AlsoAbout = AlsoAbout(),
        Quotes = Sort(_quotes, Chronology.Quotes),
        Versions = Sort(_versions, Chronology.Quotes),
        Replies = Sort(_replies, Chronology.Quotes),
        Events = Sort(_events, Chronology.Events),
        Articles = Sort(_articles, Chronology.ArticlesNewestFirst),
        ArticlesWritten = Sort(_articlesWritten, Chronology.ArticlesNewestFirst),
        Sources = Sort(_sources, Chronology.Sources),
        Members = Sort(_members, Chronology.Roles),
        Roles = Sort(_roles, Chronology.Roles),
        TalksAbout = Group(_talksAbout),
        TalkedAboutBy = Group(_talkedAboutBy),
        Stances = LatestFirst(_stances),
        // These are added in order.
        Backlinks = (IReadOnlyList<Backlink>?)_backlinks ?? [],
        Timeline = (IReadOnlyList<TimelineEntry>?)_timeline ?? [],
    };

    private Quote[] AlsoAbout()
    {
        if (_quotesAbout is null)
        {
            return [];
        }

        var others = _quotesAbout.Except(TalkedAboutBy.Select(m => m.Quote)).Except(Said).Except(Misattributed);
        return Sort([.. others], Chronology.Quotes);
    }

    /// <summary>A stable sort: equal items stay in the order of the files.</summary>
    private static T[] Sort<T>(List<T>? items, IComparer<T> order) => items switch
    {
        null or [] => [],
        [var only] => [only],
        _ => [.. items.Distinct().Order(order)],
    };

    /// <summary>Most talked about first. Those without a page are told apart by their names.</summary>
    internal static Mention[] Group(IEnumerable<(Entity? Other, string Name, Quote Quote)>? mentions) =>
        mentions is null ? [] :
    [
        .. mentions.GroupBy(m => (m.Other, Key: m.Other is null ? UnlistedSpeaker.KeyOf(m.Name) : ""))
            .Select(g => new Mention(
                g.Key.Other, g.First().Name, [.. g.Select(m => m.Quote).Distinct().Order(Chronology.Quotes)]))
            .OrderByDescending(m => m.Quotes.Count).ThenBy(m => m.Other?.Id ?? m.Name, StringComparer.Ordinal),
    ];

    /// <summary>Undated ones last.</summary>
    private static StanceTaken[] LatestFirst(List<StanceTaken>? stances) => stances is null ? [] :
    [
        .. stances.Where(s => s.Quote.Date is not null).OrderByDescending(s => s.Quote, Chronology.Quotes),
        .. stances.Where(s => s.Quote.Date is null).OrderBy(s => s.Quote, Chronology.Quotes),
    ];
}
