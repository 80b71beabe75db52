namespace SiteGen.Evidence.Fetching;

/// <summary>Answers that lead to another address.</summary>
internal static class Redirect
{
    /// <summary>Returns where an answer leads; null if it is no redirect, or names no address.</summary>
    public static Uri? Target(HttpResponseMessage response, Uri address)
    {
        if ((int)response.StatusCode is not (300 or 301 or 302 or 303 or 307 or 308)
            || !response.Headers.NonValidated.TryGetValues("Location", out var values)
            || !Uri.TryCreate(address, Utf8(values.First()), out var target))
        {
            return null;
        }

        // The fragment goes on, as in browsers (RFC 9110, 10.2.2).
        return target.Fragment.Length == 0 && address.Fragment.Length > 0 && target.IsAbsoluteUri
            && target.Scheme is "http" or "https"
            ? new UriBuilder(target) { Fragment = address.Fragment }.Uri : target;
    }

    /// <summary>Undoes that headers are read as Latin-1: servers write addresses in UTF-8 into them.</summary>
    private static string Utf8(string value) => value.All(char.IsAscii) || value.Any(c => c > 0xFF)
        ? value
        : System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(value));
}
