using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Dates;

namespace SiteGen.Content.Kinds;

/// <summary>The fields of articles.</summary>
internal static class ArticleFields
{
    private static readonly Field<string> Title =
        new("title", FieldTypes.Text, "the headline", IsRequired: true, Example: "A name for it");
    private static readonly Field<EdtfDate> Date =
        new("date", FieldTypes.Date, "when it was published", IsRequired: true, Example: "2026-01-01");
    private static readonly Field<string> Summary = new(
        "summary", FieldTypes.Text, "the article in a sentence",
        Example: "Wallace asks Darwin to change a name, and Darwin answers.");
    private static readonly Field<IReadOnlyList<MarkdownValue>> KeyPoints = new(
        "key_points", FieldTypes.List(FieldTypes.Markdown), "the main points",
        Example: "['Darwin [[darwin-given-up-1866|kept his own term]].']");
    private static readonly Field<IReadOnlyList<ReferenceOrText>> Authors = new(
        "authors", FieldTypes.List(FieldTypes.ReferenceOrText(EntityKinds.Person)), "who wrote it",
        Example: "[Ann Author]");
    private static readonly Field<IReadOnlyList<Reference>> People =
        new("people", FieldTypes.References(EntityKinds.Person), "the people it is about", Example: "[charles-darwin]");
    private static readonly Field<IReadOnlyList<Reference>> Organizations = new(
        "organizations", FieldTypes.References(EntityKinds.Organization), "the organizations it is about",
        Example: "[darwin-correspondence-project]");
    private static readonly Field<IReadOnlyList<Reference>> Topics =
        new("topics", FieldTypes.References(EntityKinds.Topic), "the topics it explains", Example: "[the-term]");
    private static readonly Field<IReadOnlyList<Reference>> Sources = new(
        "sources", FieldTypes.References(EntityKinds.Source), "the sources it is based on",
        Example: "[darwin-letter-1866]");
    private static readonly Field<IReadOnlyList<Reference>> Events = new(
        "events", FieldTypes.References(EntityKinds.Event), "the events it covers",
        Example: "[darwin-answers-wallace]");
    private static readonly Field<bool> Featured =
        new("featured", FieldTypes.Boolean, "true puts it first on the home page", Example: "true", Default: "false");

    public static FieldSet All { get; } = CommonFields.With(
        "an article",
        Title, Date, Summary, KeyPoints, Authors, People, Organizations, Topics, Sources, Events, Featured);

    public static Entity Read(MapReader map, CommonValues header) => new Article(header)
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
