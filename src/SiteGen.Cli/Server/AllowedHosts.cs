using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace SiteGen.Cli.Server;

/// <summary>
/// The hosts that the server answers to. A web page anywhere can make its own name lead to this machine (DNS
/// rebinding), and could then read the site with its drafts; but its browser still sends that name.
/// </summary>
/// <param name="names">The names that the user allows besides those of this machine.</param>
internal sealed class AllowedHosts(IReadOnlyCollection<string> names)
{
    /// <summary>Returns whether a text is the name of a host, without a port.</summary>
    public static bool IsName(string text) => Uri.CheckHostName(text) != UriHostNameType.Unknown;

    /// <summary>Returns the host to write in an address for a browser on this machine.</summary>
    /// <param name="listen">Where the server listens; null for the loopback addresses.</param>
    public static string NameOf(IPAddress? listen) =>
        listen is null || IPAddress.IsLoopback(listen) || listen.Equals(IPAddress.Any)
            || listen.Equals(IPAddress.IPv6Any) ? LocalNameOf(listen) : Bracketed(listen);

    /// <summary>Returns whether a request is for an allowed host.</summary>
    public bool Allow(HttpContext http)
    {
        var host = http.Request.Host.Host.Trim('[', ']');
        if (IPAddress.TryParse(host, out var address))
        {
            // An address cannot lead elsewhere, so the one at which the request arrived is fine too.
            return IPAddress.IsLoopback(address) || IsNamed(host)
                || Plain(address).Equals(Plain(http.Connection.LocalIpAddress ?? IPAddress.None));
        }

        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) || IsNamed(host);
    }

    private bool IsNamed(string host) =>
        host.Length > 0 && names.Contains(host, StringComparer.OrdinalIgnoreCase);

    /// <summary>"localhost" may mean 127.0.0.1 or ::1, so another loopback address is named as it is.</summary>
    private static string LocalNameOf(IPAddress? listen) =>
        listen is null || listen.Equals(IPAddress.Loopback) || listen.Equals(IPAddress.Any)
            || listen.Equals(IPAddress.IPv6Any) ? "localhost" : Bracketed(listen);

    private static string Bracketed(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
