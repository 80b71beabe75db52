namespace SiteGen.Quotations;

/// <summary>
/// A capture whose text changed although its file did not, because the extractor is a different version.
/// </summary>
/// <param name="Name">The name of the capture.</param>
/// <param name="Before">The extractor that read it before: <c>pdf 1</c>.</param>
/// <param name="Now">The extractor that read it now.</param>
/// <param name="Texts">The ids of the quotations, originals and versions that were looked up again.</param>
public sealed record ReadAgain(string Name, string Before, string Now, IReadOnlyList<string> Texts);
