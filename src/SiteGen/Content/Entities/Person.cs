using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Content.Entities;

/// <summary>A person who is quoted or mentioned.</summary>
public sealed class Person(CommonValues header) : Entity(header)
{
    public override EntityKind Kind => EntityKind.Person;
    public override string Name => FullName;
    public override string? Summary => Text;

    public required string FullName { get; init; }

    /// <summary>The name by which lists sort it: <c>Musk, Elon</c>.</summary>
    public string? SortName { get; init; }

    public string? Text { get; init; }
    public EdtfDate? Born { get; init; }
    public EdtfDate? Died { get; init; }
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Addresses of the same person elsewhere, such as on Wikidata.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];
}

/// <summary>A position that a person had, with the organization and dates.</summary>
/// <param name="Title">The role in words.</param>
/// <param name="Organization">The organization; null if none.</param>
/// <param name="From">When it began; null if unknown.</param>
/// <param name="To">When it ended; null if unknown or if it has not ended.</param>
/// <param name="Source">The source that confirms it; a role without one is shown as not verified.</param>
/// <param name="ToSpan">The position of the end in the file, for messages.</param>
public sealed record Role(
    string Title,
    ReferenceOrText? Organization,
    EdtfDate? From,
    EdtfDate? To,
    Reference? Source,
    SourceSpan ToSpan);
