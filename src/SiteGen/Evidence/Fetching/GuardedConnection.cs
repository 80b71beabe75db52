using System.Net;
using System.Net.Sockets;

namespace SiteGen.Evidence.Fetching;

/// <summary>
/// Connects to public addresses only. The addresses that were checked are connected to, so a name that leads elsewhere
/// the next time (DNS rebinding) gains nothing.
/// </summary>
internal sealed class GuardedConnection(Network network, bool allowPrivate)
{
    /// <summary>How long one of several addresses is tried: a machine may have an IPv6 that leads nowhere.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Connects to a host.</summary>
    /// <exception cref="FetchException">It has no public address, or none that answers.</exception>
    public async ValueTask<Stream> OpenAsync(DnsEndPoint host, CancellationToken cancellation)
    {
        var addresses = await FindAsync(host.Host, cancellation);
        for (var i = 0; ; i++)
        {
            var isLast = i == addresses.Length - 1;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            if (!isLast)
            {
                limit.CancelAfter(Patience);
            }

            try
            {
                return await network.ConnectAsync(new(addresses[i], host.Port), limit.Token);
            }
            catch (Exception exception) when (
                !isLast && !cancellation.IsCancellationRequested
                && exception is SocketException or OperationCanceledException)
            {
            }
        }
    }

    /// <summary>Refuses a host that a proxy would be asked for, as far as its addresses are known here.</summary>
    /// <remarks>
    /// The proxy connects, and resolves the name itself: networks that have one often know no names of the internet. So
    /// a name without an address here is left to the proxy, and one with a private address among others is refused.
    /// </remarks>
    /// <exception cref="FetchException">It has a private address.</exception>
    public async Task RequireForProxyAsync(string host, CancellationToken cancellation)
    {
        if (allowPrivate)
        {
            return;
        }

        IPAddress[] addresses;
        try
        {
            addresses = await ResolveAsync(host, cancellation);
        }
        catch (SocketException)
        {
            return;
        }

        if (addresses.FirstOrDefault(a => PublicAddress.WhyNot(a) is not null) is { } refused)
        {
            throw Refused(host, refused);
        }
    }

    private async Task<IPAddress[]> FindAsync(string host, CancellationToken cancellation)
    {
        IPAddress[] addresses;
        try
        {
            addresses = await ResolveAsync(host, cancellation);
        }
        catch (SocketException exception)
        {
            throw new FetchException(FetchFailureKind.NotReachable, exception.SocketErrorCode == SocketError.TryAgain
                ? $"could not look up the host '{host}'" : $"there is no host '{host}'")
            {
                IsTransient = exception.SocketErrorCode == SocketError.TryAgain,
            };
        }

        if (addresses.Length == 0)
        {
            throw new FetchException(FetchFailureKind.NotReachable, $"there is no host '{host}'");
        }

        IPAddress[] allowed = [.. addresses.Where(a => allowPrivate || PublicAddress.WhyNot(a) is null)];
        return allowed.Length > 0 ? allowed : throw Refused(host, addresses[0]);
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var literal)
            ? [literal] : await network.ResolveAsync(host, cancellation);

    private static FetchException Refused(string host, IPAddress address) => new(
        FetchFailureKind.Private,
        host.Trim('[', ']') == address.ToString()
            ? $"{address} is {PublicAddress.WhyNot(address)}"
            : $"the host '{host}' is {address}, {PublicAddress.WhyNot(address)}");
}
