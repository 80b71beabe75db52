using SiteGen.Evidence;

namespace SiteGen.Building;

/// <summary>What a file of <c>content/archive/</c> is read as, besides its bytes.</summary>
/// <param name="Nature">What times in it mean.</param>
/// <param name="Record">What the lock of the archive says of it; null for nothing.</param>
internal readonly record struct FileUse(SourceNature Nature, ArchiveRecord? Record);
