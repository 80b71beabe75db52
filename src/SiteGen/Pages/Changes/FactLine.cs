using SiteGen.Quotations;

namespace SiteGen.Pages.Changes;

/// <summary>A change of a fact, in the words of the site.</summary>
/// <param name="Name">What changed: "Status", "Roles (CEO)".</param>
/// <param name="Key">The key of the phrase that says how: <c>changes.from_to</c>.</param>
internal sealed record FactLine(string Name, string Key)
{
    /// <summary>What it said; null where that is not shown.</summary>
    public string? Before { get; init; }

    /// <summary>What it says; null where that is not shown.</summary>
    public string? After { get; init; }

    /// <summary>The words of a quotation with what is new and what is gone; empty for everything else.</summary>
    public IReadOnlyList<DifferencePart> Words { get; init; } = [];

    /// <summary>Whether the values are words of the entity, in its language, and not those of the site.</summary>
    public bool IsInLanguageOfEntity { get; init; }
}
