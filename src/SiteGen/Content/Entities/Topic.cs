namespace SiteGen.Content.Entities;

/// <summary>A question on which people take positions.</summary>
public sealed class Topic(CommonValues header) : Entity(header)
{
    public override EntityKind Kind => EntityKind.Topic;
    public override string Name => Title;
    public override string? Summary => Text;

    public required string Title { get; init; }
    public string? Text { get; init; }

    /// <summary>The positions, in order along the scale.</summary>
    public IReadOnlyList<Stance> Stances { get; init; } = [];
}

/// <summary>A position on a topic.</summary>
/// <param name="Id">Unique within the topic.</param>
/// <param name="Label">The position in a few words.</param>
/// <param name="Description">The position in a sentence.</param>
public sealed record Stance(string Id, string Label, string? Description);
