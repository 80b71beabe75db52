using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Dates;

namespace SiteGen.Content.Kinds;

/// <summary>The fields of events.</summary>
internal static class EventFields
{
    private static readonly Field<string> Title = new(
        "title", FieldTypes.Text, "what happened, in a few words",
        IsRequired: true, Example: "Darwin answers Wallace");
    private static readonly Field<EdtfDate> Date =
        new("date", FieldTypes.Date, "when it happened", IsRequired: true, Example: "1866-07-05");
    private static readonly Field<string> Summary = new(
        "summary", FieldTypes.Text, "what happened, in a sentence",
        Example: "Darwin doubts that the term can be given up.");
    private static readonly Field<string> Type =
        new("type", FieldTypes.Text, "a word of your choice, such as release or lawsuit", Example: "letter");
    private static readonly Field<string> Importance = new(
        "importance", FieldTypes.Choice("a level of importance", "major", "minor"), "major or minor",
        Example: "major", Default: "minor");
    private static readonly Field<IReadOnlyList<Reference>> People = new(
        "people", FieldTypes.References(EntityKinds.Person), "the people who took part",
        Example: "[charles-darwin, alfred-russel-wallace]");
    private static readonly Field<IReadOnlyList<Reference>> Organizations = new(
        "organizations", FieldTypes.References(EntityKinds.Organization), "the organizations that took part",
        Example: "[darwin-correspondence-project]");
    private static readonly Field<IReadOnlyList<Reference>> Topics =
        new("topics", FieldTypes.References(EntityKinds.Topic), "the topics it concerns", Example: "[the-term]");
    private static readonly Field<IReadOnlyList<Reference>> Sources = new(
        "sources", FieldTypes.References(EntityKinds.Source), "the sources that report it",
        Example: "[darwin-letter-1866]");
    private static readonly Field<IReadOnlyList<Reference>> Quotes = new(
        "quotes", FieldTypes.References(EntityKinds.Quote), "what was said there",
        Example: "[darwin-given-up-1866]");
    private static readonly Field<int> Order = new(
        "order", FieldTypes.Integer, "its position among events of the same date, lower first",
        Example: "1", Default: "0");

    public static FieldSet All { get; } = CommonFields.With(
        "an event",
        Title, Date, Summary, Type, Importance, People, Organizations, Topics, Sources, Quotes, Order);

    public static Entity Read(MapReader map, CommonValues header) => new Event(header)
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
