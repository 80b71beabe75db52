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

    /// <summary>The language of the values as a BCP 47 tag; null if it is that of the page.</summary>
    public string? Language { get; init; }
}
