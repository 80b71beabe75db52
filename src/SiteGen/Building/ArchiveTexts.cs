using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.Quotations;

namespace SiteGen.Building;

/// <summary>The texts extracted from <c>content/archive/</c>.</summary>
/// <param name="Files">The files they were extracted from.</param>
/// <param name="Texts">The texts.</param>
/// <param name="Diagnostics">Files that are not used.</param>
/// <param name="Uses">What each file was read as.</param>
/// <param name="Records">What the lock of the archive says of them.</param>
internal sealed record ArchiveTexts(
    IReadOnlyList<ArchiveFile> Files,
    Archive Texts,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<FileUse> Uses,
    IReadOnlyList<ArchiveRecord> Records);
