namespace SiteGen.Html;

/// <summary>The links and anchors of a page.</summary>
/// <param name="Anchors">The ids and names that fragments can refer to.</param>
/// <param name="DuplicateIds">Ids that occur more than once, in the order of the page.</param>
/// <param name="Addresses">All addresses, in the order of the page.</param>
/// <param name="BaseAddress">
/// The <c>href</c> of the <c>base</c> element, which relative addresses are resolved against; null if there is none.
/// </param>
internal sealed record PageContents(
    IReadOnlySet<string> Anchors,
    IReadOnlyList<string> DuplicateIds,
    IReadOnlyList<WrittenAddress> Addresses,
    string? BaseAddress);

/// <summary>An address as it is written in a file of the site.</summary>
/// <param name="Address">The address.</param>
/// <param name="Place">The element that contains it, for messages.</param>
/// <param name="MayBeEmpty">Whether it may be empty.</param>
internal readonly record struct WrittenAddress(string Address, string Place, bool MayBeEmpty);
