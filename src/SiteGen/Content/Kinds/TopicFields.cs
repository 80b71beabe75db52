using SiteGen.Content.Entities;
using SiteGen.Content.Fields;

namespace SiteGen.Content.Kinds;

/// <summary>The fields of topics.</summary>
internal static class TopicFields
{
    private static readonly Field<string> Title =
        new("title", FieldTypes.Text, "the question in a few words", IsRequired: true, Example: "The term");
    private static readonly Field<string> Summary =
        new("summary", FieldTypes.Text, "the question in a sentence", Example: "Is “natural selection” a good name?");

    private static readonly Field<string> StanceId =
        new("id", FieldTypes.Id, "its id, unique within the topic", IsRequired: true, Example: "another-term");
    private static readonly Field<string> StanceLabel =
        new("label", FieldTypes.Text, "the position in a few words", IsRequired: true, Example: "Another term");
    private static readonly Field<string> StanceDescription = new(
        "description", FieldTypes.Text, "the position in a sentence",
        Example: "The term misleads and should give way to another.");
    private static readonly Field<IReadOnlyList<Stance>> Stances = new(
        "stances",
        FieldTypes.List(FieldTypes.Map(
            "a stance",
            new FieldSet("a stance", [StanceId, StanceLabel, StanceDescription]),
            map => new Stance(map.Get(StanceId) ?? "", map.Get(StanceLabel) ?? "", map.Get(StanceDescription)))),
        "the positions, in order along the scale");

    public static FieldSet All { get; } = CommonFields.With("a topic", Title, Summary, Stances);

    public static Entity Read(MapReader map, CommonValues header) => new Topic(header)
    {
        Title = map.Get(Title) ?? header.Id,
        Text = map.Get(Summary),
        Stances = map.GetList(Stances),
    };
}
