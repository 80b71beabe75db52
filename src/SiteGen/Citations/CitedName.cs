namespace SiteGen.Citations;

/// <summary>The name of an author.</summary>
/// <param name="Name">The name in natural order, <c>Elon Musk</c>.</param>
/// <param name="SortName">
/// The name in sort order, <c>Musk, Elon</c>, which is the only form that marks the family name; null if unknown.
/// </param>
internal sealed record CitedName(string Name, string? SortName);
