namespace SiteGen.Evidence.Fetching;

/// <summary>What <see cref="Fetcher"/> may do, and how long and how much.</summary>
public sealed record FetchOptions
{
    /// <summary>The most bytes that one source may have, uncompressed: 50 MB.</summary>
    public long MaximumSize { get; init; } = 50_000_000;

    /// <summary>
    /// How long one address of a source may take, with its redirects and repetitions, but without waiting for other
    /// sources of the same host: 60 seconds.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many redirects are followed: 10.</summary>
    public int MaximumRedirects { get; init; } = 10;

    /// <summary>Whether addresses of this machine and of its own network are allowed.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>
    /// The TimeGate (RFC 7089) that is asked for what other places did not give, with the address of the source
    /// appended: <c>https://web.archive.org/web/</c>. Null for none.
    /// </summary>
    public Uri? TimeGate { get; init; }

    /// <summary>The value of <c>User-Agent</c>.</summary>
    public string UserAgent { get; init; } = "SiteGen";

    /// <summary>How many hosts are asked at once. One host gets one request at a time.</summary>
    public int Hosts { get; init; } = 6;

    /// <summary>The pause between two sources of one host: 1 second.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a request that a server cannot answer for the moment is repeated: twice.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>
    /// How long to wait before the first repetition, and twice as long before the next, unless the server says how long
    /// (<c>Retry-After</c>).
    /// </summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(1);
}
