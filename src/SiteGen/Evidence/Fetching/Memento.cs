using System.Globalization;

namespace SiteGen.Evidence.Fetching;

/// <summary>A copy in a web archive (RFC 7089).</summary>
/// <param name="Address">Its address.</param>
/// <param name="Time">When the archive made it, UTC.</param>
internal sealed record Memento(Uri Address, DateTimeOffset Time)
{
    /// <summary>Reads what an answer says of itself; null if it is no copy.</summary>
    public static Memento? Read(HttpResponseMessage response, Uri address)
    {
        if (TimeOf(Header(response, "Memento-Datetime")) is not { } time)
        {
            return null;
        }

        // A TimeGate may itself answer with the copy; it then says where that is.
        var own = response.Content.Headers.ContentLocation
            ?? LinkHeader.Read(Header(response, "Link") ?? "")
                .Where(l => l.Relations.Contains("memento") && TimeOf(l.Datetime) == time)
                .Select(l => Uri.TryCreate(l.Target, UriKind.RelativeOrAbsolute, out var link) ? link : null)
                .FirstOrDefault(l => l is not null);
        return new(
            own is not null && Uri.TryCreate(address, own, out var full) && full.Scheme is "http" or "https"
                ? full : address,
            time);
    }

    /// <summary>Returns the address at which a TimeGate is asked about another one; null if that makes none.</summary>
    public static Uri? Ask(Uri timeGate, Uri address) =>
        !timeGate.IsAbsoluteUri ? timeGate
        : Uri.TryCreate(Prefix(timeGate) + WebAddress.Sent(address), UriKind.Absolute, out var asked) ? asked : null;

    private static string Prefix(Uri timeGate) =>
        timeGate.Query.Length > 0 || timeGate.AbsolutePath.EndsWith('/')
            ? timeGate.AbsoluteUri : timeGate.AbsoluteUri + "/";

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static DateTimeOffset? TimeOf(string? value) =>
        DateTimeOffset.TryParseExact(
            value?.Trim(), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time : null;
}
