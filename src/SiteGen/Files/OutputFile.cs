namespace SiteGen.Files;

/// <summary>A file that the site will have.</summary>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Content">Its bytes; empty where <paramref name="CopyOf"/> or <see cref="Late"/> say where they come from.</param>
/// <param name="CopyOf">The full path of the file it is a copy of; null for content.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content, string? CopyOf = null)
{
    /// <summary>Content that is made only when the file is written; null for content that is there.</summary>
    public LateContent? Late { get; init; }
}

/// <summary>
/// Content that takes long to make, and is made only if it is not in the output folder already. Its beginning says what it
/// was made from, so that a file with the same beginning and end need not be made again.
/// </summary>
/// <param name="Beginning">The first bytes, which are others whenever anything in the content is.</param>
/// <param name="End">The last bytes: a file without them was not written to its end.</param>
/// <param name="Make">Makes the content. It may be called by several threads, for several files.</param>
public sealed record LateContent(ReadOnlyMemory<byte> Beginning, ReadOnlyMemory<byte> End, Func<byte[]> Make);
