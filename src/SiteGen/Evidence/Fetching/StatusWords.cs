using System.Globalization;

namespace SiteGen.Evidence.Fetching;

/// <summary>What the status of an answer means.</summary>
internal static class StatusWords
{
    /// <summary>Returns a status with its meaning: <c>404 (not found)</c>.</summary>
    public static string Of(int status)
    {
        var words = status switch
        {
            204 => "no content",
            400 => "bad request",
            401 => "a login is needed",
            402 => "a payment is needed",
            403 => "forbidden",
            404 => "not found",
            406 => "not acceptable",
            408 => "request timeout",
            410 => "gone",
            429 => "too many requests",
            451 => "not available for legal reasons",
            500 => "internal error",
            502 => "bad gateway",
            503 => "service unavailable",
            504 => "gateway timeout",
            _ => "",
        };
        var number = status.ToString(CultureInfo.InvariantCulture);
        return words.Length > 0 ? $"{number} ({words})" : number;
    }
}
