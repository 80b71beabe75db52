using SiteGen.Diagnostics;

namespace SiteGen.Checks.FinishedPages;

/// <summary>A mistake in a file of the finished site.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Message">What is wrong; the same for every page with the same mistake.</param>
/// <param name="Help">How to fix it; null to suggest the paths nearest to <paramref name="Missing"/>.</param>
/// <param name="Missing">The site path that does not exist; null for other mistakes.</param>
/// <param name="Element">The element with the mistake, as shown in messages.</param>
/// <param name="Written">The address or id as written in the page.</param>
/// <param name="Target">The site path and anchor that the address means; null for an id.</param>
internal sealed record PageMistake(
    Rule Rule, string Message, string? Help, string? Missing, string Element, string Written, string? Target);
