using SiteGen.Diagnostics;

namespace SiteGen.Checks.FinishedPages;

/// <summary>A mistake in a file of the finished site.</summary>
/// <param name="Rule">The rule it breaks.</param>
/// <param name="Message">What is wrong; the same for every page with the same mistake.</param>
/// <param name="Help">The way out; null when only the nearest paths can tell.</param>
/// <param name="Missing">The site path that does not exist, to suggest near ones; null for other mistakes.</param>
/// <param name="Element">The element that has it.</param>
/// <param name="Written">The address or id as written in the page.</param>
/// <param name="Target">The site path and anchor that the address means; null for an id.</param>
internal sealed record PageMistake(
    Rule Rule, string Message, string? Help, string? Missing, string Element, string Written, string? Target);
