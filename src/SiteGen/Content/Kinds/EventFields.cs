using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Dates;

namespace SiteGen.Content.Kinds;

/// <summary>The front matter of events.</summary>
internal static class EventFields
{
    private static readonly Field<string> Title = new("title", FieldTypes.Text, "what happened, in a few words", IsRequired: true);
    private static readonly Field<EdtfDate> Date = new("date", FieldTypes.Date, "when it happened", IsRequired: true);
    private static readonly Field<string> Summary = new("summary", FieldTypes.Text, "what happened, in a sentence");
    private static readonly Field<string> Type = new("type", FieldTypes.Text, "a word of your choice: release, lawsuit");
    private static readonly Field<string> Importance = new("importance", FieldTypes.Choice("an importance", "major", "minor"), "major or minor");
    private static readonly Field<IReadOnlyList<Reference>> People = new("people", FieldTypes.List(FieldTypes.Reference(EntityKinds.Person)), "who took part");
    private static readonly Field<IReadOnlyList<Reference>> Organizations =
        new("organizations", FieldTypes.List(FieldTypes.Reference(EntityKinds.Organization)), "which organizations took part");
    private static readonly Field<IReadOnlyList<Reference>> Topics = new("topics", FieldTypes.List(FieldTypes.Reference(EntityKinds.Topic)), "the topics it bears on");
    private static readonly Field<IReadOnlyList<Reference>> Sources = new("sources", FieldTypes.List(FieldTypes.Reference(EntityKinds.Source)), "where it can be checked");
    private static readonly Field<IReadOnlyList<Reference>> Quotes = new("quotes", FieldTypes.List(FieldTypes.Reference(EntityKinds.Quote)), "what was said");
    private static readonly Field<int> Order = new("order", FieldTypes.Integer, "the place among events of one date");

    public static FieldSet All { get; } = CommonFields.WithOwn("an event",
        Title, Date, Summary, Type, Importance, People, Organizations, Topics, Sources, Quotes, Order);

    public static Entity Read(MapReader map, EntityHeader header) => new Event(header)
    {
        Title = map.Get(Title) ?? header.Id,
        Date = map.Get(Date)!,
        Text = map.Get(Summary),
        Type = map.Get(Type),
        IsMajor = map.Get(Importance) == "major",
        People = map.GetList(People),
        Organizations = map.GetList(Organizations),
        Topics = map.GetList(Topics),
        Sources = map.GetList(Sources),
        Quotes = map.GetList(Quotes),
        Order = map.Get(Order),
    };
}
