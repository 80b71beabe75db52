namespace SiteGen.Files;

/// <summary>A file of the built site.</summary>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Content">Its bytes; empty if they come from <paramref name="CopyOf"/> or <see cref="Late"/>.</param>
/// <param name="CopyOf">The full path of the file that it is a copy of, or null.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content, string? CopyOf = null)
{
    /// <summary>Content that is made only when the file is written, or null.</summary>
    public LateContent? Late { get; init; }
}

/// <summary>
/// Content that takes long to make, and is made only if the output folder does not have it yet: a file with the same
/// beginning and end is not made again.
/// </summary>
/// <param name="Beginning">The first bytes, which must differ whenever the content differs.</param>
/// <param name="End">The last bytes: a file without them is not complete.</param>
/// <param name="Make">Makes the content. Several threads may call it, for different files.</param>
public sealed record LateContent(ReadOnlyMemory<byte> Beginning, ReadOnlyMemory<byte> End, Func<byte[]> Make);
