using SiteGen.Content.Entities;
using SiteGen.Content.Keys;
using SiteGen.Dates;

namespace SiteGen.Content.Formats;

/// <summary>The front matter of sources.</summary>
internal static class SourceFormat
{
    private static readonly Key<string> Title = new("title", Shapes.Text, "the title as published", IsRequired: true);
    private static readonly Key<string> Type = new("type", Shapes.Choice("a type of source", SourceTypes.All), "what it is", IsRequired: true);
    private static readonly Key<ReferenceOrText> Publisher =
        new("publisher", Shapes.ReferenceOrText(EntityKinds.Organization), "who published it");
    private static readonly Key<IReadOnlyList<ReferenceOrText>> Authors =
        new("authors", Shapes.List(Shapes.ReferenceOrText(EntityKinds.Person)), "who wrote it");
    private static readonly Key<EdtfDate> Date = new("date", Shapes.Date, "when it was published");
    private static readonly Key<string> Url = new("url", Shapes.Url, "its address");
    private static readonly Key<string> ArchiveUrl = new("archive_url", Shapes.Url, "the address of a copy that stays");
    private static readonly Key<EdtfDate> Accessed = new("accessed", Shapes.Date, "when it was last seen there");
    private static readonly Key<string> Language = new("language", Shapes.Text, "its language, as in 'ja'");
    private static readonly Key<string> TranslatedFrom = new("translated_from", Shapes.Text, "the language it was translated from");
    private static readonly Key<string> Container = new("container", Shapes.Text, "what it appeared in");
    private static readonly Key<string> Access = new("access", Shapes.Choice("an access", "public", "private"), "public or private");

    public static KeySet Keys { get; } = HeaderFormat.WithOwn("a source",
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
