using SiteGen.Dates;

namespace SiteGen.Content.Entities;

/// <summary>A company, agency, newspaper or other body.</summary>
public sealed class Organization(CommonValues header) : Entity(header)
{
    public override EntityKind Kind => EntityKind.Organization;
    public override string Name => FullName;
    public override string? Summary => Text;

    public required string FullName { get; init; }
    public string? SortName { get; init; }
    public string? Text { get; init; }
    public EdtfDate? Founded { get; init; }
    public EdtfDate? Dissolved { get; init; }
    public IReadOnlyList<string> SameAs { get; init; } = [];
}
