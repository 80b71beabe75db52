using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Citations;

/// <summary>What can be cited: a source, or a page of this site. No day of access is made up: a build knows no clock.</summary>
internal sealed record CitedWork
{
    /// <summary>The key of the entry.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="SourceTypes.All"/>.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<CitedName> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    /// <summary>What it appeared in: a newspaper, a book.</summary>
    public string? Container { get; init; }

    /// <summary>The site it is a page of.</summary>
    public string? Site { get; init; }

    public EdtfDate? Date { get; init; }

    public EdtfDate? Accessed { get; init; }

    public string? Url { get; init; }

    public string? ArchiveUrl { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public string? Language { get; init; }

    /// <summary>Where quoted words are from; null where nothing is quoted.</summary>
    public string? QuotedFrom { get; init; }

    /// <summary>A source.</summary>
    public static CitedWork Of(SiteGraph graph, Source source) => new()
    {
        Id = source.Id,
        Type = source.Type,
        Title = source.Title,
        Authors = NamesOf(graph, source.Authors),
        Publisher = source.Publisher is null ? null : NameOf(graph, source.Publisher),
        Container = source.Container,
        Date = source.Date,
        Accessed = source.Accessed,
        Url = source.Url,
        ArchiveUrl = source.ArchiveUrl,
        Language = source.Language,
    };

    /// <summary>The page of a quotation. Words that are not the speaker's have no author, and say so.</summary>
    public static CitedWork Of(SiteGraph graph, Quote quote)
    {
        var speaker = graph.Find(quote.Speaker);
        var doubts = new List<string>();
        if (quote.IsMisattributed)
        {
            doubts.Add($"misattributed to {speaker?.Name ?? quote.Speaker.Text}");
        }
        else if (quote.Status != QuoteStatuses.Attributed)
        {
            doubts.Add(ValueLabel.Of(quote.Status).ToLowerInvariant());
        }

        if (quote.Wording != QuoteWordings.Verbatim)
        {
            doubts.Add(ValueLabel.Of(quote.Wording).ToLowerInvariant());
        }

        return new()
        {
            Id = quote.Id,
            Type = "web-page",
            Title = $"“{Excerpt.Shorten(graph.WordsOf(quote), 160)}”{(doubts.Count == 0 ? "" : $" ({string.Join(", ", doubts)})")}",
            Authors = quote.IsMisattributed ? [] : [new(speaker?.Name ?? quote.Speaker.Text, (speaker as Person)?.SortName)],
            Site = graph.Settings.Title,
            Date = quote.Date,
            Url = graph.Settings.Absolute(quote.Path),
            Language = quote.Language,
            QuotedFrom = graph.Find(quote.Source)?.Name,
        };
    }

    /// <summary>An article of the site.</summary>
    public static CitedWork Of(SiteGraph graph, Article article) => new()
    {
        Id = article.Id,
        Type = "web-page",
        Title = article.Title,
        Authors = NamesOf(graph, article.Authors),
        Site = graph.Settings.Title,
        Date = article.Date,
        Url = graph.Settings.Absolute(article.Path),
    };

    private static CitedName[] NamesOf(SiteGraph graph, IReadOnlyList<ReferenceOrText> names) =>
        [.. names.Select(n => new CitedName(NameOf(graph, n), (graph.Find(n.Reference) as Person)?.SortName))];

    /// <summary>The name of an author or publisher: that of the entity it means, or the text itself.</summary>
    private static string NameOf(SiteGraph graph, ReferenceOrText name) => graph.Find(name.Reference)?.Name ?? name.Text;
}

/// <summary>An author.</summary>
/// <param name="Name">As it is read.</param>
/// <param name="SortName">As it is sorted, <c>Musk, Elon</c>: only this says for sure which part is the family name. Null where it is not known.</param>
internal sealed record CitedName(string Name, string? SortName);
