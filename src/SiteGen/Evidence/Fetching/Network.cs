using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace SiteGen.Evidence.Fetching;

/// <summary>What is outside of this program; tests put something else there.</summary>
internal sealed record Network
{
    /// <summary>The internet.</summary>
    public static Network Internet { get; } = new();

    /// <summary>Returns the addresses of a host.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> ResolveAsync { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Connects to an address.</summary>
    public Func<IPEndPoint, CancellationToken, Task<Stream>> ConnectAsync { get; init; } = ConnectToAsync;

    /// <summary>The proxies that the environment names (<c>https_proxy</c>, …).</summary>
    public Func<IWebProxy> Proxy { get; init; } = () => HttpClient.DefaultProxy;

    /// <summary>Accepts certificates; null for the rules of the system.</summary>
    public RemoteCertificateValidationCallback? AcceptCertificate { get; init; }

    private static async Task<Stream> ConnectToAsync(IPEndPoint address, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
