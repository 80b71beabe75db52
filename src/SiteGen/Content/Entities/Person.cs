using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Content.Entities;

/// <summary>Somebody who says things, or about whom things are said.</summary>
public sealed class Person(EntityHeader header) : Entity(header)
{
    public override EntityKind Kind => EntityKind.Person;
    public override string Name => FullName;
    public override string? Summary => Text;

    public required string FullName { get; init; }

    /// <summary>The form under which lists sort: <c>Musk, Elon</c>.</summary>
    public string? SortName { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];
    public string? Text { get; init; }
    public EdtfDate? Born { get; init; }
    public EdtfDate? Died { get; init; }
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The same person elsewhere, e.g. at Wikidata.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];
}

/// <summary>What somebody was, where, and from when to when.</summary>
/// <param name="Title">The role in words.</param>
/// <param name="Organization">Where; null when it belongs to none.</param>
/// <param name="From">When it began, if known.</param>
/// <param name="To">When it ended; null while it lasts or when not known.</param>
/// <param name="Source">Where it can be checked; a role without one is shown as not verified.</param>
/// <param name="ToSpan">Where the end stands in the file, for messages.</param>
public sealed record Role(string Title, ReferenceOrText? Organization, EdtfDate? From, EdtfDate? To, Reference? Source, SourceSpan ToSpan);
