using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Languages;
using SiteGen.Linking;

namespace SiteGen.Citations;

/// <summary>
/// A <c>meta</c> element from which reference managers take a citation: the tags of Highwire Press
/// (<c>citation_title</c>), as Zotero reads them (https://www.zotero.org/support/dev/exposing_metadata). Where these
/// have no word, as for what a work is, the tag is of another vocabulary that Zotero's translator for embedded metadata
/// knows.
/// </summary>
/// <param name="Name">The name of the tag.</param>
/// <param name="Content">Its value.</param>
internal sealed record CitationTag(string Name, string Content)
{
    /// <summary>Returns the tags of a source.</summary>
    public static IReadOnlyList<CitationTag> ListOf(SiteGraph graph, Source source) =>
        ListOf(CitedWork.Of(graph, source));

    /// <summary>Returns the tags of an article of the site.</summary>
    public static IReadOnlyList<CitationTag> ListOf(SiteGraph graph, Article article) =>
        ListOf(CitedWork.Of(graph, article));

    private static List<CitationTag> ListOf(CitedWork work)
    {
        var tags = new List<CitationTag>();
        var type = ZoteroType.Of(work);
        Add("z:itemType", type);
        Add("citation_title", work.Title);
        foreach (var author in work.Authors)
        {
            Add("citation_author", NameOf(author));
        }

        foreach (var editor in work.Editors)
        {
            Add("citation_editor", NameOf(editor));
        }

        Add("citation_publication_date", DateOf(work.Date, work.SiteLanguage));
        Add(ContainerTag(type), ContainerOf(work));
        Add("citation_publisher", work.Publisher);
        Add("citation_technical_report_institution", type == "report" ? work.Publisher : null);
        Add("citation_technical_report_number", type == "report" ? work.Issue : null);
        Add("citation_volume", work.Volume);
        Add("citation_issue", type == "report" ? null : work.Issue);
        var (first, last) = PagesOf(work.Pages);
        Add("citation_firstpage", first);
        Add("citation_lastpage", last);
        Add("citation_doi", work.Doi);
        Add("citation_isbn", work.Isbn);
        Add("citation_language", work.Language);
        Add("citation_public_url", work.Url);
        return tags;

        void Add(string name, string? content)
        {
            if (content is not null)
            {
                tags.Add(new(name, content));
            }
        }
    }

    /// <summary>Journals and books have tags of their own, from which Zotero takes the type.</summary>
    private static string ContainerTag(string type) => type switch
    {
        "journalArticle" => "citation_journal_title",
        "bookSection" => "citation_book_title",
        "book" => "citation_series_title",
        _ => "prism.publicationName",
    };

    /// <summary>Where no newspaper or journal is named, its publisher is: the same words, as a rule.</summary>
    private static string? ContainerOf(CitedWork work) =>
        work.Container ?? work.Site ?? (CitedType.Of(work).BibTex == "article" ? work.Publisher : null);

    /// <summary>The family name first, which is the only form that marks it; a name in one piece as it is.</summary>
    private static string NameOf(CitedName name)
    {
        if (name.Parts is not { } parts)
        {
            return name.Name;
        }

        string?[] family = [parts.Particle, parts.Family];
        string?[] given = [parts.Given, parts.DroppingParticle, parts.Suffix];
        return $"{string.Join(' ', family.OfType<string>())}, {string.Join(' ', given.OfType<string>())}";
    }

    /// <summary>
    /// A date as far as it is known, <c>2018/02/20</c>, and in words where it is no day, month or year. Without a date
    /// Zotero would take the first that stands on the page.
    /// </summary>
    private static string DateOf(EdtfDate? date, Language language) =>
        date is null ? language.Say("source.no_date")
        : date.Point is { Qualifier: DateQualifier.None, Year: <= 9999 } point
            && HtmlTime.MachineValue(point) is { } known ? known.Replace('-', '/')
        : language.Dates.Long(date);

    /// <summary>The first and the last page of a range, or a single page; nothing for any other text.</summary>
    private static (string? First, string? Last) PagesOf(string? pages) => pages?.Split('-', '–') switch
    {
        [var only] => (only, null),
        [var first, var last] => (first.Trim(), last.Trim()),
        _ => (null, null),
    };
}
