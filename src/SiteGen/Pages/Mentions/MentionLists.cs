using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages.Lists;

namespace SiteGen.Pages.Mentions;

/// <summary>The lists below the table of who talks about whom. Long ones have pages of their own.</summary>
internal sealed class MentionLists
{
    private readonly SiteGraph _graph;

    public MentionLists(SiteGraph graph)
    {
        _graph = graph;
        var sizes = PageSizes.Of(graph);
        Quotations = new("/mentions/quotations/", sizes, CountMentions(), ListQuotations)
        {
            Kind = "mentions",
            Title = graph.Language.Say("list_titles.mentions_title"),
            Heading = graph.Language.Say("list_titles.mentions"),
            CountKey = "list_counts.mentions",
            Language = graph.Language,
            HeadingOf = m => HeadingOf((MentioningQuote)m),
        };
        Exchanges = new("/mentions/exchanges/", sizes, CountAnswers(), () => [.. Threads.SelectMany(t => t.Entries)])
        {
            Kind = "thread-entries",
            Title = graph.Language.Say("list_titles.exchanges_title"),
            Heading = graph.Language.Say("list_titles.exchanges"),
            CountKey = "list_counts.exchanges",
            Language = graph.Language,
            HeadingOf = e => ThreadHeadings[((ThreadEntry)e).Quote],
        };
    }

    /// <summary>Who says what about whom, by speaker, then by the person or organization they talk about.</summary>
    public PaginatedList Quotations { get; }

    /// <summary>Quotations and their answers.</summary>
    public PaginatedList Exchanges { get; }

    /// <summary>
    /// Whether the quotations have pages of their own. Each takes one line: beside the table there is room for as many
    /// as on a page of their own.
    /// </summary>
    public bool HasQuotationPages => Quotations.PageCount > 1;

    private IReadOnlyList<ReplyThread> Threads => field ??= ReplyThread.ListOf(_graph);

    private Dictionary<Quote, (ReplyThread Thread, int Index)> Places => field ??= Threads
        .SelectMany(t => t.Entries.Select((e, i) => (e.Quote, Place: (t, i))))
        .ToDictionary(e => e.Quote, e => e.Place);

    private Dictionary<Quote, ListHeading> ThreadHeadings => field ??= Threads
        .SelectMany(t => t.Entries.Select(e => (e.Quote, Heading: HeadingOf(t))))
        .ToDictionary(e => e.Quote, e => e.Heading);

    private IEnumerable<Entity> Actors => _graph.People.Cast<Entity>().Concat(_graph.Organizations);

    /// <summary>The URL of what a speaker says about others; null where there is nothing.</summary>
    public string? PathOf(Entity speaker)
    {
        if (_graph.CountMentionsBy(speaker) == 0)
        {
            return null;
        }

        if (!HasQuotationPages)
        {
            return "/mentions/#" + ListHeading.Of(speaker).Anchor;
        }

        var first = _graph.ConnectionsOf(speaker).TalksAbout[0].Other!;
        return PathOf(MentionCell.AnchorOf(speaker, speaker.Name, first));
    }

    /// <summary>The URL of what one says about another, by its anchor; null where there is nothing.</summary>
    public string? PathOf(string anchor) =>
        Quotations.Sections.FirstOrDefault(s => s.Heading.Anchor == anchor) is { } section
            ? $"{section.Path}#{anchor}"
            : null;

    /// <summary>Returns the exchange of a quotation, and its number in it; null if it belongs to none.</summary>
    public (ReplyThread Thread, int Index)? PlaceOf(Quote quote) =>
        Places.TryGetValue(quote, out var place) ? place : null;

    /// <summary>The URL of an exchange, where all of it is.</summary>
    public string PathOf(ReplyThread thread)
    {
        var heading = HeadingOf(thread).Anchor;
        return !Exchanges.IsLong ? "/mentions/#" + heading
            : $"{Exchanges.Sections.First(s => s.Heading.Anchor == heading).Path}#{heading}";
    }

    private int CountMentions() =>
        Actors.Sum(_graph.CountMentionsBy) + _graph.UnlistedSpeakers.Sum(s => s.Mentions.Sum(m => m.Quotes.Count));

    private MentioningQuote[] ListQuotations() =>
    [
        .. from speaker in Actors
           from mention in _graph.ConnectionsOf(speaker).TalksAbout
           from quote in mention.Quotes
           select new MentioningQuote(speaker, speaker.Name, mention.Other!, quote),
        .. from speaker in _graph.UnlistedSpeakers
           from mention in speaker.Mentions
           from quote in mention.Quotes
           select new MentioningQuote(null, speaker.Name, mention.Other!, quote),
    ];

    /// <summary>Counts the quotations that answer or are answered, without sorting the answers to each.</summary>
    private int CountAnswers()
    {
        var quotes = new HashSet<Quote>();
        foreach (var quote in _graph.Quotes.Where(q => !q.IsMisattributed && q.InReplyTo is not null))
        {
            if (_graph.Find(quote.InReplyTo) is Quote { IsMisattributed: false } answered)
            {
                quotes.Add(quote);
                quotes.Add(answered);
            }
        }

        return quotes.Count;
    }

    private ListHeading HeadingOf(MentioningQuote quote) => new(
        _graph.Language.Say("list_titles.speaker_about", ("speaker", quote.Name), ("name", quote.Mentioned.Name)),
        MentionCell.AnchorOf(quote.Speaker, quote.Name, quote.Mentioned));

    private ListHeading HeadingOf(ReplyThread thread)
    {
        var first = thread.Entries[0].Quote;
        var language = _graph.Language;
        var names = language.And.Join([.. thread.Speakers.Select(s => s.Name)]);
        return new(
            first.Date is null ? names : language.Say(
                "list_titles.names_and_date", ("names", names), ("date", language.Dates.Long(first.Date))),
            "thread-" + first.Id);
    }
}

/// <summary>A quotation in which somebody talks about a person or organization.</summary>
/// <param name="Speaker">Who talks; null for somebody without a page.</param>
/// <param name="Name">The name of who talks.</param>
/// <param name="Mentioned">The other one.</param>
/// <param name="Quote">The quotation.</param>
internal sealed record MentioningQuote(Entity? Speaker, string Name, Entity Mentioned, Quote Quote);
