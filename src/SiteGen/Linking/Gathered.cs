using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>The connections of one entity while they are gathered. Most lists of most entities stay empty, and are not made.</summary>
internal sealed class Gathered
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
    private List<(Entity Other, Quote Quote)>? _talksAbout;
    private List<(Entity Other, Quote Quote)>? _talkedAboutBy;
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
    public List<(Entity Other, Quote Quote)> TalksAbout => _talksAbout ??= [];
    public List<(Entity Other, Quote Quote)> TalkedAboutBy => _talkedAboutBy ??= [];
    public List<StanceTaken> Stances => _stances ??= [];
    public List<Backlink> Backlinks => _backlinks ??= [];
    public List<TimelineEntry> Timeline => _timeline ??= [];

    /// <summary>
    /// All of it, sorted, once everything is gathered. It is made when it is first asked for: of a site that is being
    /// edited few pages are looked at. Two threads may make it at once, and make the same.
    /// </summary>
    public Connections Connections => field ??= Freeze();

    /// <summary>How many items the longest list has at most; known without sorting.</summary>
    public int Longest
    {
        get
        {
            var longest = 0;
            foreach (var count in (ReadOnlySpan<int>)
            [
                Count(_said), Count(_misattributed), Count(_quotesAbout), Count(_quotes), Count(_versions), Count(_replies), Count(_events), Count(_articles),
                Count(_articlesWritten), Count(_sources), Count(_members), Count(_roles), Count(_talksAbout), Count(_talkedAboutBy), Count(_stances),
                Count(_backlinks), Count(_timeline),
            ])
            {
                longest = Math.Max(longest, count);
            }

            return longest;

            static int Count<T>(List<T>? list) => list?.Count ?? 0;
        }
    }

    /// <summary>How many exchanges they are part of at most: what they answered, and what was answered to them, by others or themselves.</summary>
    public int MostExchanges => (2 * (_said?.Count ?? 0)) + (_talkedAboutBy?.Count ?? 0);

    private Connections Freeze() => new()
    {
        Said = Sort(_said, Chronology.Quotes),
        Misattributed = Sort(_misattributed, Chronology.Quotes),
        QuotesAbout = Sort(_quotesAbout, Chronology.Quotes),
        AlsoAbout = _quotesAbout is null ? [] : Sort([.. _quotesAbout.Except(TalkedAboutBy.Select(m => m.Quote)).Except(Said).Except(Misattributed)], Chronology.Quotes),
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
        Stances = _stances is null ? []
            : [.. _stances.Where(s => s.Quote.Date is not null).OrderByDescending(s => s.Quote, Chronology.Quotes), .. _stances.Where(s => s.Quote.Date is null).OrderBy(s => s.Quote, Chronology.Quotes)],
        // They stand in their order.
        Backlinks = (IReadOnlyList<Backlink>?)_backlinks ?? [],
        Timeline = (IReadOnlyList<TimelineEntry>?)_timeline ?? [],
    };

    /// <summary>Stable: what the order leaves open stays as the files have it.</summary>
    private static T[] Sort<T>(List<T>? items, IComparer<T> order) => items switch
    {
        null or [] => [],
        [var only] => [only],
        _ => [.. items.Distinct().Order(order)],
    };

    /// <summary>Most talked about first.</summary>
    private static Mention[] Group(List<(Entity Other, Quote Quote)>? mentions) => mentions is null ? [] :
    [
        .. mentions.GroupBy(m => m.Other)
            .Select(g => new Mention(g.Key, [.. g.Select(m => m.Quote).Order(Chronology.Quotes)]))
            .OrderByDescending(m => m.Quotes.Count).ThenBy(m => m.Other.Id, StringComparer.Ordinal),
    ];
}
