using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>What the archived text of a source is: an entry of <c>content/archive.lock.yaml</c>.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="TextHash">The hash of the text; null until <c>verify</c> has seen the text.</param>
/// <param name="IsExcerpt">Whether it is a part of the source, so that words may be missing from it.</param>
/// <param name="Role">Whether it is the source itself.</param>
/// <param name="Whose">For a copy or a report: whose it is, in a few words; otherwise null.</param>
/// <param name="From">Where it came from: an address, or a few words; null if that is not recorded.</param>
public sealed record ArchiveRecord(
    string Source, string? TextHash, bool IsExcerpt, ArchiveRole Role, string? Whose, string? From)
{
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
