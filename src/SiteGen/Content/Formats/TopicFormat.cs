using SiteGen.Content.Entities;
using SiteGen.Content.Keys;

namespace SiteGen.Content.Formats;

/// <summary>The front matter of topics.</summary>
internal static class TopicFormat
{
    private static readonly Key<string> Title = new("title", Shapes.Text, "the question in a few words", IsRequired: true);
    private static readonly Key<string> Summary = new("summary", Shapes.Text, "the question in a sentence");

    private static readonly Key<string> StanceId = new("id", Shapes.Id, "its id, unique within the topic", IsRequired: true);
    private static readonly Key<string> StanceLabel = new("label", Shapes.Text, "the position in a few words", IsRequired: true);
    private static readonly Key<string> StanceDescription = new("description", Shapes.Text, "the position in a sentence");
    private static readonly Key<IReadOnlyList<Stance>> Stances = new("stances", Shapes.List(Shapes.Map("a stance",
        new KeySet("a stance", [StanceId, StanceLabel, StanceDescription]),
        map => new Stance(map.Get(StanceId) ?? "", map.Get(StanceLabel) ?? "", map.Get(StanceDescription)))),
        "the positions, in order along the scale");

    public static KeySet Keys { get; } = HeaderFormat.WithOwn("a topic", Title, Summary, Stances);

    public static Entity Read(MapReader map, EntityHeader header) => new Topic(header)
    {
        Title = map.Get(Title) ?? header.Id,
        Text = map.Get(Summary),
        Stances = map.GetList(Stances),
    };
}
