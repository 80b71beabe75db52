using SiteGen.Content.Entities;
using SiteGen.Evidence;
using SiteGen.Quotations;

namespace SiteGen.Building;

/// <summary>What the archive has of a source, for <c>sitegen archive list</c>.</summary>
/// <param name="Source">The source.</param>
/// <param name="Captures">The captures, the first one first.</param>
/// <param name="Texts">The quotations, originals and versions that are from it.</param>
public sealed record ArchivedSource(
    Source Source, IReadOnlyList<ArchivedCapture> Captures, IReadOnlyList<VerifiableText> Texts)
{
    /// <summary>The ids of the quotations, each once.</summary>
    public IEnumerable<string> QuotationIds => Texts.Select(t => t.Quote.Id).Distinct();

    /// <summary>Whether there is no file of it.</summary>
    public bool IsMissing => Captures.All(c => c.Path is null);
}

/// <summary>A capture of a source.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">The path of its file below the site folder; null if the file is not here.</param>
/// <param name="Record">What the lock of the archive says of it; null for nothing.</param>
public sealed record ArchivedCapture(string Name, string? Path, ArchiveRecord? Record);
