using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Dates;

namespace SiteGen.Content.Kinds;

/// <summary>The fields of sources.</summary>
internal static class SourceFields
{
    private static readonly Field<string> Title = new(
        "title", FieldTypes.Text, "the title as published",
        IsRequired: true, Example: "Letter to Alfred Russel Wallace");
    private static readonly Field<string> Type = new(
        "type", FieldTypes.Choice("a type of source", SourceTypes.All), "what it is",
        IsRequired: true, Example: "letter");
    private static readonly Field<ReferenceOrText> Publisher = new(
        "publisher", FieldTypes.ReferenceOrText(EntityKinds.Organization), "who published it",
        Example: "darwin-correspondence-project");
    private static readonly Field<IReadOnlyList<ReferenceOrText>> Authors = new(
        "authors", FieldTypes.List(FieldTypes.ReferenceOrText(EntityKinds.Actor)), "who wrote it",
        Example: "[charles-darwin]");
    private static readonly Field<IReadOnlyList<ReferenceOrText>> Editors = new(
        "editors", FieldTypes.List(FieldTypes.ReferenceOrText(EntityKinds.Actor)), "who edited it",
        Example: "[Frederick Burkhardt]");
    private static readonly Field<IReadOnlyList<ReferenceOrText>> Translators = new(
        "translators", FieldTypes.List(FieldTypes.ReferenceOrText(EntityKinds.Actor)), "who translated it",
        Example: "[Julius Victor Carus]");
    private static readonly Field<EdtfDate> Date =
        new("date", FieldTypes.Date, "when it was published", Example: "1866-07-05");
    private static readonly Field<string> Url =
        new("url", FieldTypes.Url, "its address", Example: "https://www.darwinproject.ac.uk/letter/DCP-LETT-5145");
    private static readonly Field<string> ArchiveUrl = new(
        "archive_url", FieldTypes.Url, "the address of an archived copy",
        Example: "https://web.archive.org/web/2026/https://www.darwinproject.ac.uk/");
    private static readonly Field<EdtfDate> Accessed =
        new("accessed", FieldTypes.Date, "when the address was last opened", Example: "2026-11-20");
    private static readonly Field<string> Language =
        new("language", FieldTypes.LanguageTag, "its language, such as 'ja'", Example: "en");
    private static readonly Field<string> TranslatedFrom =
        new("translated_from", FieldTypes.Text, "the language it was translated from, such as 'de'", Example: "de");
    private static readonly Field<string> Container = new(
        "container", FieldTypes.Text, "the newspaper, book or site it appeared in",
        Example: "The Correspondence of Charles Darwin");
    private static readonly Field<string> Edition = new(
        "edition", FieldTypes.Text, "which edition it is: a number, or words", Example: "2");
    private static readonly Field<string> Volume =
        new("volume", FieldTypes.Text, "its volume, or the one that has it", Example: "14");
    private static readonly Field<string> Issue =
        new("issue", FieldTypes.Text, "the issue of the journal or newspaper", Example: "3");
    private static readonly Field<string> Pages =
        new("pages", FieldTypes.Text, "the pages that it has there", Example: "235-237");
    private static readonly Field<string> Place =
        new("place", FieldTypes.Text, "where it was published, written or kept", Example: "Cambridge");
    private static readonly Field<string> Doi =
        new("doi", FieldTypes.Doi, "its digital object identifier", Example: "10.1017/CBO9780511731921");
    private static readonly Field<string> Isbn =
        new("isbn", FieldTypes.Isbn, "its standard book number", Example: "978-0-521-84459-8");
    private static readonly Field<string> ShelfMark = new(
        "shelf_mark", FieldTypes.Text, "what the library or archive that keeps it finds it by",
        Example: "BL Add MS 46434, f. 70");
    private static readonly Field<string> Licence =
        new("licence", FieldTypes.Text, "what others may do with it", Example: "CC BY 4.0");
    private static readonly Field<string> Access = new(
        "access", FieldTypes.Choice("a level of access", "public", "private"), "public or private",
        Example: "private", Default: "public");

    public static FieldSet All { get; } = CommonFields.With(
        "a source",
        Title, Type, Publisher, Authors, Editors, Translators, Date, Url, ArchiveUrl, Accessed, Language,
        TranslatedFrom, Container, Edition, Volume, Issue, Pages, Place, Doi, Isbn, ShelfMark, Licence, Access);

    public static Entity Read(MapReader map, CommonValues header) => new Source(header)
    {
        Title = map.Get(Title) ?? header.Id,
        Type = map.Get(Type) ?? "web-page",
        Publisher = map.Get(Publisher),
        Authors = map.GetList(Authors),
        Editors = map.GetList(Editors),
        Translators = map.GetList(Translators),
        Date = map.Get(Date),
        Url = map.Get(Url),
        ArchiveUrl = map.Get(ArchiveUrl),
        Accessed = map.Get(Accessed),
        TranslatedFrom = map.Get(TranslatedFrom),
        Container = map.Get(Container),
        Edition = map.Get(Edition),
        Volume = map.Get(Volume),
        Issue = map.Get(Issue),
        Pages = map.Get(Pages),
        Place = map.Get(Place),
        Doi = map.Get(Doi),
        Isbn = map.Get(Isbn),
        ShelfMark = map.Get(ShelfMark),
        Licence = map.Get(Licence),
        IsPrivate = map.Get(Access) == "private",
    };
}
