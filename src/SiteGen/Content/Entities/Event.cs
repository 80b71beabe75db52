using SiteGen.Dates;

namespace SiteGen.Content.Entities;

/// <summary>Something that happened.</summary>
public sealed class Event(CommonValues header) : Entity(header)
{
    public override EntityKind Kind => EntityKind.Event;
    public override string Name => Title;
    public override string? Summary => Text;

    public required string Title { get; init; }
    public required EdtfDate Date { get; init; }
    public string? Text { get; init; }

    /// <summary>A word that the author chose: release, lawsuit, …</summary>
    public string? Type { get; init; }

    /// <summary>Whether it is of major importance.</summary>
    public bool IsMajor { get; init; }

    public IReadOnlyList<Reference> People { get; init; } = [];
    public IReadOnlyList<Reference> Organizations { get; init; } = [];
    public IReadOnlyList<Reference> Topics { get; init; } = [];
    public IReadOnlyList<Reference> Sources { get; init; } = [];
    public IReadOnlyList<Reference> Quotes { get; init; } = [];
    public int Order { get; init; }
}
