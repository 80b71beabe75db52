namespace SiteGen.Content.Entities;

/// <summary>A plain page: about, method.</summary>
public sealed class Page(EntityHeader header) : Entity(header)
{
    public override EntityKind Kind => EntityKind.Page;
    public override string Name => Title;
    public override string? Summary => Text;

    public required string Title { get; init; }
    public string? Text { get; init; }

    /// <summary>Listed in the site's footer navigation.</summary>
    public bool InNavigation { get; init; }

    /// <summary>Place in the navigation; lower first.</summary>
    public int Order { get; init; }
}
