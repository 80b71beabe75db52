using System.Net;
using System.Net.Sockets;

namespace SiteGen.Evidence.Fetching;

/// <summary>
/// Tells addresses of the public internet from those of machines and networks of one's own, by the registries of
/// special-purpose addresses (RFC 6890, https://www.iana.org/assignments/iana-ipv4-special-registry and
/// iana-ipv6-special-registry).
/// </summary>
internal static class PublicAddress
{
    private static readonly (IPNetwork Network, string Name)[] Special =
    [
        .. new (string Network, string Name)[]
        {
            ("0.0.0.0/8", "an unspecified address"),
            ("10.0.0.0/8", "a private address"),
            ("100.64.0.0/10", "an address shared behind a provider"),
            ("127.0.0.0/8", "a loopback address"),
            ("169.254.0.0/16", "a link-local address"),
            ("172.16.0.0/12", "a private address"),
            ("192.0.0.0/24", "a reserved address"),
            ("192.0.2.0/24", "an address for documentation"),
            ("192.88.99.0/24", "a reserved address"),
            ("192.168.0.0/16", "a private address"),
            ("198.18.0.0/15", "an address for benchmarks"),
            ("198.51.100.0/24", "an address for documentation"),
            ("203.0.113.0/24", "an address for documentation"),
            ("224.0.0.0/4", "a multicast address"),
            ("240.0.0.0/4", "a reserved address"),
            ("::/128", "an unspecified address"),
            ("::1/128", "a loopback address"),
            ("fc00::/7", "a private address"),
            ("fe80::/10", "a link-local address"),
            ("fec0::/10", "a private address"),
            ("ff00::/8", "a multicast address"),
            ("2001:db8::/32", "an address for documentation"),
            ("3fff::/20", "an address for documentation"),
            // Teredo, benchmarks, and other protocols.
            ("2001::/23", "a reserved address"),
            ("2002::/16", "an address that leads through 6to4"),
        }.Select(e => (IPNetwork.Parse(e.Network), e.Name)),
    ];

    /// <summary>All unicast addresses of the IPv6 internet.</summary>
    private static readonly IPNetwork Ipv6Internet = IPNetwork.Parse("2000::/3");

    /// <summary>
    /// The IPv6 forms of IPv4 addresses whose last four bytes are that address: compatible, mapped, and that of NAT64,
    /// which networks without IPv4 need (RFC 6052).
    /// </summary>
    private static readonly IPNetwork[] Embedding =
        [IPNetwork.Parse("::/96"), IPNetwork.Parse("::ffff:0:0/96"), IPNetwork.Parse("64:ff9b::/96")];

    /// <summary>Returns what an address is if it is not public, such as "a loopback address"; null if it is.</summary>
    public static string? WhyNot(IPAddress address)
    {
        foreach (var (network, name) in Special)
        {
            if (network.Contains(address))
            {
                return name;
            }
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return null;
        }

        if (Embedding.Any(n => n.Contains(address)))
        {
            return WhyNot(new(address.GetAddressBytes().AsSpan(12)));
        }

        return Ipv6Internet.Contains(address) ? null : "a reserved address";
    }
}
