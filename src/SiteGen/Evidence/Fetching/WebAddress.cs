namespace SiteGen.Evidence.Fetching;

/// <summary>Addresses as they may be asked.</summary>
internal static class WebAddress
{
    /// <summary>The longest address; servers refuse longer ones.</summary>
    private const int MaximumLength = 8000;

    /// <summary>
    /// Refuses addresses that are not of the web, and passwords, which would get into the lock and into logs.
    /// </summary>
    /// <exception cref="FetchException">It is refused.</exception>
    public static void Require(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw Refused($"'{Shown(address)}' does not begin with 'https://' or 'http://'");
        }

        if (address.UserInfo.Length > 0)
        {
            throw Refused($"'{Shown(address)}' contains a user name or password, which is never sent");
        }

        if (address.AbsoluteUri.Length > MaximumLength)
        {
            throw Refused($"'{Shown(address)}' is longer than {MaximumLength} characters");
        }

        if (address.IdnHost.Length == 0 || address.Port is <= 0 or > 65535)
        {
            throw Refused($"'{Shown(address)}' names no host");
        }
    }

    /// <summary>Returns an address for messages: escaped, without password, not longer than a line or two.</summary>
    public static string Shown(Uri address)
    {
        var text = address.IsAbsoluteUri && address.UserInfo.Length > 0
            ? address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped)
            : address.IsAbsoluteUri ? address.AbsoluteUri
            : Uri.EscapeDataString(address.OriginalString);
        return text.Length <= 200 ? text : text[..199] + "…";
    }

    /// <summary>Returns what servers see of an address: it without the fragment.</summary>
    public static string Sent(Uri address) =>
        address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);

    /// <summary>Returns the scheme, host and port, which have one <c>robots.txt</c>.</summary>
    public static string Origin(Uri address) => $"{address.Scheme}://{address.IdnHost}:{address.Port}";

    private static FetchException Refused(string reason) => new(FetchFailureKind.BadAddress, reason);
}
