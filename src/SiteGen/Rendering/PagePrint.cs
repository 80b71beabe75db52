using SiteGen.Linking;

namespace SiteGen.Rendering;

/// <summary>What a page was rendered with.</summary>
/// <param name="Reads">What it shows of entities (<see cref="Read"/>), by the numbers of these, each once, in no order.</param>
/// <param name="IsOfSite">Whether it shows what may change with any entity; <paramref name="Reads"/> are of texts only then.</param>
public readonly record struct PagePrint(IReadOnlyList<int> Reads, bool IsOfSite);
