using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>The lists below the table of who talks about whom. Long ones have pages of their own.</summary>
internal sealed class MentionLists
{
    private readonly SiteGraph _graph;

    public MentionLists(SiteGraph graph)
    {
        _graph = graph;
        Quotations = new PagedList("/mentions/quotations/", Actors.Sum(graph.CountMentionsBy), ListQuotations)
        {
            Shape = "mentions",
            Title = "Who talks about whom: quotations",
            Noun = ("quotation about somebody", "quotations about somebody"),
            HeadingOf = row => Heading((MentionRowQuote)row),
        };
        Exchanges = new PagedList("/mentions/exchanges/", CountAnswers(), () => [.. ReplyThread.ListOf(graph).SelectMany(t => t.Entries.Select(e => new ThreadRow(t, e)))])
        {
            Shape = "threads",
            Title = "Who talks about whom: exchanges",
            Noun = ("quotation in an exchange", "quotations in exchanges"),
            HeadingOf = row => Heading((ThreadRow)row),
        };
    }

    /// <summary>Who says what about whom, by speaker and by whom they talk about.</summary>
    public PagedList Quotations { get; }

    /// <summary>What was said and answered.</summary>
    public PagedList Exchanges { get; }

    /// <summary>
    /// Whether the quotations are on pages of their own. Each of them is a line: as many as on a page of their own may stand
    /// beside the table.
    /// </summary>
    public bool AreQuotationsApart => Quotations.Count > PagedList.MostOnPage;

    private IEnumerable<Entity> Actors => _graph.People.Cast<Entity>().Concat(_graph.Organizations);

    /// <summary>The site path of what one says about another, or about anybody; null where nothing is.</summary>
    public string? PathOf(Entity speaker, Entity? other)
    {
        if (_graph.CountMentionsBy(speaker) == 0)
        {
            return null;
        }

        if (!AreQuotationsApart)
        {
            return "/mentions/#" + (other is null ? ListHeadings.Of(speaker).Anchor : MentionCell.AnchorOf(speaker, other));
        }

        var anchor = MentionCell.AnchorOf(speaker, other ?? _graph.ConnectionsOf(speaker).TalksAbout[0].Other);
        return Quotations.PlaceOf(anchor) is { } place ? $"{place.Path}#{anchor}" : null;
    }

    private MentionRowQuote[] ListQuotations() =>
        [.. Actors.SelectMany(a => _graph.ConnectionsOf(a).TalksAbout.SelectMany(m => m.Quotes.Select(q => new MentionRowQuote(a, m.Other, q))))];

    /// <summary>How many quotations answer or are answered, told without sorting what answers each.</summary>
    private int CountAnswers()
    {
        var part = new HashSet<Quote>();
        foreach (var quote in _graph.Quotes.Where(q => !q.IsMisattributed && q.InReplyTo is not null))
        {
            if (_graph.Find(quote.InReplyTo) is Quote { IsMisattributed: false } answered)
            {
                part.Add(quote);
                part.Add(answered);
            }
        }

        return part.Count;
    }

    private static ListHeading Heading(MentionRowQuote row) => new($"{row.Speaker.Name} about {row.Other.Name}", MentionCell.AnchorOf(row.Speaker, row.Other));

    private static ListHeading Heading(ThreadRow row)
    {
        var (thread, first) = (row.Thread, row.Thread.Entries[0].Quote);
        var names = thread.Speakers.Select(s => s.Name).ToArray();
        var label = names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
        return new(first.Date is null ? label : $"{label}, {DateText.Long(first.Date)}", "thread-" + first.Id);
    }
}

/// <summary>A quotation in the list of who talks about whom.</summary>
/// <param name="Speaker">Who talks.</param>
/// <param name="Other">About whom.</param>
/// <param name="Quote">The quotation.</param>
internal sealed record MentionRowQuote(Entity Speaker, Entity Other, Quote Quote);

/// <summary>A quotation in the list of exchanges.</summary>
/// <param name="Thread">The exchange.</param>
/// <param name="Entry">The quotation.</param>
internal sealed record ThreadRow(ReplyThread Thread, ThreadEntry Entry);
