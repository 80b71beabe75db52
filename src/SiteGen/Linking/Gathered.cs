using System.Collections;
using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>The connections of one entity while they are gathered. Most lists of most entities stay empty, and are not made.</summary>
internal sealed class Gathered
{
    private readonly List<ICollection> _lists = [];

    public List<Quote> Said => field ??= Add<Quote>();
    public List<Quote> Misattributed => field ??= Add<Quote>();
    public List<Quote> QuotesAbout => field ??= Add<Quote>();
    public List<Quote> Quotes => field ??= Add<Quote>();
    public List<Quote> Versions => field ??= Add<Quote>();
    public List<Quote> Replies => field ??= Add<Quote>();
    public List<Event> Events => field ??= Add<Event>();
    public List<Article> Articles => field ??= Add<Article>();
    public List<Article> ArticlesWritten => field ??= Add<Article>();
    public List<Source> Sources => field ??= Add<Source>();
    public List<RoleHolder> Members => field ??= Add<RoleHolder>();
    public List<RoleHolder> Roles => field ??= Add<RoleHolder>();
    public List<(Entity Other, Quote Quote)> TalksAbout => field ??= Add<(Entity Other, Quote Quote)>();
    public List<(Entity Other, Quote Quote)> TalkedAboutBy => field ??= Add<(Entity Other, Quote Quote)>();
    public List<StanceTaken> Stances => field ??= Add<StanceTaken>();
    public List<Backlink> Backlinks => field ??= Add<Backlink>();
    public List<TimelineEntry> Timeline => field ??= Add<TimelineEntry>();

    /// <summary>
    /// All of it, sorted, once everything is gathered. It is made when it is first asked for: of a site that is being
    /// edited few pages are looked at. Two threads may make it at once, and make the same.
    /// </summary>
    public Connections Connections => field ??= Freeze();

    /// <summary>How many items the longest list has at most; known without sorting.</summary>
    public int Longest => _lists.Count == 0 ? 0 : _lists.Max(l => l.Count);

    /// <summary>How many exchanges they are part of at most: what they answered, and what was answered to them, by others or themselves.</summary>
    public int MostExchanges => (2 * Said.Count) + TalkedAboutBy.Count;

    private List<T> Add<T>()
    {
        var list = new List<T>();
        _lists.Add(list);
        return list;
    }

    private Connections Freeze() => new()
    {
        Said = Sort(Said, Chronology.Quotes),
        Misattributed = Sort(Misattributed, Chronology.Quotes),
        QuotesAbout = Sort(QuotesAbout, Chronology.Quotes),
        AlsoAbout = Sort([.. QuotesAbout.Except(TalkedAboutBy.Select(m => m.Quote)).Except(Said).Except(Misattributed)], Chronology.Quotes),
        Quotes = Sort(Quotes, Chronology.Quotes),
        Versions = Sort(Versions, Chronology.Quotes),
        Replies = Sort(Replies, Chronology.Quotes),
        Events = Sort(Events, Chronology.Events),
        Articles = Sort(Articles, Chronology.ArticlesNewestFirst),
        ArticlesWritten = Sort(ArticlesWritten, Chronology.ArticlesNewestFirst),
        Sources = Sort(Sources, Chronology.Sources),
        Members = Sort(Members, Chronology.Roles),
        Roles = Sort(Roles, Chronology.Roles),
        TalksAbout = Group(TalksAbout),
        TalkedAboutBy = Group(TalkedAboutBy),
        Stances = [.. Stances.Where(s => s.Quote.Date is not null).OrderByDescending(s => s.Quote, Chronology.Quotes), .. Stances.Where(s => s.Quote.Date is null).OrderBy(s => s.Quote, Chronology.Quotes)],
        Backlinks = [.. Backlinks],
        Timeline = [.. Timeline],
    };

    private static T[] Sort<T>(List<T> items, IComparer<T> order)
    {
        // Stable: what the order leaves open stays as the files have it.
        return [.. items.Distinct().Order(order)];
    }

    /// <summary>Most talked about first.</summary>
    private static Mention[] Group(List<(Entity Other, Quote Quote)> mentions) =>
    [
        .. mentions.GroupBy(m => m.Other)
            .Select(g => new Mention(g.Key, [.. g.Select(m => m.Quote).Order(Chronology.Quotes)]))
            .OrderByDescending(m => m.Quotes.Count).ThenBy(m => m.Other.Id, StringComparer.Ordinal),
    ];
}
