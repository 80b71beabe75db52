using SiteGen.Evidence;
using SiteGen.Files;

namespace SiteGen.Building;

/// <summary>A capture that is to be kept, and what is known of it.</summary>
/// <param name="SourceId">The id of the source.</param>
/// <param name="Format">The format of the bytes.</param>
/// <param name="Extension">The extension of the file, with its point.</param>
/// <param name="Content">The bytes as they came.</param>
public sealed record NewCapture(
    string SourceId, ArchiveFormat Format, string Extension, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whether it is a part of the source.</summary>
    public bool IsExcerpt { get; init; }

    /// <summary>What it is to the source.</summary>
    public ArchiveRole Role { get; init; }

    /// <summary>For a copy or a report, whose it is.</summary>
    public string? Whose { get; init; }

    /// <summary>Where it came from: an address, or the name of a file.</summary>
    public string? From { get; init; }

    /// <summary>The address that answered, if it differs.</summary>
    public string? FinalAddress { get; init; }

    /// <summary>The address of the copy in a web archive.</summary>
    public string? Memento { get; init; }

    /// <summary>When the web archive made its copy, in UTC.</summary>
    public DateTime? MementoTime { get; init; }

    /// <summary>
    /// The media type, with the character set if the server named one; null to look at the bytes.
    /// </summary>
    public string? MediaType { get; init; }

    /// <summary>When it was got, in UTC.</summary>
    public required DateTime Time { get; init; }
}
