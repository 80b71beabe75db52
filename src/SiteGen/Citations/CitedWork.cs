using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Citations;

/// <summary>
/// A work that can be cited: a source or a page of the site. A page has no date of access, since builds read no clock.
/// </summary>
internal sealed record CitedWork
{
    /// <summary>The citation key.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="SourceTypes.All"/>.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<CitedName> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    /// <summary>The newspaper, book or other work that it appeared in.</summary>
    public string? Container { get; init; }

    /// <summary>The title of the site, if the work is one of its pages.</summary>
    public string? Site { get; init; }

    public EdtfDate? Date { get; init; }

    public EdtfDate? Accessed { get; init; }

    public string? Url { get; init; }

    public string? ArchiveUrl { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The title of the source of a quotation; null for everything else.</summary>
    public string? QuotedFrom { get; init; }

    /// <summary>Describes a source.</summary>
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

    /// <summary>
    /// Describes the page of a quotation. A misattributed quotation has no author, and its title says that it is
    /// misattributed.
    /// </summary>
    public static CitedWork Of(SiteGraph graph, Quote quote)
    {
        var words = $"“{Excerpt.Shorten(graph.WordsOf(quote), 160)}”";
        var speaker = graph.Find(quote.Speaker);
        var speakerName = speaker?.Name ?? quote.Speaker.Text;
        var remarks = new List<string>();
        if (quote.IsMisattributed)
        {
            remarks.Add($"misattributed to {speakerName}");
        }
        else if (quote.Status != QuoteStatuses.Attributed)
        {
            remarks.Add(ValueLabel.Of(quote.Status).ToLowerInvariant());
        }

        if (quote.Wording != QuoteWordings.Verbatim)
        {
            remarks.Add(ValueLabel.Of(quote.Wording).ToLowerInvariant());
        }

        return new()
        {
            Id = quote.Id,
            Type = "web-page",
            Title = remarks.Count == 0 ? words : $"{words} ({string.Join(", ", remarks)})",
            Authors = quote.IsMisattributed ? [] : [new(speakerName, (speaker as Person)?.SortName)],
            Site = graph.Settings.Title,
            Date = quote.Date,
            Url = graph.Settings.Absolute(quote.Path),
            Language = quote.Language,
            QuotedFrom = graph.Find(quote.Source)?.Name,
        };
    }

    /// <summary>Describes an article of the site.</summary>
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

    /// <summary>The name of the entity that an author or publisher refers to, or the text itself.</summary>
    private static string NameOf(SiteGraph graph, ReferenceOrText name) =>
        graph.Find(name.Reference)?.Name ?? name.Text;
}
