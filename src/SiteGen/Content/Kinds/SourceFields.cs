using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Dates;

namespace SiteGen.Content.Kinds;

/// <summary>The fields of sources.</summary>
internal static class SourceFields
{
    private static readonly Field<string> Title =
        new("title", FieldTypes.Text, "the title as published", IsRequired: true);
    private static readonly Field<string> Type =
        new("type", FieldTypes.Choice("a type of source", SourceTypes.All), "what it is", IsRequired: true);
    private static readonly Field<ReferenceOrText> Publisher =
        new("publisher", FieldTypes.ReferenceOrText(EntityKinds.Organization), "who published it");
    private static readonly Field<IReadOnlyList<ReferenceOrText>> Authors =
        new("authors", FieldTypes.List(FieldTypes.ReferenceOrText(EntityKinds.Person)), "who wrote it");
    private static readonly Field<EdtfDate> Date = new("date", FieldTypes.Date, "when it was published");
    private static readonly Field<string> Url = new("url", FieldTypes.Url, "its address");
    private static readonly Field<string> ArchiveUrl =
        new("archive_url", FieldTypes.Url, "the address of an archived copy");
    private static readonly Field<EdtfDate> Accessed =
        new("accessed", FieldTypes.Date, "when the address was last opened");
    private static readonly Field<string> Language = new("language", FieldTypes.Text, "its language, such as 'ja'");
    private static readonly Field<string> TranslatedFrom =
        new("translated_from", FieldTypes.Text, "the language it was translated from");
    private static readonly Field<string> Container =
        new("container", FieldTypes.Text, "the newspaper, book or site it appeared in");
    private static readonly Field<string> Access =
        new("access", FieldTypes.Choice("a level of access", "public", "private"), "public or private");

    public static FieldSet All { get; } = CommonFields.With(
        "a source",
        Title, Type, Publisher, Authors, Date, Url, ArchiveUrl, Accessed, Language, TranslatedFrom, Container, Access);

    public static Entity Read(MapReader map, EntityHeader header) => new Source(header)
    {
        Title = map.Get(Title) ?? header.Id,
        Type = map.Get(Type) ?? "web-page",
        Publisher = map.Get(Publisher),
        Authors = map.GetList(Authors),
        Date = map.Get(Date),
        Url = map.Get(Url),
        ArchiveUrl = map.Get(ArchiveUrl),
        Accessed = map.Get(Accessed),
        Language = map.Get(Language),
        TranslatedFrom = map.Get(TranslatedFrom),
        Container = map.Get(Container),
        IsPrivate = map.Get(Access) == "private",
    };
}
