using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Dates;

namespace SiteGen.Content.Kinds;

/// <summary>The fields of organizations.</summary>
internal static class OrganizationFields
{
    private static readonly Field<string> Name = new(
        "name", FieldTypes.Text, "the name as it is printed",
        IsRequired: true, Example: "Darwin Correspondence Project");
    private static readonly Field<string> SortName = new(
        "sort_name", FieldTypes.Text, "the name by which lists sort it: Post, The Washington",
        Example: "Darwin Correspondence Project, The");
    private static readonly Field<string> Summary = new(
        "summary", FieldTypes.Text, "the organization in a sentence",
        Example: "Edited and published the letters to and from Charles Darwin.");
    private static readonly Field<EdtfDate> Founded =
        new("founded", FieldTypes.Date, "when it was founded", Example: "1974");
    private static readonly Field<EdtfDate> Dissolved =
        new("dissolved", FieldTypes.Date, "when it was dissolved", Example: "2022");
    private static readonly Field<IReadOnlyList<string>> SameAs = new(
        "same_as", FieldTypes.List(FieldTypes.Url), "the same organization elsewhere on the web",
        Example: "[https://www.darwinproject.ac.uk/]");

    public static FieldSet All { get; } =
        CommonFields.With("an organization", Name, SortName, Summary, Founded, Dissolved, SameAs);

    public static Entity Read(MapReader map, CommonValues header) => new Organization(header)
    {
        FullName = map.Get(Name) ?? header.Id,
        SortName = map.Get(SortName),
        Text = map.Get(Summary),
        Founded = map.Get(Founded),
        Dissolved = map.Get(Dissolved),
        SameAs = map.GetList(SameAs),
    };
}
