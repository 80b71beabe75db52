using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Dates;

namespace SiteGen.Content.Kinds;

/// <summary>The fields of people.</summary>
internal static class PersonFields
{
    private static readonly Field<string> Name =
        new("name", FieldTypes.Text, "the name as it is printed", IsRequired: true, Example: "Charles Darwin");
    private static readonly Field<string> SortName =
        new("sort_name", FieldTypes.Text, "the name by which lists sort it: Musk, Elon", Example: "Darwin, Charles");
    private static readonly Field<string> Summary = new(
        "summary", FieldTypes.Text, "the person in a sentence",
        Example: "English naturalist, author of On the Origin of Species.");
    private static readonly Field<EdtfDate> Born = new("born", FieldTypes.Date, "date of birth", Example: "1809-02-12");
    private static readonly Field<EdtfDate> Died = new("died", FieldTypes.Date, "date of death", Example: "1882-04-19");

    private static readonly Field<string> RoleTitle =
        new("title", FieldTypes.Text, "the role in words", IsRequired: true, Example: "Naturalist on the voyage");
    private static readonly Field<ReferenceOrText> RoleOrganization = new(
        "organization", FieldTypes.ReferenceOrText(EntityKinds.Organization, isIdReference: true), "where",
        Example: "HMS Beagle");
    private static readonly Field<EdtfDate> RoleFrom =
        new("from", FieldTypes.Date, "when it began", Example: "1831-12");
    private static readonly Field<EdtfDate> RoleTo =
        new("to", FieldTypes.Date, "when it ended; leave it out for a current role", Example: "1836-10");
    private static readonly Field<Reference> RoleSource = new(
        "source", FieldTypes.Reference(EntityKinds.Source), "the source that confirms it",
        Example: "voyage-of-the-beagle");
    private static readonly Field<IReadOnlyList<Role>> Roles = new(
        "roles",
        FieldTypes.List(FieldTypes.Map(
            "a role",
            new FieldSet("a role", [RoleTitle, RoleOrganization, RoleFrom, RoleTo, RoleSource]),
            map => new Role(
                map.Get(RoleTitle) ?? "",
                map.Get(RoleOrganization),
                map.Get(RoleFrom),
                map.Get(RoleTo),
                map.Get(RoleSource),
                map.SpanOf(RoleTo)))),
        "what this person was, where, and when");

    private static readonly Field<IReadOnlyList<string>> SameAs = new(
        "same_as", FieldTypes.List(FieldTypes.Url), "the same person elsewhere on the web",
        Example: "[https://www.wikidata.org/wiki/Q1035]");

    public static FieldSet All { get; } =
        CommonFields.With("a person", Name, SortName, Summary, Born, Died, Roles, SameAs);

    public static Entity Read(MapReader map, CommonValues header) => new Person(header)
    {
        FullName = map.Get(Name) ?? header.Id,
        SortName = map.Get(SortName),
        Text = map.Get(Summary),
        Born = map.Get(Born),
        Died = map.Get(Died),
        Roles = map.GetList(Roles),
        SameAs = map.GetList(SameAs),
    };
}
