namespace SiteGen.Content.Entities;

/// <summary>A plain page, such as "About".</summary>
public sealed class Page(CommonValues header) : Entity(header)
{
    public override EntityKind Kind => EntityKind.Page;
    public override string Name => Title;
    public override string? Summary => Text;

    public required string Title { get; init; }
    public string? Text { get; init; }

    /// <summary>Whether the navigation in the footer lists it.</summary>
    public bool InNavigation { get; init; }

    /// <summary>The position in that navigation, lower first.</summary>
    public int Order { get; init; }
}
