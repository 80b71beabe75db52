using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>The connections of one entity while they are gathered. Most lists of most entities stay empty, and are not made.</summary>
internal sealed class Gathered
{
    public List<Quote> Said => field ??= [];
    public List<Quote> Misattributed => field ??= [];
    public List<Quote> QuotesAbout => field ??= [];
    public List<Quote> Quotes => field ??= [];
    public List<Quote> Versions => field ??= [];
    public List<Quote> Replies => field ??= [];
    public List<Event> Events => field ??= [];
    public List<Article> Articles => field ??= [];
    public List<Article> ArticlesWritten => field ??= [];
    public List<Source> Sources => field ??= [];
    public List<RoleHolder> Members => field ??= [];
    public List<RoleHolder> Roles => field ??= [];
    public List<(Entity Other, Quote Quote)> TalksAbout => field ??= [];
    public List<(Entity Other, Quote Quote)> TalkedAboutBy => field ??= [];
    public List<StanceTaken> Stances => field ??= [];
    public List<Backlink> Backlinks => field ??= [];
    public List<TimelineEntry> Timeline => field ??= [];

    /// <summary>
    /// All of it, sorted, once everything is gathered. It is made when it is first asked for: of a site that is being
    /// edited few pages are looked at. Two threads may make it at once, and make the same.
    /// </summary>
    public Connections Connections => field ??= Freeze();

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
