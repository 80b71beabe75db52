using System.Text;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Citations;

/// <summary>How something is cited, in three forms.</summary>
/// <param name="Title">What is cited: "This page", "The source".</param>
/// <param name="Text">For people: author, title, date, where, address.</param>
/// <param name="BibTex">For BibTeX and biblatex.</param>
/// <param name="CslJson">For programs that read CSL-JSON: a list with one item.</param>
public sealed record Citation(string Title, string Text, string BibTex, string CslJson)
{
    /// <summary>The citation of the page of a quotation.</summary>
    public static Citation Of(SiteGraph graph, Quote quote) => Of("This page", CitedWork.Of(graph, quote));

    /// <summary>The citation of the source of a quotation.</summary>
    public static Citation Of(SiteGraph graph, Source source) => Of("The source", CitedWork.Of(graph, source));

    /// <summary>The citation of an article.</summary>
    public static Citation Of(SiteGraph graph, Article article) => Of("This article", CitedWork.Of(graph, article));

    private static Citation Of(string title, CitedWork work) =>
        new(title, TextOf(work), BibTexOf(work), JsonText.ToText(json => Citations.CslJson.Write([work], json)));

    private static string BibTexOf(CitedWork work)
    {
        // Every quotation has a citation: one builder serves all that a thread makes.
        var text = (_builder ??= new(1024)).Clear();
        Citations.BibTex.Write(work, text);
        return text.ToString();
    }

    [ThreadStatic]
    private static StringBuilder? _builder;

    private static string TextOf(CitedWork work)
    {
        var authors = string.Join(", ", work.Authors.Select(a => a.Name));
        var title = work.Title.StartsWith('“') ? work.Title : $"“{work.Title}”";
        var publisher = work.Publisher == authors ? null : work.Publisher;
        string?[] what =
        [
            authors, title, work.Date is null ? null : DateText.Long(work.Date), work.QuotedFrom is null ? null : $"in “{work.QuotedFrom}”",
            work.Container is null ? null : $"in {work.Container}", publisher,
        ];
        var first = string.Join(", ", what.Where(part => !string.IsNullOrEmpty(part))) + ".";
        var where = string.Join(", ", new[] { work.Site, work.Url }.Where(part => part is not null));
        return where.Length == 0 ? first : $"{first} {where}";
    }
}
