namespace SiteGen.Evidence.Fetching;

/// <summary>Why a source could not be fetched.</summary>
public enum FetchFailureKind
{
    /// <summary>The address cannot be asked: it is not http or https, or has a password.</summary>
    BadAddress,

    /// <summary>The address is of this machine or its network.</summary>
    Private,

    /// <summary>The server does not have it: 404, or a TimeGate without a copy.</summary>
    NotFound,

    /// <summary>The server no longer has it: 410.</summary>
    Gone,

    /// <summary>The server answered with another status.</summary>
    Status,

    /// <summary>There is no such host, no connection, or it broke.</summary>
    NotReachable,

    /// <summary>It took longer than <see cref="FetchOptions.Timeout"/>.</summary>
    TooSlow,

    /// <summary>It has more bytes than <see cref="FetchOptions.MaximumSize"/>.</summary>
    TooLarge,

    /// <summary>There are more redirects than <see cref="FetchOptions.MaximumRedirects"/>.</summary>
    TooManyRedirects,

    /// <summary>Redirects lead back to an address before.</summary>
    RedirectLoop,

    /// <summary>The <c>robots.txt</c> of the site forbids it.</summary>
    RefusedByRobots,

    /// <summary><c>robots.txt</c> could not be read, which counts as a refusal (RFC 9309).</summary>
    RobotsUnavailable,

    /// <summary>It is of a type whose text cannot be read.</summary>
    WrongType,

    /// <summary>It has no bytes.</summary>
    Empty,

    /// <summary>It is a page without the article: a login, a consent form, a page that a script fills.</summary>
    Shell,
}
