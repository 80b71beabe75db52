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
        "authors", FieldTypes.List(FieldTypes.ReferenceOrText(EntityKinds.Person)), "who wrote it",
        Example: "[charles-darwin]");
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
        new("translated_from", FieldTypes.Text, "the language it was translated from", Example: "de");
    private static readonly Field<string> Container = new(
        "container", FieldTypes.Text, "the newspaper, book or site it appeared in",
        Example: "The Correspondence of Charles Darwin");
    private static readonly Field<string> Access = new(
        "access", FieldTypes.Choice("a level of access", "public", "private"), "public or private",
        Example: "private", Default: "public");

    public static FieldSet All { get; } = CommonFields.With(
        "a source",
        Title, Type, Publisher, Authors, Date, Url, ArchiveUrl, Accessed, Language, TranslatedFrom, Container, Access);

    public static Entity Read(MapReader map, CommonValues header) => new Source(header)
    {
        Title = map.Get(Title) ?? header.Id,
        Type = map.Get(Type) ?? "web-page",
        Publisher = map.Get(Publisher),
        Authors = map.GetList(Authors),
        Date = map.Get(Date),
        Url = map.Get(Url),
        ArchiveUrl = map.Get(ArchiveUrl),
        Accessed = map.Get(Accessed),
        TranslatedFrom = map.Get(TranslatedFrom),
        Container = map.Get(Container),
        IsPrivate = map.Get(Access) == "private",
    };
}
