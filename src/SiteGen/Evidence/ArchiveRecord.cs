using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>What a capture of a source is: an entry of <c>content/archive.lock.yaml</c>.</summary>
/// <param name="Name">The name of the capture: <see cref="CaptureName"/>.</param>
/// <param name="TextHash">The hash of the text; null until <c>verify</c> has seen the text.</param>
/// <param name="IsExcerpt">Whether it is a part of the source, so that words may be missing from it.</param>
/// <param name="Role">Whether it is the source itself.</param>
/// <param name="Whose">For a copy or a report: whose it is, in a few words; otherwise null.</param>
/// <param name="From">
/// Where it came from: an address, the name of a file, or a few words; null if that is not recorded.
/// </param>
public sealed record ArchiveRecord(
    string Name, string? TextHash, bool IsExcerpt, ArchiveRole Role, string? Whose, string? From)
{
    /// <summary>The id of the source.</summary>
    public string Source => CaptureName.SourceOf(Name);

    /// <summary>The address that answered, if redirects led to another than <see cref="From"/>.</summary>
    public string? FinalAddress { get; init; }

    /// <summary>The address of the copy in a web archive from which it was got (RFC 7089); otherwise null.</summary>
    public string? Memento { get; init; }

    /// <summary>When the web archive made its copy, in UTC.</summary>
    public DateTime? MementoTime { get; init; }

    /// <summary>When it was got or added, in UTC, to the second.</summary>
    public DateTime? Captured { get; init; }

    /// <summary>The media type, with the character set if the server named one.</summary>
    public string? MediaType { get; init; }

    /// <summary>The hash of the bytes of the file.</summary>
    public string? BytesHash { get; init; }

    /// <summary>Which extractor read the text, with its version: <c>pdf 1</c>.</summary>
    public string? Extractor { get; init; }

    /// <summary>The position in the file, for messages.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>What an archived text is to its source.</summary>
public enum ArchiveRole
{
    /// <summary>The text of the source as it was published.</summary>
    Original,

    /// <summary>A copy that somebody else keeps.</summary>
    Copy,

    /// <summary>Somebody's account, which quotes the words.</summary>
    Report,
}
