namespace SiteGen.Files;

/// <summary>A file that the site will have.</summary>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Content">Its bytes; empty where <paramref name="CopyOf"/> says where they are.</param>
/// <param name="CopyOf">The full path of the file it is a copy of; null for content.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content, string? CopyOf = null);
