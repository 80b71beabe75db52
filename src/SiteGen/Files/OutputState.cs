namespace SiteGen.Files;

/// <summary>How a build left the output folder, as far as the disk tells without files being read.</summary>
/// <param name="Manifest">The hash of the manifest.</param>
/// <param name="Files">The files of the site, in ordinal order.</param>
internal sealed record OutputState(byte[] Manifest, IReadOnlyList<StampedFile> Files);

/// <summary>A file of the site as it lies in the output folder.</summary>
/// <param name="Path">Its place below the folder.</param>
/// <param name="Stamp">What the disk says of it.</param>
internal readonly record struct StampedFile(string Path, FileStamp Stamp);
