using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Citations;

/// <summary>A citation of a page or a source, in three formats.</summary>
/// <param name="Title">What is cited: "This page", "The source".</param>
/// <param name="Text">For people: author, title, date, container, publisher, site and URL.</param>
/// <param name="BibTex">For BibTeX and biblatex.</param>
/// <param name="CslJson">For programs that read CSL-JSON: a list with one item.</param>
public sealed partial record Citation(string Title, string Text, string BibTex, string CslJson)
{
    /// <summary>The citation of the page of a quotation.</summary>
    public static Citation Of(SiteGraph graph, Quote quote) => Of("citations.this_page", CitedWork.Of(graph, quote));

    /// <summary>The citation of a source.</summary>
    public static Citation Of(SiteGraph graph, Source source) =>
        Of("citations.the_source", CitedWork.Of(graph, source));

    /// <summary>The citation of an article.</summary>
    public static Citation Of(SiteGraph graph, Article article) =>
        Of("citations.this_article", CitedWork.Of(graph, article));

    private static Citation Of(string titleKey, CitedWork work) => new(
        work.SiteLanguage.Say(titleKey),
        TextOf(work),
        Citations.BibTex.Write(work),
        JsonText.ToText(json => Citations.CslJson.Write([work], json)));

    private static string TextOf(CitedWork work)
    {
        var language = work.SiteLanguage;
        var authors = NamesOf(work.Authors, language);
        string?[] parts =
        [
            authors,
            work.Title.StartsWith(language.Quotes.Open, StringComparison.Ordinal)
                ? work.Title : language.Quotes.Around(work.Title),
            EditionText.Of(work.Edition, language),
            work.Editors.Count == 0 ? null
                : language.Say("citations.edited_by", ("names", NamesOf(work.Editors, language))),
            work.Translators.Count == 0 ? null
                : language.Say("citations.translated_by", ("names", NamesOf(work.Translators, language))),
            work.Date is null ? null : language.Dates.Long(work.Date),
            work.QuotedFrom is null ? null
                : language.Say("citations.in_container", ("title", language.Quotes.Around(work.QuotedFrom))),
            work.Container is null ? null : language.Say("citations.in_container", ("title", work.Container)),
            work.Volume is null ? null : language.Say("citations.volume", ("number", work.Volume)),
            work.Issue is null ? null : language.Say("citations.issue", ("number", work.Issue)),
            work.Pages is null ? null : PagesOf(work.Pages, language),
            PublisherOf(work, authors),
            work.ShelfMark,
        ];
        var sentence = language.Listed(parts);
        sentence = sentence.EndsWith('.') ? sentence : language.Say("common.sentence", ("text", sentence));
        var location = language.Listed(work.Site, work.Doi is null ? null : Doi.UrlOf(work.Doi), work.Url);
        return location.Length == 0 ? sentence : $"{sentence} {location}";
    }

    /// <summary>Pages in words: <c>p. 12</c>, <c>pp. 12–14</c>; as it is if it begins with a letter.</summary>
    internal static string PagesOf(string pages, Language language)
    {
        var set = PageRange().Replace(pages, "–");
        return char.IsLetter(set[0]) ? set
            : set.AsSpan().IndexOfAny("–,") >= 0 ? language.Say("citations.several_pages", ("pages", set))
            : language.Say("citations.one_page", ("pages", set));
    }

    /// <summary>The hyphen between two page numbers.</summary>
    [GeneratedRegex("(?<=[0-9]) ?(?:--?|–) ?(?=[0-9])", RegexOptions.CultureInvariant)]
    internal static partial Regex PageRange();

    private static string? PublisherOf(CitedWork work, string authors)
    {
        var publisher = work.Publisher == authors ? null : work.Publisher;
        return work.Place is null ? publisher : publisher is null ? work.Place : work.SiteLanguage.Say(
            "citations.place_and_publisher", ("place", work.Place), ("publisher", publisher));
    }

    private static string NamesOf(IReadOnlyList<CitedName> names, Language language) =>
        language.Listed(names.Select(n => n.Name));
}
