using System.Net.Sockets;
using System.Security.Authentication;

namespace SiteGen.Evidence.Fetching;

/// <summary>Says in plain words what the network did not do.</summary>
internal static class NetworkFailure
{
    /// <summary>Returns the failure behind an exception of a request or of reading its answer.</summary>
    public static FetchException Of(Exception exception, Uri address)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is FetchException known)
            {
                return known;
            }
        }

        var (host, shown) = (address.IdnHost, WebAddress.Shown(address));
        var socket = Inner<SocketException>(exception);
        return Inner<AuthenticationException>(exception) is not null
            ? Broken(
                $"no secure connection to '{host}' is possible: its certificate or its encryption is not accepted here",
                false)
            : socket?.SocketErrorCode switch
            {
                SocketError.ConnectionRefused => Broken(
                    $"the host '{host}' refuses connections at port {address.Port}", false),
                SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown =>
                    Broken($"the host '{host}' is not reachable from this network", false),
                SocketError.TimedOut => Broken($"the host '{host}' does not answer", true),
                _ => exception is HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError }
                    ? Broken($"the proxy does not connect to '{host}'", false)
                    : exception is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
                        or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }
                    ? Broken($"'{shown}' does not answer in HTTP", false)
                    : exception is InvalidDataException
                    ? Broken($"what '{shown}' sent cannot be decompressed", true)
                    : Broken($"the connection broke before '{shown}' answered", true),
            };
    }

    private static FetchException Broken(string reason, bool isTransient) =>
        new(FetchFailureKind.NotReachable, reason) { IsTransient = isTransient };

    private static T? Inner<T>(Exception exception)
        where T : Exception
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is T found)
            {
                return found;
            }
        }

        return null;
    }
}
