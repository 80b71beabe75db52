using SiteGen.Diagnostics;

namespace SiteGen.Checks.FinishedPages;

/// <summary>A mistake in one file of the finished site.</summary>
/// <param name="Rule">Which kind.</param>
/// <param name="Message">What is wrong; the same for every page with the same mistake.</param>
/// <param name="Help">The way out; null when only the nearest names can tell.</param>
/// <param name="Missing">The site path that is not there, for the nearest names; null for other mistakes.</param>
/// <param name="Place">The element that holds it.</param>
/// <param name="Written">The address or id as it stands in the page.</param>
/// <param name="Target">The site path with the anchor that the address means; of an id, null.</param>
internal sealed record PageMistake(Rule Rule, string Message, string? Help, string? Missing, string Place, string Written, string? Target);
