namespace SiteGen.Rendering;

/// <summary>The output of a partial, for many pages.</summary>
/// <param name="Html">UTF-8, without the relative roots.</param>
/// <param name="Roots">The offsets at which the relative root belongs, in order.</param>
/// <param name="Anchors">
/// The ids it contains. A page whose text has one of them cannot use the fragment: the partial gets another id there.
/// </param>
/// <param name="ContainsRoot">
/// Whether the relative root is part of the bytes, so that the fragment is for pages of one depth.
/// </param>
internal sealed record Fragment(ReadOnlyMemory<byte> Html, int[] Roots, string[] Anchors, bool ContainsRoot);
