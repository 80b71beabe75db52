using SiteGen.Content.Entities;
using SiteGen.Content.Keys;
using SiteGen.Dates;

namespace SiteGen.Content.Formats;

/// <summary>The front matter of events.</summary>
internal static class EventFormat
{
    private static readonly Key<string> Title = new("title", Shapes.Text, "what happened, in a few words", IsRequired: true);
    private static readonly Key<EdtfDate> Date = new("date", Shapes.Date, "when it happened", IsRequired: true);
    private static readonly Key<string> Summary = new("summary", Shapes.Text, "what happened, in a sentence");
    private static readonly Key<string> Type = new("type", Shapes.Text, "a word of your choice: release, lawsuit");
    private static readonly Key<string> Importance = new("importance", Shapes.Choice("an importance", "major", "minor"), "major or minor");
    private static readonly Key<IReadOnlyList<Reference>> People = new("people", Shapes.List(Shapes.Reference(EntityKinds.Person)), "who took part");
    private static readonly Key<IReadOnlyList<Reference>> Organizations =
        new("organizations", Shapes.List(Shapes.Reference(EntityKinds.Organization)), "which organizations took part");
    private static readonly Key<IReadOnlyList<Reference>> Topics = new("topics", Shapes.List(Shapes.Reference(EntityKinds.Topic)), "the topics it bears on");
    private static readonly Key<IReadOnlyList<Reference>> Sources = new("sources", Shapes.List(Shapes.Reference(EntityKinds.Source)), "where it can be checked");
    private static readonly Key<IReadOnlyList<Reference>> Quotes = new("quotes", Shapes.List(Shapes.Reference(EntityKinds.Quote)), "what was said");
    private static readonly Key<int> Order = new("order", Shapes.Integer, "the place among events of one date");

    public static KeySet Keys { get; } = HeaderFormat.WithOwn("an event",
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
