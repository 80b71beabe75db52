namespace SiteGen.Files;

/// <summary>A file that the site will have, whose content is made when somebody asks for it.</summary>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Make">Makes the content. Several threads may call it, for several files.</param>
public sealed record PlannedFile(string Path, Func<byte[]> Make);
