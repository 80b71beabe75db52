using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Entities;
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
    public static Citation Of(SiteGraph graph, Quote quote) => Of("This page", CitedWork.Of(graph, quote));

    /// <summary>The citation of a source.</summary>
    public static Citation Of(SiteGraph graph, Source source) => Of("The source", CitedWork.Of(graph, source));

    /// <summary>The citation of an article.</summary>
    public static Citation Of(SiteGraph graph, Article article) => Of("This article", CitedWork.Of(graph, article));

    private static Citation Of(string title, CitedWork work) => new(
        title,
        TextOf(work),
        Citations.BibTex.Write(work),
        JsonText.ToText(json => Citations.CslJson.Write([work], json)));

    private static string TextOf(CitedWork work)
    {
        var authors = NamesOf(work.Authors);
        var sentence = Join(
        [
            authors,
            work.Title.StartsWith('“') ? work.Title : $"“{work.Title}”",
            EditionText.Of(work.Edition),
            work.Editors.Count == 0 ? null : $"edited by {NamesOf(work.Editors)}",
            work.Translators.Count == 0 ? null : $"translated by {NamesOf(work.Translators)}",
            work.Date is null ? null : work.Dates.Long(work.Date),
            work.QuotedFrom is null ? null : $"in “{work.QuotedFrom}”",
            work.Container is null ? null : $"in {work.Container}",
            work.Volume is null ? null : $"vol. {work.Volume}",
            work.Issue is null ? null : $"no. {work.Issue}",
            work.Pages is null ? null : PagesOf(work.Pages),
            PublisherOf(work, authors),
            work.ShelfMark,
        ]);
        sentence += sentence.EndsWith('.') ? "" : ".";
        var location = Join([work.Site, work.Doi is null ? null : Doi.UrlOf(work.Doi), work.Url]);
        return location.Length == 0 ? sentence : $"{sentence} {location}";
    }

    /// <summary>Pages in words: <c>p. 12</c>, <c>pp. 12–14</c>; as it is if it begins with a letter.</summary>
    internal static string PagesOf(string pages)
    {
        var set = PageRange().Replace(pages, "–");
        return char.IsLetter(set[0]) ? set : set.AsSpan().IndexOfAny("–,") >= 0 ? $"pp. {set}" : $"p. {set}";
    }

    /// <summary>The hyphen between two page numbers.</summary>
    [GeneratedRegex("(?<=[0-9]) ?(?:--?|–) ?(?=[0-9])", RegexOptions.CultureInvariant)]
    internal static partial Regex PageRange();

    private static string? PublisherOf(CitedWork work, string authors)
    {
        var publisher = work.Publisher == authors ? null : work.Publisher;
        return work.Place is null ? publisher : publisher is null ? work.Place : $"{work.Place}: {publisher}";
    }

    private static string NamesOf(IReadOnlyList<CitedName> names) =>
        names.Count == 1 ? names[0].Name : string.Join(", ", names.Select(a => a.Name));

    private static string Join(ReadOnlySpan<string?> items)
    {
        var text = new StringBuilder(256);
        foreach (var item in items)
        {
            if (!string.IsNullOrEmpty(item))
            {
                text.Append(text.Length == 0 ? "" : ", ").Append(item);
            }
        }

        return text.ToString();
    }
}
