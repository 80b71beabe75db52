using SiteGen.Dates;

namespace SiteGen.Content.Entities;

/// <summary>An explainer article.</summary>
public sealed class Article(CommonValues header) : Entity(header)
{
    public override EntityKind Kind => EntityKind.Article;
    public override string Name => Title;
    public override string? Summary => Text;

    public required string Title { get; init; }
    public required EdtfDate Date { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<MarkdownValue> KeyPoints { get; init; } = [];
    public IReadOnlyList<ReferenceOrText> Authors { get; init; } = [];
    public IReadOnlyList<Reference> People { get; init; } = [];
    public IReadOnlyList<Reference> Organizations { get; init; } = [];
    public IReadOnlyList<Reference> Topics { get; init; } = [];
    public IReadOnlyList<Reference> Sources { get; init; } = [];
    public IReadOnlyList<Reference> Events { get; init; } = [];

    /// <summary>Whether it is shown first on the home page.</summary>
    public bool IsFeatured { get; init; }
}
