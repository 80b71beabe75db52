using SiteGen.Files;

namespace SiteGen.Evidence.Fetching;

/// <summary>What became of a <see cref="FetchRequest"/>: <see cref="Fetched"/> or <see cref="FetchFailure"/>.</summary>
/// <param name="Request">The request.</param>
public abstract record FetchResult(FetchRequest Request)
{
    /// <summary>The places that did not give it, in the order in which they were asked.</summary>
    public IReadOnlyList<FetchAttempt> Failed { get; init; } = [];
}

/// <summary>
/// A source that was fetched. Its file belongs to the caller, who moves it to its place; <see cref="Dispose"/> deletes
/// a file that was not moved.
/// </summary>
/// <param name="Request">The request.</param>
public sealed record Fetched(FetchRequest Request) : FetchResult(Request), IDisposable
{
    /// <summary>The path of the file with the bytes as they came; only a compression for transport is undone.</summary>
    public required string File { get; init; }

    /// <summary>The number of its bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The SHA-256 of its bytes, as lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Where it was found.</summary>
    public required FetchPlace Place { get; init; }

    /// <summary>The address that answered, after all redirects.</summary>
    public required Uri Final { get; init; }

    /// <summary>
    /// The type of the file according to its bytes: <c>text/html</c>, <c>application/pdf</c>, <c>text/vtt</c>,
    /// <c>application/x-subrip</c>, <c>text/plain</c>, <c>text/markdown</c>, <c>message/rfc822</c> or
    /// <c>multipart/related</c> (a page saved as one file).
    /// </summary>
    public required string MediaType { get; init; }

    /// <summary>The character set that the server named, in lower case; null if it named none.</summary>
    public string? CharacterSet { get; init; }

    /// <summary>When the answer came, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The address of the copy in a web archive, if it is one.</summary>
    public Uri? Memento { get; init; }

    /// <summary>When the web archive made that copy, UTC.</summary>
    public DateTimeOffset? MementoTime { get; init; }

    /// <summary>
    /// Whether a redirect led from an encrypted connection to one that is not, so that somebody on the way could have
    /// changed what came.
    /// </summary>
    public bool IsDowngraded { get; init; }

    /// <summary>Deletes the file if it is still there.</summary>
    public void Dispose() => PartFile.Delete(File);
}

/// <summary>A source that no place gave. No file is left.</summary>
/// <param name="Request">The request.</param>
public sealed record FetchFailure(FetchRequest Request) : FetchResult(Request)
{
    /// <summary>Why the first place, its own address, does not have it.</summary>
    public FetchFailureKind Kind => Failed[0].Kind;

    /// <summary>The reason, with that of each place that was asked: a sentence without a full stop.</summary>
    public string Reason => string.Join("; ", Failed.Select(f => f.Reason));

    /// <summary>What can be done: a lower-case sentence without a full stop.</summary>
    public string WayOut => WaysOut.Of(Request, Failed);
}

/// <summary>A place that did not give a source.</summary>
/// <param name="Place">The place.</param>
/// <param name="Kind">What went wrong.</param>
/// <param name="Reason">The same as a lower-case sentence without a full stop.</param>
public sealed record FetchAttempt(FetchPlace Place, FetchFailureKind Kind, string Reason);
