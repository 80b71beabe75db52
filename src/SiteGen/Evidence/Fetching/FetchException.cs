namespace SiteGen.Evidence.Fetching;

/// <summary>
/// An address gave nothing that can be kept. It does not leave this room: <see cref="Fetcher"/> makes a result of it.
/// </summary>
/// <param name="kind">Why.</param>
/// <param name="reason">The same as a lower-case sentence without a full stop.</param>
internal sealed class FetchException(FetchFailureKind kind, string reason) : IOException(reason)
{
    /// <summary>Why.</summary>
    public FetchFailureKind Kind => kind;

    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>What the server says about when to ask again; null if it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
