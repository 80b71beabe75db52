namespace SiteGen.Evidence.Fetching;

/// <summary>The header <c>Retry-After</c> (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>Returns how long a server wants to be left alone; null if it does not say.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">The time that a day and time in it are counted from; null for the server's own.</param>
    public static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset? now)
    {
        var value = response.Headers.RetryAfter;
        var pause = value?.Delta ?? (value?.Date - (now ?? response.Headers.Date));
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }
}
