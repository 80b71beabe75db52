using SiteGen.Content.Entities;
using SiteGen.Content.Keys;
using SiteGen.Dates;

namespace SiteGen.Content.Formats;

/// <summary>The front matter of organizations.</summary>
internal static class OrganizationFormat
{
    private static readonly Key<string> Name = new("name", Shapes.Text, "the name as it is printed", IsRequired: true);
    private static readonly Key<string> SortName = new("sort_name", Shapes.Text, "the name as lists sort it: Post, The Washington");
    private static readonly Key<IReadOnlyList<string>> Aliases = new("aliases", Shapes.List(Shapes.Text), "other names");
    private static readonly Key<string> Summary = new("summary", Shapes.Text, "what this is, in a sentence");
    private static readonly Key<EdtfDate> Founded = new("founded", Shapes.Date, "when it was founded");
    private static readonly Key<EdtfDate> Dissolved = new("dissolved", Shapes.Date, "when it ended");
    private static readonly Key<IReadOnlyList<string>> SameAs = new("same_as", Shapes.List(Shapes.Url), "the same organization elsewhere on the web");

    public static KeySet Keys { get; } =
        HeaderFormat.WithOwn("an organization", Name, SortName, Aliases, Summary, Founded, Dissolved, SameAs);

    public static Entity Read(MapReader map, EntityHeader header) => new Organization(header)
    {
        FullName = map.Get(Name) ?? header.Id,
        SortName = map.Get(SortName),
        Aliases = map.GetList(Aliases),
        Text = map.Get(Summary),
        Founded = map.Get(Founded),
        Dissolved = map.Get(Dissolved),
        SameAs = map.GetList(SameAs),
    };
}
