using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Languages;
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

    public IReadOnlyList<CitedName> Editors { get; init; } = [];

    public IReadOnlyList<CitedName> Translators { get; init; } = [];

    public string? Publisher { get; init; }

    /// <summary>The newspaper, book or other work that it appeared in.</summary>
    public string? Container { get; init; }

    /// <summary>The title of the site, if the work is one of its pages.</summary>
    public string? Site { get; init; }

    public EdtfDate? Date { get; init; }

    /// <summary>The language of the site, in which it is cited.</summary>
    public required Language SiteLanguage { get; init; }

    public EdtfDate? Accessed { get; init; }

    public string? Url { get; init; }

    public string? ArchiveUrl { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The language that it was translated from as a BCP 47 tag.</summary>
    public string? TranslatedFrom { get; init; }

    public string? Edition { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    /// <summary>The pages that it has in what it appeared in.</summary>
    public string? Pages { get; init; }

    public string? Place { get; init; }

    public string? Doi { get; init; }

    public string? Isbn { get; init; }

    /// <summary>What the library or archive that has it finds it by.</summary>
    public string? ShelfMark { get; init; }

    /// <summary>The title of the source of a quotation; null for everything else.</summary>
    public string? QuotedFrom { get; init; }

    /// <summary>What the formats have no field for.</summary>
    public string? Note => QuotedFrom is not null ? SiteLanguage.Say("citations.quoted_from", ("source", QuotedFrom))
        : ShelfMark is not null ? SiteLanguage.Say("citations.shelf_mark", ("mark", ShelfMark))
        : null;

    /// <summary>Describes a source.</summary>
    public static CitedWork Of(SiteGraph graph, Source source) => new()
    {
        Id = source.Id,
        SiteLanguage = graph.Language,
        Type = source.Type,
        Title = source.Title,
        Authors = NamesOf(graph, source.Authors),
        Editors = NamesOf(graph, source.Editors),
        Translators = NamesOf(graph, source.Translators),
        Publisher = source.Publisher is null ? null : NameOf(graph, source.Publisher),
        Container = source.Container,
        Date = source.Date,
        Accessed = source.Accessed,
        Url = source.Url,
        ArchiveUrl = source.ArchiveUrl,
        Language = source.Language,
        TranslatedFrom = source.TranslatedFrom,
        Edition = source.Edition,
        Volume = source.Volume,
        Issue = source.Issue,
        Pages = source.Pages,
        Place = source.Place,
        Doi = source.Doi,
        Isbn = source.Isbn,
        ShelfMark = source.ShelfMark,
    };

    /// <summary>
    /// Describes the page of a quotation. A misattributed quotation has no author, and its title says that it is
    /// misattributed.
    /// </summary>
    public static CitedWork Of(SiteGraph graph, Quote quote)
    {
        var language = graph.Language;
        var words = language.Quotes.Around(Excerpt.Shorten(graph.WordsOf(quote), 160));
        var remarks = new List<string>();
        if (quote.IsMisattributed)
        {
            remarks.Add(language.Say("citations.misattributed_to", ("name", graph.SpeakerNamesOf(quote))));
        }
        else if (quote.Status != QuoteStatuses.Attributed)
        {
            remarks.Add(language.StatusInList(quote.Status));
        }

        if (quote.Wording != QuoteWordings.Verbatim)
        {
            remarks.Add(language.WordingInList(quote.Wording));
        }

        return new()
        {
            Id = quote.Id,
            SiteLanguage = graph.Language,
            Type = "web-page",
            // Formats for programs have no marks of direction.
            Title = remarks.Count == 0 ? words : language.Words.Say(
                "citations.with_remarks", ("words", words), ("remarks", language.Listed(remarks))),
            Authors = quote.IsMisattributed
                ? [] : [.. graph.SpeakersOf(quote).Select(s => NameOf(s.Name, s.Entity))],
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
        SiteLanguage = graph.Language,
        Type = "web-page",
        Title = article.Title,
        Authors = NamesOf(graph, article.Authors),
        Site = graph.Settings.Title,
        Date = article.Date,
        Url = graph.Settings.Absolute(article.Path),
    };

    private static CitedName[] NamesOf(SiteGraph graph, IReadOnlyList<ReferenceOrText> names) =>
        [.. names.Select(n => NameOf(NameOf(graph, n), graph.Find(n.Reference))).Distinct()];

    private static CitedName NameOf(string name, Entity? entity) =>
        entity is Person person ? CitedName.Of(name, person.SortName) : new(name);

    /// <summary>The name of the entity that an author or publisher refers to, or the text itself.</summary>
    private static string NameOf(SiteGraph graph, ReferenceOrText name) =>
        graph.Find(name.Reference)?.Name ?? name.Text;
}
