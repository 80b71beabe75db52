namespace SiteGen.Files;

/// <summary>A file of the built site whose content is made on request.</summary>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Make">Makes the content. Several threads may call it, for different files.</param>
public sealed record PlannedFile(string Path, Func<byte[]> Make);
