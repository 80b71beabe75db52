using SiteGen.Content.Entities;
using SiteGen.Content.Keys;
using SiteGen.Dates;

namespace SiteGen.Content.Formats;

/// <summary>The front matter of articles.</summary>
internal static class ArticleFormat
{
    private static readonly Key<string> Title = new("title", Shapes.Text, "the headline", IsRequired: true);
    private static readonly Key<EdtfDate> Date = new("date", Shapes.Date, "when it was published", IsRequired: true);
    private static readonly Key<string> Summary = new("summary", Shapes.Text, "the article in a sentence");
    private static readonly Key<IReadOnlyList<MarkdownValue>> KeyPoints =
        new("key_points", Shapes.List(Shapes.Markdown), "what to take away");
    private static readonly Key<IReadOnlyList<ReferenceOrText>> Authors =
        new("authors", Shapes.List(Shapes.ReferenceOrText(EntityKinds.Person)), "who wrote it");
    private static readonly Key<IReadOnlyList<Reference>> People = new("people", Shapes.List(Shapes.Reference(EntityKinds.Person)), "who it is about");
    private static readonly Key<IReadOnlyList<Reference>> Organizations =
        new("organizations", Shapes.List(Shapes.Reference(EntityKinds.Organization)), "which organizations it is about");
    private static readonly Key<IReadOnlyList<Reference>> Topics = new("topics", Shapes.List(Shapes.Reference(EntityKinds.Topic)), "the topics it explains");
    private static readonly Key<IReadOnlyList<Reference>> Sources = new("sources", Shapes.List(Shapes.Reference(EntityKinds.Source)), "what it rests on");
    private static readonly Key<IReadOnlyList<Reference>> Events = new("events", Shapes.List(Shapes.Reference(EntityKinds.Event)), "what it tells of");
    private static readonly Key<bool> Featured = new("featured", Shapes.Boolean, "true puts it first on the home page");

    public static KeySet Keys { get; } = HeaderFormat.WithOwn("an article",
        Title, Date, Summary, KeyPoints, Authors, People, Organizations, Topics, Sources, Events, Featured);

    public static Entity Read(MapReader map, EntityHeader header) => new Article(header)
    {
        Title = map.Get(Title) ?? header.Id,
        Date = map.Get(Date)!,
        Text = map.Get(Summary),
        KeyPoints = map.GetList(KeyPoints),
        Authors = map.GetList(Authors),
        People = map.GetList(People),
        Organizations = map.GetList(Organizations),
        Topics = map.GetList(Topics),
        Sources = map.GetList(Sources),
        Events = map.GetList(Events),
        IsFeatured = map.Get(Featured),
    };
}
