using SiteGen.Content.Entities;
using SiteGen.Content.Keys;
using SiteGen.Dates;

namespace SiteGen.Content.Formats;

/// <summary>The front matter of people.</summary>
internal static class PersonFormat
{
    private static readonly Key<string> Name = new("name", Shapes.Text, "the name as it is printed", IsRequired: true);
    private static readonly Key<string> SortName = new("sort_name", Shapes.Text, "the name as lists sort it: Musk, Elon");
    private static readonly Key<IReadOnlyList<string>> Aliases = new("aliases", Shapes.List(Shapes.Text), "other names");
    private static readonly Key<string> Summary = new("summary", Shapes.Text, "who this is, in a sentence");
    private static readonly Key<EdtfDate> Born = new("born", Shapes.Date, "date of birth");
    private static readonly Key<EdtfDate> Died = new("died", Shapes.Date, "date of death");

    private static readonly Key<string> RoleTitle = new("title", Shapes.Text, "the role in words", IsRequired: true);
    private static readonly Key<ReferenceOrText> RoleOrganization =
        new("organization", Shapes.ReferenceOrText(EntityKinds.Organization, isIdReference: true), "where");
    private static readonly Key<EdtfDate> RoleFrom = new("from", Shapes.Date, "when it began");
    private static readonly Key<EdtfDate> RoleTo = new("to", Shapes.Date, "when it ended; leave it out while it lasts");
    private static readonly Key<Reference> RoleSource = new("source", Shapes.Reference(EntityKinds.Source), "where it can be checked");
    private static readonly Key<IReadOnlyList<Role>> Roles = new("roles", Shapes.List(Shapes.Map("a role",
        new KeySet("a role", [RoleTitle, RoleOrganization, RoleFrom, RoleTo, RoleSource]),
        map => new Role(map.Get(RoleTitle) ?? "", map.Get(RoleOrganization), map.Get(RoleFrom), map.Get(RoleTo), map.Get(RoleSource), map.SpanOf(RoleTo)))),
        "what this person was, where, and when");

    private static readonly Key<IReadOnlyList<string>> SameAs = new("same_as", Shapes.List(Shapes.Url), "the same person elsewhere on the web");

    public static KeySet Keys { get; } = HeaderFormat.WithOwn("a person", Name, SortName, Aliases, Summary, Born, Died, Roles, SameAs);

    public static Entity Read(MapReader map, EntityHeader header) => new Person(header)
    {
        FullName = map.Get(Name) ?? header.Id,
        SortName = map.Get(SortName),
        Aliases = map.GetList(Aliases),
        Text = map.Get(Summary),
        Born = map.Get(Born),
        Died = map.Get(Died),
        Roles = map.GetList(Roles),
        SameAs = map.GetList(SameAs),
    };
}
