namespace SiteGen.Citations;

/// <summary>The name of an author, editor or translator.</summary>
/// <param name="Name">The name in natural order, <c>Elon Musk</c>.</param>
/// <param name="Parts">Its parts; null if the name is one piece, or nothing says where its family name is.</param>
internal sealed record CitedName(string Name, NameParts? Parts = null)
{
    /// <summary>The name of a person.</summary>
    /// <param name="name">The name in natural order.</param>
    /// <param name="sortName">
    /// The name in sort order, <c>Musk, Elon</c>, which is the only form that marks the family name; null if unknown.
    /// </param>
    public static CitedName Of(string name, string? sortName) => new(name, NameParts.Of(name, sortName));
}
